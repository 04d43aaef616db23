"""A small `Knowledge`, made by hand of an invented book, for the tests of what is above `link`."""

from __future__ import annotations

from kg.model import Block, BlockKind, Book, Claim, Entity, Kind, Knowledge, Level, Literal, Mention, Section, Span

# The source breaks its lines at "/".
_RIVER = "清溪河发源于望云山，流经南溪/县，全长36.5千米，注入云水。"
_APPOINTMENT = "5日市人大常委会/第十二次会议决定任命陈明远为市水利局局长。"
_WORKS = "市水/和局启动“清溪|云水”<一期>工程，4月8日至10月22日施工。"
_FLOODS = "一季度，市水利局在南溪县检查汛情，陈明远带队。（陈明远供稿）"

# number, level, title, page, date, paragraphs
_SECTIONS = (
    ("1", Level.CHAPTER, "综述", 1, None, ["综述"]),
    ("1.1", Level.SECTION, "自然环境", 2, None, ["自然环境"]),
    ("1.1.1", Level.ENTRY, "河流", None, None, ["【河流】", _RIVER]),
    ("2", Level.CHAPTER, "大事记", 9, None, ["大事记"]),
    ("2.1", Level.ITEM, "3月5日", None, "2020-03-05", [_APPOINTMENT]),
    ("2.2", Level.ITEM, "4月", None, "2020-04", [_WORKS]),
    ("3", Level.CHAPTER, "水利", 20, None, ["水利"]),
    ("3.1", Level.ENTRY, "防汛", None, None, ["【防汛】", _FLOODS]),
)


def _book() -> tuple[str, Book]:
    source, text = "\ufeff", ""
    offsets: list[int] = []
    blocks: list[Block] = []
    starts: list[int] = []
    for index, (*_, paragraphs) in enumerate(_SECTIONS, start=1):
        starts.append(len(text))
        for paragraph in paragraphs:
            kind = BlockKind.HEADING if len(paragraph) < 7 else BlockKind.BODY
            blocks.append(Block(kind, len(text), len(text) + len(paragraph.replace("/", "")), index))
            for char in paragraph + "\n":
                if char != "/":
                    text += char
                    offsets.append(len(source))
                source += "\n  " if char == "/" else char
    sections = _sections("", [*starts, len(text)])
    root = Section("0", Level.CHAPTER, "云泽年鉴（2021）", 0, len(text), children=sections)
    outline = (root, *(section for child in sections for section in child.walk()))
    book = Book("云泽年鉴（2021）", 2020, "云泽市", "江原省", "yunze.txt", text, offsets, outline, tuple(blocks))
    return source, book


def _sections(prefix: str, starts: list[int]) -> tuple[Section, ...]:
    """The sections right below the one numbered `prefix` (without its last dot)."""
    made = []
    for i, (number, level, title, page, date, _) in enumerate(_SECTIONS):
        if number.rpartition(".")[0] == prefix:
            after = [j for j, row in enumerate(_SECTIONS) if j > i and not row[0].startswith(f"{number}.")]
            end = starts[after[0]] if after else starts[-1]
            below = _sections(number, starts)
            made.append(Section(number, level, title, starts[i], end, page, date, below, page_known=True))
    return tuple(made)


SOURCE, BOOK = _book()


def span(words: str, nth: int = 0) -> Span:
    """The source span of the n-th occurrence of some words of the clean text."""
    at = -1
    for _ in range(nth + 1):
        at = BOOK.text.index(words, at + 1)
    return BOOK.span(at, at + len(words))


def mention(kind: Kind, words: str, nth: int = 0, value: str | None = None) -> Mention:
    """A mention of the n-th occurrence of some words."""
    return Mention(kind, words, span(words, nth), f"{kind.lower()}.test", value)


_PLACES = [mention(Kind.PLACE, words, nth) for words, nth in (("清溪河", 0), ("望云山", 0), ("云水", 0))]
_COUNTY = (mention(Kind.PLACE, "南溪县"), mention(Kind.PLACE, "南溪县", 1))
_BUREAU = [mention(Kind.ORGANIZATION, words, nth) for words, nth in (("市水利局", 0), ("市水利局", 1), ("市水和局", 0))]
_CONGRESS = mention(Kind.ORGANIZATION, "市人大常委会")
_CHEN = (mention(Kind.PERSON, "陈明远"), mention(Kind.PERSON, "陈明远", 1))
_CONTRIBUTOR = mention(Kind.PERSON, "陈明远", 2)
_PROJECT = mention(Kind.PROJECT, "“清溪|云水”<一期>工程")
_DATES = (
    mention(Kind.DATE, "5日", value="2020-03-05"),
    mention(Kind.DATE, "4月8日至10月22日", value="2020-04-08/2020-10-22"),
    mention(Kind.DATE, "一季度", value="2020-33"),
)
_ROLE = mention(Kind.ROLE, "局长")
_LENGTH = mention(Kind.QUANTITY, "36.5千米", value="36.5 千米")

