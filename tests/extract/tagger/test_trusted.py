"""The rules that the tagger does not overrule."""

from pathlib import Path

import pytest

import kg.extract
from kg.extract.tagger.retag import TRUSTED
from kg.resources import patterns

FINDERS = "".join(path.read_text("utf8") for path in sorted(Path(kg.extract.__file__).parent.glob("*.py")))
DATES = str(patterns("dates"))


@pytest.mark.parametrize("rule", sorted(TRUSTED))
def test_a_trusted_rule_is_one_that_there_is(rule: str) -> None:
    assert f'"{rule}"' in FINDERS or f"'{rule}'" in DATES
