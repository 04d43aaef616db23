"""Annotated passages, stand-off."""

import pytest

from kg.errors import ResourceError
from kg.extract.tagger.annotations import Annotated, read_annotations, written
from kg.model import Kind

PASSAGES = [
    Annotated("b", 40, 60, ()),
    Annotated("a", 3, 30, ((12, 14, Kind.DATE), (5, 9, Kind.ORGANIZATION))),
]


def test_what_is_written_is_read_again(tmp_path) -> None:
    path = tmp_path / "passages.tsv"
    lines = list(written(PASSAGES))
    path.write_text("# a comment\n" + "\n".join(lines) + "\n", "utf8")
    assert lines == ["a\t3\t30\tOrganization 5 9\tDate 12 14", "b\t40\t60"]
    assert [one.name for one in read_annotations(path)] == ["a", "b"]
    assert list(written(read_annotations(path))) == lines


@pytest.mark.parametrize("line", ["a\t3", "a\tx\t9", "a\t3\t9\tDate 4", "a\t3\t9\tMonth 4 5"])
def test_a_malformed_line(line: str, tmp_path) -> None:
    path = tmp_path / "passages.tsv"
    path.write_text(line + "\n", "utf8")
    with pytest.raises(ResourceError, match=r"passages\.tsv"):
        read_annotations(path)