MENTIONS = (*_PLACES, *_COUNTY, *_BUREAU, _CONGRESS, *_CHEN, _CONTRIBUTOR, _PROJECT, *_DATES, _ROLE, _LENGTH)

ENTITIES = (
    Entity("place/云泽市", "AdministrativeArea", "云泽市"),
    Entity("place/云泽市/南溪县", "AdministrativeArea", "南溪县", mentions=_COUNTY),
    Entity("place/清溪河", "River", "清溪河", mentions=(_PLACES[0],)),
    Entity("place/望云山", "Mountain", "望云山", mentions=(_PLACES[1],)),
    Entity("place/云水", "River", "云水", mentions=(_PLACES[2],)),
    Entity("org/云泽市水利局", "GovernmentBody", "云泽市水利局", ("市水利局",), ("市水和局",), tuple(_BUREAU)),
    Entity(
        "org/云泽市人大常委会",
        "PeoplesCongress",
        "云泽市人民代表大会常务委员会",
        ("市人大常委会",),
        mentions=(_CONGRESS,),
    ),
    Entity("person/陈明远", "Person", "陈明远", mentions=(_CONTRIBUTOR,)),
    Entity("person/陈明远-局长", "Person", "陈明远", mentions=_CHEN),
    Entity("post/云泽市水利局局长", "Post", "云泽市水利局局长", mentions=(_ROLE,)),
    Entity("event/任命/陈明远", "Appointment", "任命陈明远为云泽市水利局局长"),
    Entity("event/检查", "Inspection", "市水利局检查"),
    Entity("project/“清溪|云水”<一期>工程", "Project", "“清溪|云水”<一期>工程", mentions=(_PROJECT,)),
    Entity("quantity/清溪河/长度", "Quantity", "36.5千米", mentions=(_LENGTH,)),
)


def _claim(subject: str, property: str, object: str | Literal, words: str, confidence: float = 1.0) -> Claim:
    return Claim(subject, property, object, (span(words),), f"{property.partition(':')[2]}.test", confidence)


def _date(edtf: str) -> Literal:
    return Literal(edtf, "edtf")


CLAIMS = (
    _claim("place/云泽市/南溪县", "schema:containedInPlace", "place/云泽市", "流经南溪县"),
    _claim("place/云泽市", "nj:level", Literal("prefecture"), "南溪县"),
    _claim("place/云泽市/南溪县", "nj:level", Literal("county"), "南溪县"),
    _claim("place/清溪河", "nj:risesIn", "place/望云山", "清溪河发源于望云山"),
    _claim("place/清溪河", "nj:flowsInto", "place/云水", "注入云水"),
    _claim("place/清溪河", "nj:quantity", "quantity/清溪河/长度", "全长36.5千米"),
    _claim("quantity/清溪河/长度", "schema:value", Literal("36.5", "xsd:decimal"), "36.5千米"),
    _claim("quantity/清溪河/长度", "schema:unitText", Literal("千米"), "36.5千米"),
    _claim("quantity/清溪河/长度", "nj:quantityKind", Literal("length"), "全长36.5千米"),
    _claim("post/云泽市水利局局长", "org:postIn", "org/云泽市水利局", "市水利局局长"),
    _claim("post/云泽市水利局局长", "nj:title", Literal("局长"), "市水利局局长"),
    _claim("event/任命/陈明远", "nj:person", "person/陈明远-局长", "任命陈明远为市水利局局长", 0.9),
    _claim("event/任命/陈明远", "nj:post", "post/云泽市水利局局长", "任命陈明远为市水利局局长", 0.9),
    _claim("event/任命/陈明远", "schema:startDate", _date("2020-03-05"), "5日"),
    _claim("project/“清溪|云水”<一期>工程", "schema:startDate", _date("2020-04-08/2020-10-22"), "4月8日至10月22日"),
    _claim("event/检查", "schema:startDate", _date("2020-33"), "一季度"),
    _claim("event/检查", "schema:organizer", "org/云泽市水利局", "市水利局在南溪县检查"),
    _claim("event/检查", "schema:organizer", "org/云泽市水利局", "一季度，市水利局在南溪县检查", 0.5),
    _claim("section/3.1", "nj:contributor", "person/陈明远", "（陈明远供稿）"),
)

KNOWLEDGE = Knowledge(BOOK, MENTIONS, ENTITIES, CLAIMS)
