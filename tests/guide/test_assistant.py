"""What an assistant is told, through the server that it speaks to."""

import asyncio
from typing import Any

import msgspec
import pytest
from tests.guide.web.sites import DAY, furnished

from daybill.guide import assistant

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.fixture
def server(tmp_path):
    return assistant.server(furnished(tmp_path), lambda: DAY)


def asked(server: Any, tool: str, **arguments: str) -> Any:
    result = asyncio.run(server.call_tool(tool, arguments))
    content = getattr(result, "content", result)
    return [msgspec.json.decode(part.text) for part in content]


def test_every_tool_only_reads_and_says_what_it_does(server):
    tools = asyncio.run(server.list_tools())
    assert {tool.name for tool in tools} == set(assistant.TOOLS)
    assert all(tool.annotations.read_only_hint and tool.description for tool in tools)


def test_a_film_is_found_and_its_windows_told_with_their_words(server):
    (film,) = asked(server, "find_film", title="slat road")
    assert film["film_id"] == "road"
    (record,) = asked(server, "release_windows", film="road")
    virtual = next(window for window in record["windows"] if window["medium"] == "virtual_cinema")
    assert (virtual["value"], virtual["contested"]) == ("2021-01-29", True)
    (told,) = asked(server, "evidence", claim=virtual["quotes"][0]["claim"])
    assert virtual["quotes"][0]["words"] in told["text_around"]


def test_the_calendar_the_changes_and_the_reasons_are_told(server):
    rows = asked(server, "calendar", first="2021-02-01", last="2021-02-28")
    assert [row["date"] for row in rows] == ["2021-02-05"]
    assert asked(server, "changes")[0]["now_date"] == "2021-01-29"
    (why,) = asked(server, "why", film="The Salt Road", about="virtual_cinema")
    assert "January 29 is a Friday, January 20 a Wednesday." in why["beliefs"][0]["reasons"]
