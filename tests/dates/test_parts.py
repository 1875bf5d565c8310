"""The rooms within: numerals, feasts, the calendar, and the file of cases."""

import datetime as dt
import json

import pytest

from daybill.dates import lines
from daybill.dates.almanac import edge_of, moved, nth_unit_of, unit_around
from daybill.dates.feasts import days_of, easter, nth_weekday, weekend_of
from daybill.dates.numerals import pieces
from daybill.errors import BadInput


@pytest.mark.parametrize(
    ("run", "signs"),
    [
        ("29", "D"),
        ("32", "2"),
        ("2021", "Y"),
        ("110", "0"),
        ("1,100", "0"),
        ("4:30", "0"),
        ("4.8", "p"),
        ("35.49", "0"),
        ("12.25", "p"),
        ("2/5", "N"),
        ("15/28", "0"),
        ("2021-01-29", "N"),
        ("2021-02-30", "0"),
        ("14-25", "D-D"),
        ("18-49", "0"),
        ("2014-2018", "Y-Y"),
        ("2015-32", "0"),
        ("2021/22", "Y/Y"),
        ("9.13.20", "N"),
        ("5/1-5/7/2020", "N-N"),
        ("7,2022", "D,Y"),
        ("138-2010-2015", "0"),
        ("20170302", "N"),
        ("1" * 5000, "0"),
    ],
)
def test_a_run_of_digits_is_cut_into_signs(run, signs):
    assert "".join(piece[0] for piece in pieces(run)) == signs


@pytest.mark.parametrize(
    ("year", "day"), [(1961, "04-02"), (2000, "04-23"), (2021, "04-04"), (2024, "03-31"), (2038, "04-25")]
)
def test_easter_is_when_the_churches_keep_it(year, day):
    assert easter(year).isoformat() == f"{year}-{day}"


@pytest.mark.parametrize(
    ("name", "year", "first", "last"),
    [
        ("thanksgiving", 2022, "2022-11-24", "2022-11-24"),
        ("memorial", 2021, "2021-05-31", "2021-05-31"),
        ("orthodox_easter", 2018, "2018-04-08", "2018-04-08"),
        ("lunar_new_year", 2021, "2021-02-12", "2021-02-12"),
        ("eid_al_fitr", 2021, "2021-05-13", "2021-05-13"),
        ("ramadan", 2021, "2021-04-13", "2021-05-12"),
        ("hanukkah", 2021, "2021-11-29", "2021-12-06"),
    ],
)
def test_holidays_fall_where_the_calendar_has_them(name, year, first, last):
    assert tuple(day.isoformat() for day in days_of(name, year) or ()) == (first, last)


def test_a_holiday_that_is_not_known_or_does_not_fall_has_no_day():
    assert days_of("nobody's day", 2021) is None
    assert days_of("super_tuesday", 2021) is None


def test_the_territory_moves_a_holiday():
    assert days_of("thanksgiving", 2021, "CA") == (dt.date(2021, 10, 11),) * 2


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        ("2021-11-25", "2021-11-25", "2021-11-28"),
        ("2021-05-31", "2021-05-28", "2021-05-31"),
        ("2021-04-04", "2021-04-02", "2021-04-04"),
        ("2021-07-06", "2021-07-02", "2021-07-06"),
        ("2021-07-07", "2021-07-07", "2021-07-11"),
    ],
)
def test_the_weekend_of_a_day_holds_it(day, first, last):
    assert tuple(d.isoformat() for d in weekend_of(dt.date.fromisoformat(day))) == (first, last)


def test_there_is_no_fifth_friday_in_february_2021():
    with pytest.raises(ValueError, match="no such weekday"):
        nth_weekday(2021, 2, 4, 5)


def test_units_are_counted_across_the_ends_of_years():
    day = dt.date(2021, 12, 31)
    assert [unit_around(day, unit, 1) for unit in ("day", "month", "quarter", "half", "year", "decade")] == [
        "2022-01-01",
        "2022-01",
        "2022-33",
        "2022-40",
        "2022",
        "203X",
    ]
    assert unit_around(day, "week") == "2021-12-27/2022-01-02"
    assert moved(dt.date(2021, 1, 31), 1, "month") == dt.date(2021, 2, 28)
    assert nth_unit_of(dt.date(2015, 1, 1), dt.date(2015, 12, 31), "week", 1) == "2014-12-29/2015-01-04"


def test_the_edges_of_a_season_are_its_months():
    spring = (dt.date(2022, 3, 1), dt.date(2022, 5, 31))
    assert [edge_of("2022-21", *spring, edge) for edge in ("early", "mid", "late")] == [
        "2022-03-01/2022-03-31",
        "2022-04-01/2022-04-30",
        "2022-05-01/2022-05-31",
    ]


def test_a_file_of_cases_gives_one_record_a_date(tmp_path):
    cases = tmp_path / "cases.jsonl"
    rows = [
        {"source": "s", "id": "1", "text": "Out May 7 and 14.", "reference": "2021-03-10"},
        {"source": "s", "id": "2", "text": "No date yet: TBA.", "reference": "2021-03-10"},
        {"source": "s", "id": "3", "text": "am 5. Mai", "reference": "2021-03-10", "language": "de"},
    ]
    cases.write_text("\n".join(json.dumps(row) for row in rows) + "\n\n", encoding="utf-8")
    assert [(r["id"], r["start"], r["end"], r["edtf"]) for r in lines(cases)] == [
        ("1", 4, 9, "2021-05-07"),
        ("1", 14, 16, "2021-05-14"),
        ("2", -1, -1, ""),
        ("3", 3, 9, "2021-05-05"),
    ]


def test_a_wrong_line_of_cases_is_named(tmp_path):
    cases = tmp_path / "cases.jsonl"
    cases.write_text('{"text": "x", "reference": "soon"}\n', encoding="utf-8")
    with pytest.raises(BadInput, match="jsonl:1"):
        list(lines(cases))
