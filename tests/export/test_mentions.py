"""mentions.jsonl: one mention a line, as the scorer reads it."""

import json
from pathlib import Path

from kg.export.mentions import write_mentions
from kg.model import Kind
from tests.support.knowledge import KNOWLEDGE, MENTIONS, SOURCE


def test_lines(tmp_path: Path) -> None:
    path = tmp_path / "mentions.jsonl"
    written = write_mentions(KNOWLEDGE, path, "https://example.org/")
    text = path.read_text("utf8")
    rows = [json.loads(line) for line in text.splitlines()]
    assert written == len(rows) == len(MENTIONS) - 1
    assert text.endswith("}\n")
    assert "清溪河" in text  # not escaped
    assert rows[2] == {
        "start": 26,
        "end": 32,
        "type": "Place",
        "text": "南溪县",
        "entity": "https://example.org/place/云泽市/南溪县",
        "rule": "place.test",
    }
    assert rows[4] == {
        "start": 52,
        "end": 54,
        "type": "Date",
        "text": "5日",
        "value": "2020-03-05",
        "rule": "date.test",
    }
    assert [row["start"] for row in rows] == sorted(row["start"] for row in rows)
    assert Kind.QUANTITY not in {row["type"] for row in rows}
    assert all("".join(SOURCE[row["start"] : row["end"]].split()) == row["text"] for row in rows)
