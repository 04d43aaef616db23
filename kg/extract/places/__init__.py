"""Places: the administrative divisions of the country, names with a place's head (镇, 村, 河, 高速公路 …), and what
the book itself has been seen to use as a place's name."""

from kg.extract.places.headed import find_headed_places
from kg.extract.places.known import find_known_places
from kg.extract.places.lexicons import PlaceHead, division_names, place_heads
from kg.extract.places.lists import find_listed_towns, listed_towns, town_names
from kg.extract.places.sites import find_numbered_roads, find_titled_places, find_venues

__all__ = [
    "PlaceHead",
    "division_names",
    "find_headed_places",
    "find_known_places",
    "find_listed_towns",
    "find_numbered_roads",
    "find_titled_places",
    "find_venues",
    "listed_towns",
    "place_heads",
    "town_names",
]
