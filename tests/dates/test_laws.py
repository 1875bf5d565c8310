"""What holds for any text."""

import datetime as dt
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.work import lines_run

from daybill import dates
from daybill.dates import find_dates, reading
from daybill.languages import LANGUAGES
from daybill.model import When

VOCABULARY = """
    the of in on from to until between and by a two three 5 12 29 29th 2021 1917 ’21 '40s 2/5 12.25 2021-01-29 14-25
    5/1-5/7/2020 Jan. May march June Friday friday, sun spring fall Easter Christmas weekend week weeks next last this
    early mid- late end beginning first second quarter half Q1 today soon TBA ago later after before , . - – / ( ) “ ”
    ‘ ’ $ : 100 2,000 4:30 opened will set born Copyright mai le 1er Januar de enero
"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\n"])
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(WORDS, max_size=25).map(" ".join),
    st.lists(WORDS, max_size=12).map("".join),
)
REFERENCES = st.one_of(st.none(), st.dates())


@settings(max_examples=400, deadline=None)
@given(TEXTS, REFERENCES, st.sampled_from(LANGUAGES), st.sampled_from([None, "US", "GB"]))
def test_spans_are_in_range_in_order_and_apart_and_values_are_days(text, reference, language, territory):
    end = 0
    for mention in find_dates(text, reference, language=language, territory=territory):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
        assert mention.when is None or When.of(mention.when.edtf) == mention.when


@settings(max_examples=100, deadline=None)
@given(st.dates(dt.date(1930, 1, 1), dt.date(2030, 12, 31)), REFERENCES)
def test_a_printed_day_is_read_back_whatever_the_reference(day, reference):
    for text in (
        f"{day:%B} {day.day}, {day.year}",
        f"{day.day} {day:%B} {day.year}",
        day.isoformat(),
        f"{day:%A, %B %d, %Y}",
    ):
        assert [mention.when for mention in find_dates(f"Out on {text}.", reference or dt.date(2020, 6, 1))] == [
            When.day(day)
        ]


@settings(max_examples=100, deadline=None)
@given(st.dates(dt.date(1930, 1, 1), dt.date(2090, 12, 31)))
def test_a_weekday_to_come_is_within_a_week(reference):
    for name in ("Monday", "Thursday", "Sunday"):
        (mention,) = find_dates(f"It opens {name}.", reference)
        assert mention.when is not None
        assert 0 <= (mention.when.first - reference).days < 7


HOSTILE = (
    "1", "1/", "1-", "12.", "2021 ", "2021-01-01/", "May ", "May, ", "the ", "the end of ", "the last Friday of ",
    "first week of ", "March 5, 6, ", "5 and ", "two weeks after ", "next ", "’21", "“May ", "‘A 2020", "(", "Sept. 5",
    "Low: from May 1 to May 2\n", ", from May 1 to May 2. ",
    "between 5 and ", "January 5 to ", "new year's ", "opened ", "set in ", "Q1 ", "Monday ", "\n", "early ",
)  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_work_grows_no_faster_than_the_text_whatever_the_text(unit):
    reference = dt.date(2021, 1, 20)

    def work(length: int) -> int:
        text = (unit * (length // len(unit) + 1))[:length]
        dates._line.cache_clear()  # what is kept of a text that was read already would hide what reading it costs
        reading._said.cache_clear()
        return lines_run(partial(find_dates, text, reference))

    work(3000)  # loads what is loaded once
    # Eight times the text may be eight times the work; sixty-four would be quadratic.
    assert work(24000) < 10 * work(3000) + 1000
