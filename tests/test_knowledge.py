"""Tables of knowledge: checked against their shape, and a wrong one names itself."""

import sys

import msgspec
import pytest

from daybill.errors import BadKnowledge
from daybill.knowledge import table_of


class Days(msgspec.Struct, forbid_unknown_fields=True):
    days: int


@pytest.fixture
def room(tmp_path, monkeypatch):
    """A package with tables of its own."""
    (tmp_path / "almanac" / "de").mkdir(parents=True)
    (tmp_path / "almanac" / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "almanac", raising=False)
    return tmp_path / "almanac"


@pytest.mark.parametrize("name", ["week.toml", "de/week.toml"])
def test_a_table_has_its_shape(room, name):
    (room / name).write_text("days = 7")
    assert table_of("almanac", name, Days) == Days(7)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("days =", "Invalid value"),
        ('days = "seven"', r"\$\.days"),
        ("days = 7\nhours = 168", "hours"),
        (None, "week.toml"),
    ],
)
def test_a_wrong_table_names_itself_and_what_is_wrong(room, text, wrong):
    if text is not None:
        (room / "week.toml").write_text(text)
    with pytest.raises(BadKnowledge, match=r"almanac/week\.toml: .*" + wrong):
        table_of("almanac", "week.toml", Days)
