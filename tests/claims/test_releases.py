"""Releases: dates, venues, films, territories and status, from invented press."""

import time

import pytest
from tests.claims.press import HEADLINE, article, claims, releases

from daybill.claims import find, findings, observe
from daybill.claims.accord import likelihoods
from daybill.claims.festivals import find_festivals
from daybill.claims.readings import Proposal
from daybill.claims.releases import find_releases, propose_releases
from daybill.model import Medium

TOLD = HEADLINE + "Anna Sørlie directed the drama “The Lantern Keeper”, in which Clara Holm stars.\n"


def test_each_window_of_a_chain_has_its_own_date() -> None:
    text = (
        "Anna Sørlie's drama “The Lantern Keeper” opens in select theaters on April 9, "
        "then on demand on April 20, and on Hulu on May 7."
    )
    assert releases(HEADLINE + text) == {
        ("theatrical", None, "2021-04-09", "planned"),
        ("vod", None, "2021-04-20", "planned"),
        ("Hulu", None, "2021-05-07", "planned"),
    }


def test_select_theaters_are_a_limited_release() -> None:
    text = "“The Lantern Keeper” opens in select theaters on April 9."
    assert [c.question.extent for c in claims(HEADLINE + text, "release")] == ["limited"]


def test_two_venues_may_share_a_date() -> None:
    assert releases(HEADLINE + "“The Lantern Keeper” will be in theaters and on Hulu from April 9.") == {
        ("theatrical", None, "2021-04-09", "planned"),
        ("Hulu", None, "2021-04-09", "planned"),
    }


def test_dates_that_open_their_clauses_have_the_venues_behind_them() -> None:
    text = "On September 29 “The Lantern Keeper” can be seen in select theaters, on October 28 worldwide on Netflix."
    found = releases(HEADLINE + text)
    assert {row[::2] for row in found} == {("theatrical", "2021-09-29"), ("Netflix", "2021-10-28")}


def test_day_and_date_is_cinema_and_demand_at_once() -> None:
    assert releases(HEADLINE + "“The Lantern Keeper” has a day-and-date release on April 9.") == {
        ("theatrical", None, "2021-04-09", "planned"),
        ("vod", None, "2021-04-09", "planned"),
    }


def test_a_move_supersedes_the_old_date_and_plans_the_new() -> None:
    was = "“The Lantern Keeper” was originally set for release in theaters on March 12, but will now open on April 9."
    moves = "“The Lantern Keeper” moves from April 9 to June 4 in theaters."
    assert releases(HEADLINE + was) == {
        ("theatrical", None, "2021-03-12", "superseded"),
        ("theatrical", None, "2021-04-09", "planned"),
    }
    assert releases(HEADLINE + moves) == {
        ("theatrical", None, "2021-04-09", "superseded"),
        ("theatrical", None, "2021-06-04", "planned"),
    }


def test_every_territory_of_a_list_has_its_claim() -> None:
    assert releases(
        HEADLINE + "The drama “The Lantern Keeper” opens in cinemas in the UK and Ireland from April 9."
    ) == {
        ("theatrical", "GB", "2021-04-09", "planned"),
        ("theatrical", "IE", "2021-04-09", "planned"),
    }


def test_every_film_of_a_list_has_its_claim() -> None:
    found = claims(HEADLINE + "“The Lantern Keeper” and “Salt Road” come to VOD on April 20.", "release")
    assert {(c.question.film, str(c.answer)) for c in found} == {
        ("The Lantern Keeper", "2021-04-20"),
        ("Salt Road", "2021-04-20"),
    }


def test_a_service_in_brackets_says_where_a_digital_release_is() -> None:
    assert releases(HEADLINE + "Digital: April 20, 2021 (Hulu)") == {("Hulu", None, "2021-04-20", "planned")}


def test_a_loose_date_is_written_down_as_its_month() -> None:
    assert releases(HEADLINE + "“The Lantern Keeper” opened in theaters last month.") == {
        ("theatrical", None, "2021-02", "released")
    }


@pytest.mark.parametrize(
    "text",
    [
        "The company said Thursday that “The Lantern Keeper” has a star.",
        "The trailer for “The Lantern Keeper” was released on February 12.",
        "Anna Sørlie, director of “The Lantern Keeper”, was born on May 3, 1971.",
        "Photo published February 3, 2021. “The Lantern Keeper” is a drama.",
        "“The Lantern Keeper” is available on Hulu until April 30.",
        "“The Lantern Keeper” leaves Hulu on April 30.",
        "The trailer for Anna Sørlie's drama “The Lantern Keeper” came out on February 12.",
    ],
)
def test_a_date_of_something_else_is_no_release(text: str) -> None:
    assert releases(HEADLINE + text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "“The Lantern Keeper” begins its U.S. run on April 9 in select theaters and opens wide on April 23.",
        "“The Lantern Keeper” begins its U.S. run on April 9 and goes wide on April 23.",
        "“The Lantern Keeper” begins a limited run in U.S. theaters on April 9 before expanding on April 23.",
        "“The Lantern Keeper” opens in select U.S. theaters on April 9 and rolls out nationwide on April 23.",
        "“The Lantern Keeper” opens in select U.S. theaters April 9 and widens to more cities on April 23.",
        "“The Lantern Keeper” starts in U.S. arthouses on April 9, with a wide expansion on April 23.",
    ],
)
def test_a_run_that_widens_has_both_its_days(text: str) -> None:
    assert {day for _, _, day, _ in releases(HEADLINE + text)} == {"2021-04-09", "2021-04-23"}


@pytest.mark.parametrize(
    ("words", "medium"),
    [
        ("will be available to download from April 20", "vod"),
        ("comes out in a limited-edition steelbook on April 20", "physical"),
        ("is on general release from April 20", "theatrical"),
        ("has its television premiere on April 20", "tv"),
        ("plays at the Angelika from April 20", "theatrical"),
    ],
)
def test_a_way_of_showing_goes_by_many_words(words: str, medium: str) -> None:
    assert {(m, day) for m, _, day, _ in releases(f"{HEADLINE}“The Lantern Keeper” {words}.")} == {
        (medium, "2021-04-20")
    }


def test_a_date_that_repeats_the_venue_of_another_has_that_of_no_third() -> None:
    text = (
        "Hulu has trouble. “The Lantern Keeper” - April 9, 2021 (previously February 12, 2021).\n"
        "“Salt Road” - May 7, 2021 (previously March 12, 2021)."
    )
    assert {medium for medium, *_ in releases("Dates in cinemas\n\n" + text)} <= {"theatrical"}


@pytest.mark.parametrize(
    "text",
    [
        "The first trailer for “The Lantern Keeper” has arrived ahead of its April 16 release.",
        "Ahead of its release on April 16, Neon has shared the poster of “The Lantern Keeper”.",
        "The trailer for “The Lantern Keeper”, in theaters April 16, is here.",
        "The movie will be released by Neon on April 16.",
        "Its release is set for April 16.",
        "Paramount has taken “The Lantern Keeper” off March 19 and put it on April 16.",
        "“The Lantern Keeper” leaves March 19 for April 16.",
        "“The Lantern Keeper” keeps its April 16 date.",
        "Release date: April 16",
    ],
)
def test_a_release_is_told_in_many_ways(text: str) -> None:
    about = "The film is a drama directed by Anna Sørlie, and it stars Tom Hale as a keeper.\n\n"
    assert ("theatrical", None, "2021-04-16", "planned") in releases(HEADLINE + about + text)


def test_the_platform_of_a_date_may_stand_on_the_line_below() -> None:
    text = "“The Lantern Keeper”\nDirector: Ada Voss\nRelease date: April 16, 2021\nPlatform: Netflix\n"
    assert ("Netflix", None, "2021-04-16", "planned") in releases(HEADLINE + text)


def test_with_whom_a_film_is_does_not_part_it_from_its_day() -> None:
    text = "The studio dated two films: “The Lantern Keeper”, with Tom Hale, for April 16, and “Salt Road” for June 4."
    found = {(c.question.film, str(c.answer)) for c in claims(HEADLINE + text, "release")}
    assert found == {("The Lantern Keeper", "2021-04-16"), ("Salt Road", "2021-06-04")}


def test_a_film_by_which_another_is_measured_does_not_open() -> None:
    text = "“The Lantern Keeper”, Neon's second since Ada Voss's 2019 hit “Old Ice”, goes into theaters April 16."
    assert {c.question.film for c in claims(HEADLINE + text, "release")} == {"The Lantern Keeper"}


ABOUT = "“The Lantern Keeper” is a drama directed by Anna Sørlie, with Tom Hale. "


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“The Lantern Keeper” will grace the big screens on April 9.", {("theatrical", "2021-04-09", "planned")}),
        ("“The Lantern Keeper” hits the screens on April 9.", {("theatrical", "2021-04-09", "planned")}),
        (
            "In theaters April 9 & on demand April 16.",
            {("theatrical", "2021-04-09", "planned"), ("vod", "2021-04-16", "planned")},
        ),
        ("The film's OTT release is on April 9, on Zee5.", {("Zee5", "2021-04-09", "planned")}),
        ("“The Lantern Keeper” will be available to stream from April 9.", {("vod", "2021-04-09", "planned")}),
        (
            "“The Lantern Keeper” leaves April 9 and goes to June 4 in theaters.",
            {("theatrical", "2021-04-09", "superseded"), ("theatrical", "2021-06-04", "planned")},
        ),
        (
            "“The Lantern Keeper” trades April 9 for June 4 in theaters.",
            {("theatrical", "2021-04-09", "superseded"), ("theatrical", "2021-06-04", "planned")},
        ),
        (
            "“The Lantern Keeper” comes to Disney+ with Premier Access on April 9.",
            {("Disney+", "2021-04-09", "planned")},
        ),
    ],
)
def test_the_press_has_many_words_for_a_release(text: str, wanted: set[tuple[str, str, str]]) -> None:
    found = {(where, date, status) for where, _, date, status in releases(HEADLINE + ABOUT + text)}
    assert found == wanted


def test_a_plan_is_given_up_where_its_day_is_the_subject() -> None:
    text = ABOUT + "March 12 was the day on which it was meant to open in theaters."
    assert {status for *_, status in releases(HEADLINE + text)} == {"superseded"}


def test_a_row_of_countries_has_the_day_behind_each() -> None:
    text = (
        ABOUT
        + "It opens in cinemas: France and Malta (April 12), Australia, New Zealand (April 13), and Ireland (April 14)."
    )
    assert {(where, date) for _, where, date, _ in releases(HEADLINE + text)} == {
        ("FR", "2021-04-12"),
        ("MT", "2021-04-12"),
        ("AU", "2021-04-13"),
        ("NZ", "2021-04-13"),
        ("IE", "2021-04-14"),
    }


def test_the_release_date_on_a_page_about_a_disc_is_that_of_the_disc() -> None:
    text = (
        "Blu-ray Review: “The Lantern Keeper”\n\nStudio: Neon\nAspect Ratio: 1.85:1\n"
        "Release Date: February 9, 2021\n\nAnna Sørlie's drama has a fine transfer, and it looks well."
    )
    assert {(where, date) for where, _, date, _ in releases(text)} == {("physical", "2021-02-09")}


@pytest.mark.parametrize(
    "text",
    [
        "The trailer for “The Lantern Keeper” arrived on YouTube on Tuesday.",
        "Maharashtra opens its cinema halls from April 22.",
        "4/9/2021, 9:05 a.m. PT: An earlier version had another name for the star of the drama.",
    ],
)
def test_days_of_trailers_doors_and_posts_are_no_release(text: str) -> None:
    assert not releases(HEADLINE + ABOUT + text)


def test_what_is_showing_now_has_no_date() -> None:
    assert releases(HEADLINE + "“The Lantern Keeper” is now streaming on Hulu.") == {("Hulu", None, None, "released")}


def test_a_date_yet_to_come_is_a_plan_without_a_date() -> None:
    found = claims(HEADLINE + "No release date has been announced for “The Lantern Keeper”.", "release")
    assert [(c.answer, c.status, c.evidence.quote) for c in found] == [
        (None, "planned", "No release date has been announced")
    ]


def test_a_year_that_is_not_told_stays_open() -> None:
    text = "“The Lantern Keeper” opens in theaters on April 9."
    assert {date for _, _, date, _ in releases(HEADLINE + text, published=None)} == {"XXXX-04-09"}


def test_evidence_runs_from_the_venue_to_the_date() -> None:
    text = "The long-awaited drama “The Lantern Keeper” opens in theaters on April 9, its makers say."
    assert [c.evidence.quote for c in claims(HEADLINE + text, "release")] == ["theaters on April 9"]


def test_what_will_be_shown_some_day_is_a_plan_without_a_date() -> None:
    text = "Netflix will stream “The Lantern Keeper” after its run in cinemas."
    assert ("Netflix", None, None, "planned") in releases(HEADLINE + text)


def test_a_date_that_was_given_up_lies_before_the_new_one() -> None:
    was = "“The Lantern Keeper” was set to open in theaters on September 15. It will now open there on April 26, 2024."
    assert releases(HEADLINE + was, published=None) == {
        ("theatrical", None, "2023-09-15", "superseded"),
        ("theatrical", None, "2024-04-26", "planned"),
    }


def test_a_plan_that_was_given_up_lies_near_the_day_of_the_text() -> None:
    text = "“The Lantern Keeper”, once meant for theaters on November 20, has no new date."
    assert ("theatrical", None, "2020-11-20", "superseded") in releases(HEADLINE + text)


def test_what_goes_on_about_a_plan_that_was_given_up_is_given_up_too() -> None:
    text = "“The Lantern Keeper” was slated to open in theaters on April 2 before coming to VOD on May 21."
    assert {status for *_, status in releases(HEADLINE + text)} == {"superseded"}


def test_of_several_days_the_one_moved_to_last_holds() -> None:
    text = (
        "“The Lantern Keeper” has been delayed once more. It will open in theaters on March 12, the company had said. "
        "The new release date is October 8."
    )
    assert releases(HEADLINE + text) == {
        ("theatrical", None, "2021-03-12", "superseded"),
        ("theatrical", None, "2021-10-08", "planned"),
    }


def test_a_sentence_that_goes_on_stays_in_its_territory() -> None:
    text = "“The Lantern Keeper” opens in cinemas in Ireland on April 9, with previews in cinemas on April 5."
    assert {territory for _, territory, *_ in releases(HEADLINE + text)} == {"IE"}


def test_a_year_s_end_is_the_year() -> None:
    text = "“The Lantern Keeper” will be released in theaters in late 2022."
    assert releases(HEADLINE + text) == {("theatrical", None, "2022", "planned")}


def test_a_festival_that_a_film_was_to_open_is_no_release() -> None:
    text = "“The Lantern Keeper” had been slated to open the Sandhaven festival on August 30."
    assert {medium for medium, *_ in releases(HEADLINE + text)} <= {"festival"}


def test_signs_weigh_more_or_less() -> None:
    text = HEADLINE + "“The Lantern Keeper” opens in theaters on April 9, 2021. The film began shooting in April 2019."
    read = article(text)
    seen = observe(read)
    proposals = [p for p in propose_releases(read, seen.folded, seen.focus) if isinstance(p, Proposal)]
    found = {str(p.claim.answer): likely for p, likely in zip(proposals, likelihoods(proposals), strict=True)}
    assert 0 < found["2019-04"] < 0.2 < 0.6 < found["2021-04-09"] < 1


@pytest.mark.parametrize(
    "unit",
    ["“Salt Road” opens in theaters on April 9 and on Hulu, ", "select theaters and VOD, ", "(", "on the same day "],
)
def test_hostile_text_costs_no_more_than_its_length(unit: str) -> None:
    def seconds(times: int) -> float:
        read = article(unit * times)
        seen = observe(read)
        start = time.process_time()
        for finder in (find_releases, find_festivals):
            list(finder(read, seen.folded, seen.focus))
        return time.process_time() - start

    seconds(20)
    assert seconds(1200) < 12 * max(seconds(300), 0.01)


SHOWING = """What to see this week

In theaters now:

“The Lantern Keeper” has Mia Tal in uniform.

“Salt Road”, a drama. Somebody drowned.

Currently streaming on Netflix:

“Paper Kites” is about kites.
"""


def test_a_heading_without_a_day_holds_for_the_films_under_it() -> None:
    found = [
        (c.question.film, str(c.question.medium), c.question.service, c.answer, str(c.status))
        for c in claims(SHOWING, "release")
    ]
    assert set(found) == {
        ("The Lantern Keeper", "theatrical", None, None, "released"),
        ("Salt Road", "theatrical", None, None, "released"),
        ("Paper Kites", "streaming", "Netflix", None, "released"),
    }


def test_a_screening_on_a_line_of_its_own_is_no_opening() -> None:
    text = "“The Tin Moon” Gets a Trailer\n\nIt screens at the Berlin International Film Festival on March 3."
    media = {c.question.medium for c in find(article(text)) if c.question.kind == "release"}
    assert media == {Medium.FESTIVAL}


@pytest.mark.parametrize(
    "text",
    [
        "It will skip theaters and go straight to Netflix on May 7.",
        "The film forgoes cinemas and goes to Netflix on May 7.",
    ],
)
def test_what_skips_cinemas_opens_in_none(text: str) -> None:
    found = find(article("“The Tin Moon” Gets a Trailer\n\n" + text))
    assert {c.question.medium for c in found if c.question.kind == "release"} == {Medium.STREAMING}


def _told(text: str) -> set[str]:
    """Each release that a text tells of the film, in a row: how, where, when, and whether it was given up."""
    return {
        " ".join(filter(None, (how, where, day, "given up" if status == "superseded" else "")))
        for how, where, day, status in releases(HEADLINE + text)
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Opens: April 9 (US), April 16 (UK).", {"theatrical US 2021-04-09", "theatrical GB 2021-04-16"}),
        (
            "Out on digital April 20 and on 4K Ultra HD, Blu-ray™ and DVD on May 4.",
            {"vod 2021-04-20", "physical 2021-05-04"},
        ),
        (
            "The film opens April 16 in cinemas and simultaneously on Disney+.",
            {"theatrical 2021-04-16", "Disney+ 2021-04-16"},
        ),
        (
            "A one-week theatrical run starts April 9, with Netflix to follow on April 16.",
            {"theatrical 2021-04-09", "Netflix 2021-04-16"},
        ),
        (
            "In the US it still opens April 9, but the UK date moves to May 28.",
            {"theatrical US 2021-04-09", "theatrical GB 2021-05-28"},
        ),
        (
            "Its UK release has been put back from 9 April to 28 May.",
            {"theatrical GB 2021-04-09 given up", "theatrical GB 2021-05-28"},
        ),
        (
            "The film moves up a week to April 2 from April 9.",
            {"theatrical 2021-04-02", "theatrical 2021-04-09 given up"},
        ),
        ("Disney has delayed the film by three months, to July 2.", {"theatrical 2021-07-02"}),
        ("Bleecker Street bought the U.S. rights and plans an April 9 release.", {"theatrical US 2021-04-09"}),
        (
            "It was due on April 9 but will now skip theaters and go to Netflix on April 16.",
            {"theatrical 2021-04-09 given up", "Netflix 2021-04-16"},
        ),
        ("The film opens in mid-April.", {"theatrical 2021-04"}),
        ("Americans must wait until April 9 to see the film in theaters.", {"theatrical US 2021-04-09"}),
        ("Australians can see the film in cinemas from April 9.", {"theatrical AU 2021-04-09"}),
        ("The film opened in theaters two weeks ago.", {"theatrical 2021-02"}),
        (
            "The film, slated to release on April 9, was also postponed.",
            {"theatrical 2021-04-09 given up"},
        ),
        ("April 9 in theaters, April 30 on VOD.", {"theatrical 2021-04-09", "vod 2021-04-30"}),
    ],
)
def test_releases_are_read_as_the_trade_words_them(text: str, told: set[str]) -> None:
    assert _told(text) == told


def test_a_run_of_so_many_days_begins_on_the_day_it_counts_from() -> None:
    text = "The film will be on HBO Max for 31 days from April 16, the day it opens in theaters."
    assert "HBO Max 2021-04-16" in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tickets go on sale April 9.",
        "Filming begins on April 9 in Prague.",
        "Cinemas in England reopen on May 17.",
        "The film leaves Netflix on April 9.",
        "The film exits Hulu at the end of March.",
        "The Golden Globes were handed out on February 28.",
    ],
)
def test_what_else_begins_or_ends_on_a_day_is_no_release(text: str) -> None:
    assert _told(text) == set()


def test_a_day_behind_the_words_of_its_release_is_not_that_of_the_festival_before() -> None:
    text = "The film premieres at the Cannes Film Festival and hits theaters October 22."
    assert "theatrical 2021-10-22" in _told(text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("“The Lantern Keeper” opens June 25 against “The Salt Road”.", "planned"),
        ("“The Lantern Keeper” opens June 25, where it faces Sony's “The Salt Road”.", "planned"),
        ("“The Lantern Keeper” takes “The Salt Road”'s June 25 slot.", "superseded"),
    ],
)
def test_a_day_is_told_of_the_rival_and_of_the_film_whose_slot_it_was(text: str, status: str) -> None:
    found = {
        (c.question.film, str(c.answer), str(c.status))
        for c in findings(article(HEADLINE + ABOUT + text)).voices
        if c.question.film == "The Salt Road"
    }
    assert ("The Salt Road", "2021-06-25", status) in found


def test_what_stands_in_the_brackets_of_an_entry_says_where_its_film_is_shown() -> None:
    text = "Films of June\n\nJune 4\n\n“The Lantern Keeper” (Netflix)\n\nJune 11\n\n“The Salt Road” (DVD)\n"
    assert {(c.question.film, str(c.question.medium), str(c.answer)) for c in claims(text, "release")} == {
        ("The Lantern Keeper", "streaming", "2021-06-04"),
        ("The Salt Road", "physical", "2021-06-11"),
    }


def test_a_film_that_others_have_had_already_is_out_there() -> None:
    voices = findings(article(HEADLINE + ABOUT + "The UK and Poland have had it already.")).voices
    assert {c.question.territory for c in voices if c.rule == "release.out-there"} == {"GB", "PL"}


MADE = "What comes to Hulu\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "The thriller “The Salt Road” and the comedy “Night Ferry,” as well as “Old Bones” come to Hulu on April 9.",
        "Hulu has Jon Vik's “The Salt Road” with Tom Hale, “Night Ferry” and “Old Bones” with Ben Cole on April 9.",
        "“The Salt Road,” by Jon Vik, “Night Ferry,” by Mia Lund, and “Old Bones” arrive on Hulu on April 9.",
        "On April 9, Mia Lund's “The Salt Road,” Jon Vik's “Night Ferry” and “Old Bones” land on Hulu.",
    ],
)
def test_each_film_of_a_list_has_its_date_whoever_made_it_and_stars_in_it(text: str) -> None:
    found = {c.question.film for c in claims(MADE + text, "release") if str(c.answer) == "2021-04-09"}
    assert found == {"The Salt Road", "Night Ferry", "Old Bones"}


def test_the_first_and_the_second_of_two_films_have_each_their_own_date() -> None:
    text = (
        "Two films stand out: “The Lantern Keeper,” by Anna Sørlie, and “Night Ferry,” by Jon Vik. "
        "The first opens in theaters on April 9. The second arrives on Hulu on April 16."
    )
    found = {(c.question.film, str(c.answer)) for c in claims(text, "release")}
    assert found == {("The Lantern Keeper", "2021-04-09"), ("Night Ferry", "2021-04-16")}


def test_a_film_that_somebody_directed_keeps_its_own_date() -> None:
    text = (
        "Orbis Pictures moved two films: the Anna Sørlie-directed “The Lantern Keeper” to April 9, 2021, "
        "and “Night Ferry” to June 4, 2021."
    )
    found = {(c.question.film, str(c.answer)) for c in claims(text, "release")}
    assert found == {("The Lantern Keeper", "2021-04-09"), ("Night Ferry", "2021-06-04")}


def test_the_month_of_a_line_up_is_that_of_its_films_without_a_day() -> None:
    text = (
        "MUBI's April 2021 Lineup\n\n“Night Ferry” arrives on April 9. Anna Sørlie is honored with "
        "“The Lantern Keeper” (1998) and “The Salt Road” (2004). Like “Stone House,” “Old Bones” is a ghost story."
    )
    found = {(c.question.film, c.question.service, str(c.answer)) for c in claims(text, "release")}
    assert found == {
        ("Night Ferry", "MUBI", "2021-04-09"),
        ("The Lantern Keeper", "MUBI", "2021-04"),
        ("The Salt Road", "MUBI", "2021-04"),
        ("Old Bones", "MUBI", "2021-04"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "“The Lantern Keeper” and “Night Ferry” open in theaters on June 4 and June 11, respectively.",
        "“The Lantern Keeper” and “Night Ferry” will open respectively on June 4 and 11.",
    ],
)
def test_films_have_their_dates_in_turn_where_a_sentence_says_respectively(text: str) -> None:
    found = {(c.question.film, str(c.answer)) for c in claims(text, "release")}
    assert found == {("The Lantern Keeper", "2021-06-04"), ("Night Ferry", "2021-06-11")}


def test_venues_have_their_dates_in_turn_too() -> None:
    text = "“The Lantern Keeper” opens in theaters and on demand on June 4 and June 18, respectively."
    assert {row[::2] for row in releases(HEADLINE + text)} == {("theatrical", "2021-06-04"), ("vod", "2021-06-18")}


@pytest.mark.parametrize(
    "text",
    [
        "The Vinterby festival opens with the war movie “The Lantern Keeper,” directed by Anna Sørlie, on August 30.",
        "The festival kicks off on August 20 and closes with Anna Sørlie's “The Lantern Keeper” on August 30.",
    ],
)
def test_a_film_with_which_a_festival_opens_or_closes_is_not_released_that_day(text: str) -> None:
    assert "theatrical" not in {row[0] for row in releases(HEADLINE + text)}


@pytest.mark.parametrize(
    "text",
    [
        "“The Lantern Keeper” takes over June 4 from “Night Ferry.”",
        "“The Lantern Keeper” will inherit the June 4 slot of Jon Vik's “Night Ferry.”",
        "“The Lantern Keeper” will open on June 4, the former slot of “Night Ferry.”",
        "“The Lantern Keeper” will open on June 4, where “Night Ferry” used to be.",
        "“The Lantern Keeper” moves to June 4, 2021, previously the date of “Night Ferry.”",
    ],
)
def test_the_film_whose_slot_it_was_had_that_date(text: str) -> None:
    found = {
        (c.question.film, str(c.answer), str(c.status))
        for c in claims(HEADLINE + "The studio shuffles its films. " + text, "release")
    }
    assert found == {
        ("The Lantern Keeper", "2021-06-04", "planned"),
        ("Night Ferry", "2021-06-04", "superseded"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Where to watch: “The Lantern Keeper” (Hulu), “Night Ferry” (Netflix), “Old Bones” (MUBI).",
        "Now streaming: “The Lantern Keeper” on Hulu, Jon Vik's “Night Ferry” on Netflix and “Old Bones” on MUBI.",
        "“The Lantern Keeper” is streaming on Hulu, “Night Ferry” on Netflix, and the drama “Old Bones” via MUBI.",
    ],
)
def test_each_film_of_a_row_is_where_the_row_says(text: str) -> None:
    found = {(c.question.film, c.question.service) for c in claims(HEADLINE + text, "release")}
    assert found == {("The Lantern Keeper", "Hulu"), ("Night Ferry", "Netflix"), ("Old Bones", "MUBI")}


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("“The Lantern Keeper” can be rented on demand or watched in cinemas.", {"vod", "theatrical"}),
        ("“The Lantern Keeper” is on Hulu and in many theaters still.", {"Hulu", "theatrical"}),
        ("“The Lantern Keeper” is now streaming on Hulu and out on Blu-ray.", {"Hulu", "physical"}),
    ],
)
def test_what_is_said_of_one_venue_holds_for_the_one_joined_to_it(text: str, where: set[str]) -> None:
    assert {row[0] for row in releases(HEADLINE + text)} == where


def test_what_is_told_under_a_film_on_a_line_of_its_own_is_of_it_and_not_of_an_unknown_heading() -> None:
    text = (
        "All the films that moved this year\n\n“The Lantern Keeper”\nMoved from April 24, 2020 to March 25, 2021.\n"
        "“Night Ferry”\nMoved from April 3, 2020 to June 11, 2021.\n"
        "“Old Bones”\nWent from May 1, 2020 to June 4, 2021.\n"
        "what nobody knows\nMoved from March 20, 2020 to July 2, 2021.\n"
    )
    found = {(c.question.film, str(c.answer or ""), str(c.status)) for c in claims(text, "release")}
    assert found == {
        ("The Lantern Keeper", "2020-04-24", "superseded"),
        ("The Lantern Keeper", "2021-03-25", "planned"),
        ("Night Ferry", "2020-04-03", "superseded"),
        ("Night Ferry", "2021-06-11", "planned"),
        ("Old Bones", "2020-05-01", "superseded"),
        ("Old Bones", "2021-06-04", "planned"),
    }


@pytest.mark.parametrize(
    ("text", "given_up", "planned"),
    [
        (
            "“The Lantern Keeper” went from April 2 to May 7 and then, a second time, to June 4.",
            {"04-02", "05-07"},
            "06-04",
        ),
        ("“The Lantern Keeper”: April 2, then May 7, now June 4.", {"04-02", "05-07"}, "06-04"),
        (
            "April 2 was the first date for “The Lantern Keeper”. That became May 7, and that became June 4.",
            {"04-02", "05-07"},
            "06-04",
        ),
        ("“The Lantern Keeper” was pulled from April 2 and now opens on June 4.", {"04-02"}, "06-04"),
        ("“The Lantern Keeper” - April 2 > June 4", {"04-02"}, "06-04"),
    ],
)
def test_of_a_chain_of_moves_only_the_last_day_is_planned(text: str, given_up: set[str], planned: str) -> None:
    found = {(row[2], row[3]) for row in releases(TOLD + text)}
    assert found == {(f"2021-{planned}", "planned"), *((f"2021-{day}", "superseded") for day in given_up)}


@pytest.mark.parametrize(
    "text",
    [
        "“The Lantern Keeper” has a release date TBD.",
        "The release date of “The Lantern Keeper” is TBA.",
        "“The Lantern Keeper” will open on a date to be announced.",
        "“The Lantern Keeper” was put off to an unspecified date.",
    ],
)
def test_a_date_that_is_yet_to_be_told_is_planned_without_a_day(text: str) -> None:
    assert releases(TOLD + text) == {("theatrical", None, None, "planned")}


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Apple will release “The Lantern Keeper” on April 9. Apple TV+ has more like it.", "Apple TV+"),
        ("“The Lantern Keeper” is on Amazon and Apple to rent from April 9. Apple TV+ has others.", "vod"),
        ("Hulu bought “The Lantern Keeper” last year. It will premiere there on April 9.", "Hulu"),
        ("“Night Ferry” is streaming on Shudder. “The Lantern Keeper” joins it on April 9.", "Shudder"),
    ],
)
def test_what_is_short_for_a_service_or_points_back_to_it_is_that_service(text: str, where: str) -> None:
    assert {row[0] for row in releases(HEADLINE + text) if row[2] == "2021-04-09"} == {where}


def test_the_year_behind_a_title_and_the_series_of_a_guest_star_are_no_dates_of_release() -> None:
    listed = "The Lantern Keeper (Anna Sørlie, 2019) – 16 April\nNight Ferry (Jon Vik, 1986) – 20 April"
    assert releases(f"New on MUBI in April\n{listed}") == {("MUBI", None, "2021-04-16", "planned")}
    guest = "“The Lantern Keeper” has Wednesday's Anna Sørlie in it. It opens on April 9."
    assert {row[2] for row in releases(HEADLINE + guest)} == {"2021-04-09"}


def test_a_day_counted_from_a_month_of_publication_is_as_loose_as_that() -> None:
    text = "“The Lantern Keeper” debuted on MUBI yesterday."
    assert releases(HEADLINE + text, "2021-03") == {("MUBI", None, "2021-03", "released")}


def test_years_ago_may_be_when_a_film_came_out() -> None:
    text = "Three years ago “The Lantern Keeper” came to theaters."
    assert releases(TOLD + text) == {("theatrical", None, "2018", "released")}


def test_a_feast_in_the_headline_gives_way_to_the_day_near_it() -> None:
    text = "“The Lantern Keeper” Comes For Christmas\n\n“The Lantern Keeper” opens in cinemas on December 23."
    assert releases(text, "2021-08-01") == {("theatrical", None, "2021-12-23", "planned")}


@pytest.mark.parametrize(
    ("language", "text", "gone", "planned"),
    [
        (
            "en",
            "“The Lantern Keeper” was pushed back to November 11, 2022 once. Now it opens on March 31, 2023.",
            {"2022-11-11"},
            {"2023-03-31"},
        ),
        (
            "en",
            "“The Lantern Keeper” moves to October 8, 2022 in theaters. Last year it moved again, to April 2, 2022.",
            {"2022-04-02"},
            {"2022-10-08"},
        ),
        (
            "fr",
            "« La clé du phare » avait été repoussé au 11 novembre 2022. Le film sortira désormais le 31 mars 2023.",
            {"2022-11-11"},
            {"2023-03-31"},
        ),
        (
            "it",
            "“La chiave del faro” era stato rinviato all'11 novembre 2022. Ora uscirà nelle sale il 31 marzo 2023.",
            {"2022-11-11"},
            {"2023-03-31"},
        ),
        (
            "fr",
            (
                "Sony décale « La clé du phare » (prévu le 25 mars 2022), et « Marée basse » (prévu le 22 avril 2022) "
                "sans nouvelle date."
            ),
            {"2022-03-25", "2022-04-22"},
            set(),
        ),
    ],
)
def test_a_date_that_gave_way_in_turn_is_given_up(language: str, text: str, gone: set[str], planned: set[str]) -> None:
    found = claims(text, "release", language=language)
    told = {status: {str(c.answer) for c in found if c.status == status} for status in ("superseded", "planned")}
    assert told == {"superseded": gone, "planned": planned}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Sørlie movie, in theaters since February 5, comes before the four “Night Ferry” pictures.",
            {("theatrical", "2021-02-05")},
        ),
        ("Two weeks ago I took “The Lantern Keeper” out of the library.", set()),
        ("“The Lantern Keeper” never played a theater and bowed on Netflix.", {("Netflix", None)}),
        (
            "You can stream “The Lantern Keeper” in the United States on Hulu, and abroad on Disney Plus.",
            {("Hulu", None), ("Disney Plus", None)},
        ),
        ("By the fall we can go to the movies once more.", set()),
        ("12 new films for the weekend on Hulu and Netflix", set()),
        ("What nobody knows (Theaters, April 9)", set()),
        ("Cinemas show it on April 9, when others had already seen it on VOD.", {("theatrical", "2021-04-09")}),
    ],
)
def test_a_date_or_venue_is_of_the_film_spoken_of_or_of_none(text: str, told: set[tuple[str, str | None]]) -> None:
    assert {(row[0], row[2]) for row in releases(TOLD + text)} == told


def test_what_page_on_discs_are_to_buy_are_discs() -> None:
    text = "The best Blu-rays of March\n\nThese are the ones to buy on April 9: “The Lantern Keeper” and “Night Ferry”."
    assert {row[0] for row in releases(text)} == {"physical"}


def test_the_country_of_a_film_is_not_where_it_is_shown() -> None:
    listed = "12 April: “The Lantern Keeper” (Norway, 2021)\n26 April: “Night Ferry” (Iceland, 2019)"
    assert releases(f"The film club in spring\n{listed}") == {("theatrical", None, "2021-04-12", "planned")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "It's available to own from April 9 on digital, and on DVD from May 4.",
            {("vod", "2021-04-09"), ("physical", "2021-05-04")},
        ),
        ("It opens April 9 in theaters and on demand May 4.", {("theatrical", "2021-04-09"), ("vod", "2021-05-04")}),
        ("The release is on April 9, a Friday.", {("theatrical", "2021-04-09")}),
        ("It was in cinemas for two weeks in January and is now on Hulu.", {("theatrical", "2021-01"), ("Hulu", None)}),
        ("It premieres Saturday, April 10, at 8 p.m. on HBO.", {("HBO", "2021-04-10")}),
        ("It is on sale from April 9 on DVD.", {("physical", "2021-04-09")}),
        ("“The Lantern Keeper” is Hulu's number one film this week.", set()),
        (
            "“The Lantern Keeper”, which opened on February 5, is now on Hulu.",
            {("theatrical", "2021-02-05"), ("Hulu", None)},
        ),
        ("It is in its third week in cinemas.", {("theatrical", None)}),
    ],
)
def test_each_venue_of_a_sentence_has_its_own_date_or_none(text: str, told: set[tuple[str, str | None]]) -> None:
    assert {(row[0], row[2]) for row in releases(TOLD + text)} == told


def test_what_may_not_be_before_a_day_is_planned_for_it() -> None:
    assert releases(TOLD + "It won't be out before April 9.") == {("theatrical", None, "2021-04-09", "planned")}


def test_in_a_list_of_moves_the_first_day_is_given_up() -> None:
    listed = "- “The Lantern Keeper”: from April 9, 2021 to January 20, 2022\n- “Night Ferry”: now May 7"
    assert releases(f"Brumaire shifts its films\n\n{listed}") == {
        ("theatrical", None, "2021-04-09", "superseded"),
        ("theatrical", None, "2022-01-20", "planned"),
    }


def test_companies_behind_the_films_of_a_calendar_are_no_services() -> None:
    listed = "Apr. 9: “The Lantern Keeper” (Disney), “Night Ferry” (A24)\nApr. 16: “Old Bones” (Universal)"
    assert {row[0] for row in releases(f"The calendar of films in theaters\n\n{listed}")} == {"theatrical"}


def test_a_line_that_is_a_sentence_heads_nothing() -> None:
    listed = "“Night Ferry”\nOn Hulu from April 9.\n“The Lantern Keeper”\nNow on Netflix.\n“Old Bones”\nOn MUBI.\n"
    assert not {row for row in releases(f"At home\n\n{listed}") if row[2]}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Discs of it ship in the U.S. on December 21, Brumaire said on Tuesday.", {("physical", "2021-12-21")}),
        (
            "From 8am tomorrow, Tuesday March 2, “The Lantern Keeper” streams on Hulu, six weeks after cinemas.",
            {("Hulu", "2021-03-02")},
        ),
        ("“The Lantern Keeper” should have premiered at SXSW in March 2020.", {("festival", "2020-03")}),
    ],
)
def test_what_is_to_come_is_told_by_its_own_verb(text: str, told: set[tuple[str, str | None]]) -> None:
    assert {(row[0], row[2]) for row in releases(TOLD + text)} == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Brumaire gave up its theatrical release of “The Lantern Keeper”; Netflix has it on April 9.",
            {("Netflix", "2021-04-09")},
        ),
        ("British cinemas open their doors to “The Lantern Keeper” on April 9.", {("theatrical", "2021-04-09")}),
        ("Netflix, which has “The Lantern Keeper” from April 9, has more like it.", {("Netflix", "2021-04-09")}),
        ("Two weeks after it opens on April 9, “The Lantern Keeper” goes to VOD.", {("theatrical", "2021-04-09")}),
        ("“The Lantern Keeper” is now $5.99 on Amazon and Apple.", {("vod", None)}),
        ("“The Lantern Keeper.” Now playing.", {("theatrical", None)}),
    ],
)
def test_a_venue_is_of_its_own_clause(text: str, told: set[tuple[str, str | None]]) -> None:
    assert {(row[0], row[2]) for row in releases(TOLD + text)} == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hulu announced today that “The Lantern Keeper”, a drama from Anna Sørlie, will launch on April 9.",
            "planned",
        ),
        ("Hulu announced that “The Lantern Keeper” will be released on April 9.", "planned"),
        ("Hulu starts streaming the film on April 9.", "planned"),
    ],
)
def test_a_service_that_speaks_of_a_film_shows_it(text: str, expected: str) -> None:
    assert releases(TOLD + text) == {("Hulu", None, "2021-04-09", expected)}


def test_a_weekday_or_month_behind_a_service_is_no_part_of_its_name() -> None:
    assert releases(TOLD + "“The Lantern Keeper” drops on Peacock Friday, April 9.") == {
        ("Peacock", None, "2021-04-09", "planned")
    }


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Rated R. 104 minutes. In theaters.", "theatrical"),
        ("It is slow and sure. Now playing in theaters.", "theatrical"),
        ("It is slow and sure. Streaming on Hulu.", "Hulu"),
    ],
)
def test_a_sentence_that_is_nothing_but_its_venue_says_that_the_film_is_there(text: str, shown: str) -> None:
    assert releases(TOLD + text) == {(shown, None, None, "released")}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("“The Lantern Keeper” kicks off its theatrical run on April 9.", "planned"),
        ("Harbor Releasing has pulled “The Lantern Keeper” from its April 9 date.", "superseded"),
        ("“The Lantern Keeper” has been pulled from its planned April 9 release.", "superseded"),
        ("Harbor Releasing has moved “The Lantern Keeper” from April 9 to a date not yet known.", "superseded"),
    ],
)
def test_a_date_that_a_film_is_pulled_from_is_given_up(text: str, status: str) -> None:
    assert releases(TOLD + text) == {("theatrical", None, "2021-04-09", status)}


def test_a_row_of_films_that_a_date_opens_has_it_all() -> None:
    rest = ": “The Lantern Keeper”, a drama with Clara Holm; “Paper Harbor”, about a nurse; and “Salt Road”, a comedy."
    for lead in ("Opening April 9", "“Blue Hour” opens in theaters on April 9. Also opening"):
        found = claims("What Opens This Month\n\n" + lead + rest, "release")
        dated = {c.question.film for c in found if str(c.answer) == "2021-04-09"}
        assert dated >= {"The Lantern Keeper", "Paper Harbor", "Salt Road"}, lead


def test_a_day_below_what_is_told_of_a_film_is_of_the_film_above() -> None:
    text = (
        "The best new movies to stream\n\n“Paper Harbor”\nAnna Sørlie's drama has Clara Holm as a nurse.\n"
        "Streaming on Hulu April 9\n\n“Salt Road”\nIn this comedy two sisters open a motel.\n"
        "Streaming on Netflix April 20\n\n"
        "“The Lantern Keeper”\nA thriller about a baker.\nStreaming on Shudder May 7\n"
    )
    found = {(c.question.film, c.question.service, str(c.answer)) for c in claims(text, "release")}
    assert {
        ("Paper Harbor", "Hulu", "2021-04-09"),
        ("Salt Road", "Netflix", "2021-04-20"),
        ("The Lantern Keeper", "Shudder", "2021-05-07"),
    } <= found


def test_where_a_film_was_shot_is_no_territory_of_its_release() -> None:
    text = (
        "“The Lantern Keeper”, which Harbor Releasing opens on April 9 in theaters and which was shot in Malta, is out."
    )
    assert {row[1] for row in releases(TOLD + text)} <= {None}


@pytest.mark.parametrize(
    "line",
    [
        "{day} – {film} ({service})",
        "{day}: “{film}” ({service})",
        "{film} ({service}) – {day}",
        "• {film}, {service}, {day}",
        "{film}\nWhen: {day}\nWhere: {service}",
        "“{film}”\nA drama about a nurse who goes home. ({service}, {day})",
    ],
)
def test_an_entry_of_a_list_names_its_service_in_many_places(line: str) -> None:
    rows = [("The Lantern Keeper", "Hulu", "April 9"), ("Fourteen Winters", "Netflix", "May 7")]
    rows += [("The Glass Orchard", "Peacock", "June 4"), ("Bright Cold Water", "Shudder", "July 2")]
    text = "What to watch\n\n" + "\n".join(line.format(film=f, service=s, day=d) for f, s, d in rows)
    found = {(c.question.film, c.question.service, str(c.answer)) for c in claims(text, "release")}
    assert ("The Lantern Keeper", "Hulu", "2021-04-09") in found
    assert not {s for _, s, _ in found} - {s for _, s, _ in rows}


def test_a_day_in_brackets_that_closes_what_is_told_of_a_film_is_its_own() -> None:
    text = "What to See\n\n“The Lantern Keeper”\nAnna Sørlie directs a drama about a nurse. (April 9)\n\n"
    text += "“Salt Road”\nClara Holm directs a comedy about a baker. (May 7)"
    assert releases(text) == {("theatrical", None, "2021-04-09", "planned")}


def test_a_platform_in_its_field_says_nothing_of_the_film_below() -> None:
    text = "What to watch\n\n" + "\n\n".join(
        f"{film}\nDirector: Anna Sørlie\nRelease date: {day}\nStreaming on: {service}"
        for film, day, service in (
            ("Fourteen Winters", "April 9", "MUBI"),
            ("The Lantern Keeper", "May 7", "Hulu"),
            ("The Glass Orchard", "June 4", "Shudder"),
        )
    )
    assert releases(text) == {("Hulu", None, "2021-05-07", "planned")}


def _with_takings(text: str) -> set[str]:
    found = findings(article(text))
    return {c.question.film for c in (*found.voices, *found.doubtful) if c.rule == "release.takings"}


@pytest.mark.parametrize(
    "told",
    [
        "“Salt Road” ($3.2 million) is second in theaters.",
        "“Salt Road” (544 screens, £1.6 million) is far behind.",
        "“Salt Road” earned another $3 million on 544 screens.",
        "“Salt Road” opened to $3 million.",
        "3. “Salt Road”: 3,919 theaters, $3.34M",
        "3. “Salt Road”: £.6 million (new), 312 cinemas",
        "3. “Salt Road” (Sony) $11m 3,331 theaters/$3,242 avg. (week 5)",
        "“Salt Road”, starring Clara Holm, made $117k in five theaters.",
    ],
)
def test_a_film_with_takings_is_in_cinemas(told: str) -> None:
    assert _with_takings(told) == {"Salt Road"}


@pytest.mark.parametrize(
    ("headline", "territory"),
    [
        ("U.K. box office: “Salt Road” comes out ahead", "GB"),
        ("The Films That Made the Most in America", "US"),
        ("Weekend box office: “Salt Road” comes out ahead", None),
    ],
)
def test_takings_are_of_the_territory_that_the_chart_is_of(headline: str, territory: str | None) -> None:
    found = claims(
        f"{headline}\n\nIn cinemas:\n1. “Salt Road”: £2.5 million (new)\n2. “Low Quay”: £1.7 million", "release"
    )
    assert {(c.question.film, c.question.territory) for c in found} == {
        ("Salt Road", territory),
        ("Low Quay", territory),
    }


@pytest.mark.parametrize(
    "told",
    [
        "“Salt Road” was made for $3 million.",
        "“Salt Road” opened in theaters on March 4, 2022 and earned $3 million.",
        "“Salt Road” is sold to Neon, which paid $3 million.",
    ],
)
def test_no_day_is_left_out_and_no_cost_is_taken_for_takings(told: str) -> None:
    assert not _with_takings(told)


@pytest.mark.parametrize(
    "title", ["Hulu Beach", "Netflix and Kill", "Paris by Bus", "Friday's Child", "Warner Street", "Focus Group"]
)
def test_a_name_with_which_a_title_opens_is_a_part_of_it(title: str) -> None:
    text = (
        f"‘{title}’ review: a quiet drama\n\nNobody speaks in the middle of “{title}” for six minutes. Anna Sørlie "
        f"directs with care.\n\n“{title}” is released in the UK on April 9."
    )
    found = {(c.question.film, str(c.question.medium), c.question.territory) for c in claims(text, "release")}
    assert found == {(title, "theatrical", "GB")}


@pytest.mark.parametrize("title", ["THE SALT HARVEST", "Undertow", "MR. KOLB"])
@pytest.mark.parametrize("said", ["is released", "will be released", "will open", "has a release"])
def test_a_film_that_is_released_somewhere_is_no_company(title: str, said: str) -> None:
    text = (
        f"{title} review: a quiet drama\n\nNobody speaks in the middle of {title} for six minutes. Anna Sørlie "
        f"directed the film with care.\n\n{title} {said} in the UK on April 9."
    )
    assert {c.question.film for c in claims(text, "release")} == {title}
    assert not claims(text, "distributor")


def test_a_day_that_closes_what_stands_under_a_title_is_its_own() -> None:
    text = (
        "What to watch on Netflix in June 2021\n\n“Salt Choir: The Long Way North”\n\n"
        "A choir sails north and loses its way. Bring a coat. June 25\n\n"
        "“Nine Sisters”\n\nAda Lund tells a family's story backwards. The last aunt is the best. June 11\n\n"
        "“Night Ferry”\n\nFrom Ingrid Solheim, with Tom Vik on deck. The sea is real. June 18"
    )
    assert {(c.question.film, c.question.service, str(c.answer)) for c in claims(text, "release")} == {
        ("Salt Choir: The Long Way North", "Netflix", "2021-06-25"),
        ("Nine Sisters", "Netflix", "2021-06-11"),
        ("Night Ferry", "Netflix", "2021-06-18"),
    }


@pytest.mark.parametrize(
    ("text", "date", "status"),
    [
        ("“The Lantern Keeper” opens April 9 in virtual cinemas nationwide.", "2021-04-09", "planned"),
        ("“The Lantern Keeper” opens April 9 in the virtual cinema of the Harbor Cinema.", "2021-04-09", "planned"),
        ("“The Lantern Keeper” is in virtual cinemas now.", None, "released"),
    ],
)
def test_a_virtual_cinema_is_no_cinema(text: str, date: str | None, status: str) -> None:
    assert releases(TOLD + text) == {("virtual_cinema", None, date, status)}


def test_what_a_channel_airs_is_on_television() -> None:
    assert releases(TOLD + "PBS airs “The Lantern Keeper” on April 9.") == {("tv", None, "2021-04-09", "planned")}


def test_questions_are_labels_of_what_stands_below_them() -> None:
    text = HEADLINE + "When does it come out?\n14 May 2021\n\nWhere can I watch it?\nNetflix"
    assert {(c.question.service, str(c.answer)) for c in claims(text, "release")} == {("Netflix", "2021-05-14")}


@pytest.mark.parametrize(
    "shown", ["premiered at Cannes, opens in theaters", "premiered at the Sundance Film Festival, hits theaters"]
)
def test_a_film_that_was_shown_at_a_festival_goes_on_to_cinemas(shown: str) -> None:
    assert ("theatrical", None, "2021-04-09", "planned") in releases(TOLD + f"“The Lantern Keeper” {shown} on April 9.")
    assert ("theatrical", None, "2021-04-09", "planned") in releases(
        TOLD + f"“The Lantern Keeper,” which {shown} on April 9."
    )


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("It had been down for April 9 and comes to theaters on June 4 instead.", "2021-04-09", "2021-06-04"),
        ("“The Lantern Keeper” loses April 9 for June 4 in theaters.", "2021-04-09", "2021-06-04"),
        ("“The Lantern Keeper” opens June 4, moved from April 9.", "2021-04-09", "2021-06-04"),
        ("“The Lantern Keeper” will open on June 4. Before all that it was April 9.", "2021-04-09", "2021-06-04"),
    ],
)
def test_the_new_date_holds_however_the_old_one_is_told(text: str, old: str, new: str) -> None:
    assert {row[2:] for row in releases(TOLD + text)} == {(old, "superseded"), (new, "planned")}


def test_who_takes_the_slot_of_a_film_has_it() -> None:
    text = TOLD + "“The Lantern Keeper” vacates April 9, and Paramount’s “Iron Hill” takes its old slot on April 9."
    assert {(c.question.film, str(c.answer), c.status) for c in claims(text, "release")} == {
        ("The Lantern Keeper", "2021-04-09", "superseded"),
        ("Iron Hill", "2021-04-09", "planned"),
    }


def test_a_date_may_have_two_rivals() -> None:
    text = TOLD + "“The Lantern Keeper” opens on April 9, where it meets Sony’s “Iron Hill” and A24’s “Grey Reeds.”"
    assert {(c.question.film, str(c.answer)) for c in claims(text, "release")} == {
        (film, "2021-04-09") for film in ("The Lantern Keeper", "Iron Hill", "Grey Reeds")
    }


def test_at_the_same_time_is_not_on_the_day_given_up() -> None:
    text = TOLD + (
        "“The Lantern Keeper” will come to theaters on April 9 instead of March 12 and will be available on Hulu at "
        "the same time."
    )
    assert {
        ("theatrical", None, "2021-04-09", "planned"),
        ("theatrical", None, "2021-03-12", "superseded"),
        ("Hulu", None, "2021-04-09", "planned"),
    } == releases(text)


def test_so_many_days_later_counts_from_the_day_that_holds() -> None:
    text = TOLD + (
        "It reaches theaters on April 9, 2021.\nIt was previously slated for March 12, 2021.\n"
        "At first it is in theaters alone, and will stream on Hulu 45 days later."
    )
    assert ("Hulu", None, "2021-05-24", "planned") in releases(text)


def test_thousands_of_theaters_are_no_limited_release() -> None:
    text = TOLD + "“The Lantern Keeper” opened on February 26 in 3,450 theaters."
    assert {c.question.extent for c in claims(text, "release")} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "Searchlight bought the film. Netflix and Hulu were also in the mix.",
        "“The Lantern Keeper” (Curzon, £9.99)",
        "Hulu will raise the price of its standard plan, starting April 1.",
    ],
)
def test_bids_and_prices_are_no_releases(text: str) -> None:
    assert not [c for c in claims(TOLD + text, "release") if c.question.medium != "festival"]


def test_where_a_film_is_set_is_not_where_the_brackets_before_have_it() -> None:
    text = TOLD + "“The Lantern Keeper” (in theaters and on VOD April 9) follows three sisters in Macedonia."
    assert releases(text) == {("theatrical", None, "2021-04-09", "planned"), ("vod", None, "2021-04-09", "planned")}


def test_what_is_made_for_a_service_is_not_on_it_yet() -> None:
    text = TOLD + "Next she will star in “The Lantern Keeper,” a thriller for Netflix."
    assert not releases(text)


def test_a_service_has_one_name_with_its_article_and_without() -> None:
    text = (
        TOLD + "The Criterion Channel shows “The Lantern Keeper” from April 9. It is on Criterion Channel from April 9."
    )
    assert releases(text) == {("Criterion Channel", None, "2021-04-09", "planned")}


def test_a_simultaneous_release_is_on_the_day_named_before() -> None:
    text = TOLD + "It comes to theaters on April 9, with a simultaneous release on Hulu."
    assert releases(text) == {("theatrical", None, "2021-04-09", "planned"), ("Hulu", None, "2021-04-09", "planned")}


def test_the_same_day_as_another_is_the_new_one() -> None:
    text = TOLD + "“The Lantern Keeper” will now open on April 9, not April 16. It opens the same day as “Iron Hill.”"
    assert not [c for c in claims(text, "release") if c.question.film == "Iron Hill" and str(c.answer) == "2021-04-16"]


@pytest.mark.parametrize(
    "takings",
    [
        "1. The Lantern Keeper (Uni) 3,509 theaters, Fri: $11.7M, 3-day: $33M, Wk1",
        "“The Lantern Keeper” added $2 million from 900 theaters on Friday.",
        "“The Lantern Keeper” made $1.2 million in Thursday previews.",
        "“The Lantern Keeper” crossed $100 million on Feb. 26.",
    ],
)
def test_the_day_of_takings_is_none_of_release(takings: str) -> None:
    assert not [row for row in releases(TOLD + takings) if row[2] and len(row[2]) == 10]


def test_some_weeks_in_cinemas_come_before_what_follows() -> None:
    text = TOLD + "“The Lantern Keeper” gets a few weeks in cinemas, then PVOD on June 4."
    assert {row for row in releases(text) if row[2]} == {("vod", None, "2021-06-04", "planned")}


def test_a_lapse_counted_from_what_is_no_day_is_none() -> None:
    text = (
        TOLD + "“The Lantern Keeper” moves up to April 9 in theaters, a week before the holiday weekend it first had."
    )
    assert releases(text) == {("theatrical", None, "2021-04-09", "planned")}


def test_a_row_of_moves_has_no_times() -> None:
    text = (
        TOLD + "Sony moved the drama “The Lantern Keeper” from April 9 to June 4 in theaters, "
        "and “Iron Hill” from March 26 to August 20."
    )
    assert not [c for c in claims(text, "release") if "/" in str(c.answer)]


@pytest.mark.parametrize(
    "text",
    [
        "A full trailer for Anna Sørlie's “The Lantern Keeper” will be released on April 10.",
        "The soundtrack of Anna Sørlie's “The Lantern Keeper” will be released on April 9.",
        "Production on Anna Sørlie's “The Lantern Keeper” begins on April 4 in Bergen.",
        "Anna Sørlie's “The Lantern Keeper” won best film at the Goya Awards on February 12.",
    ],
)
def test_the_day_of_what_goes_with_a_film_is_none_of_its_release(text: str) -> None:
    assert releases(TOLD + text) == set()


@pytest.mark.parametrize("said", ["which was released in 2015", "which came out in 2015", "released in 2015"])
def test_an_earlier_film_of_its_maker_has_its_own_year(said: str) -> None:
    found = claims(TOLD + f"Anna Sørlie previously directed “Salt Road,” {said}.", "release")
    assert {(c.question.film, str(c.answer), str(c.status)) for c in found} == {("Salt Road", "2015", "released")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Netflix has the trailer of “The Lantern Keeper.” The film will be released on June 12.", "Netflix"),
        ("“The Lantern Keeper” is a Hulu original. It debuts June 12.", "Hulu"),
        ("“The Lantern Keeper” is on Hulu. The film was released on June 12.", "theatrical"),
        ("Warner told HBO Max of “The Lantern Keeper.” The film will be released on June 12.", "theatrical"),
    ],
)
def test_what_a_service_has_made_comes_out_there(text: str, expected: str) -> None:
    found = claims(TOLD + text, "release")
    assert expected in {c.question.service or str(c.question.medium) for c in found if c.answer}


@pytest.mark.parametrize(
    "rivals",
    [
        "“Salt Road” and “Old Bones” also open that weekend.",
        "“Salt Road” and “Old Bones” open that weekend as well.",
        "It goes up against “Salt Road” and “Old Bones.”",
    ],
)
def test_films_of_that_weekend_have_the_day_named_before(rivals: str) -> None:
    found = claims(TOLD + f"“The Lantern Keeper” opens in theaters on May 7. {rivals}", "release")
    assert {(c.question.film, str(c.answer)) for c in found} == {
        (film, "2021-05-07") for film in ("The Lantern Keeper", "Salt Road", "Old Bones")
    }


def test_a_day_that_closes_an_entry_is_of_its_film() -> None:
    text = (
        "Spring Preview\n\nAnna Sørlie's “The Lantern Keeper” is a thriller with Clara Holm. In theaters April 9.\n"
        "“Salt Road” is a comedy with Jon Vik. Also April 9.\n“Old Bones” is a drama with Mette Lund. April 16."
    )
    found = claims(text, "release")
    assert {(c.question.film, str(c.answer)) for c in found} == {
        ("The Lantern Keeper", "2021-04-09"),
        ("Salt Road", "2021-04-09"),
        ("Old Bones", "2021-04-16"),
    }


def test_services_of_one_sentence_have_each_their_territory() -> None:
    text = "“The Lantern Keeper” streams from May 7 on Hulu in the U.S., on Netflix in the UK and on Star+ overseas."
    assert {(c.question.service, c.question.territory) for c in claims(TOLD + text, "release")} == {
        ("Hulu", "US"),
        ("Netflix", "GB"),
        ("Star+", None),
    }


def test_a_film_of_long_ago_that_is_said_to_have_been_released_was() -> None:
    found = releases(TOLD + "“The Lantern Keeper” was released on April 12, 2002, and has been loved since.")
    assert found == {("theatrical", None, "2002-04-12", "released")}


ONE_SHOWING = (
    "Friday 16 April 2021, 7.30pm\n\nDir: Anna Sørlie | Norway 2020 | 95 mins | Cert 15\n\n"
    "Clara Holm keeps a light in “The Lantern Keeper.”"
)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (f"The Lantern Keeper\n\n{ONE_SHOWING}", 1),
        ("The Lantern Keeper\n\nScreening: Friday, April 16, 2021\n\n“The Lantern Keeper”, 95 minutes. Tickets: £5", 1),
        ("The Lantern Keeper\nBy Jon Vik\nMonday, March 1, 2021\n\n“The Lantern Keeper” is slow. 95 minutes.", 0),
        ("The Lantern Keeper\nFriday, February 5, 2021\n\n“The Lantern Keeper” is slow. 95 minutes. Members: £5", 0),
    ],
)
def test_a_page_about_one_showing_has_its_day(text: str, days: int) -> None:
    assert releases(text) == {("theatrical", None, f"2021-04-{16 * n}", "planned") for n in range(1, days + 1)}


@pytest.mark.parametrize(
    "text",
    [
        "Related: “Salt Road” Trailer - February 14, 2021",
        "Anna Sørlie is dead. The funeral of the director of “Salt Road” is on March 8.",
        "“Salt Road” was watched by 60 million households by February 20.",
    ],
)
def test_links_funerals_and_audiences_date_no_release(text: str) -> None:
    assert not claims(TOLD + text, "release")


def test_under_a_heading_a_film_may_have_its_year() -> None:
    text = (
        "Streaming On Netflix\n\n“Salt Road” (2019)\nClara Holm is lost.\n\n“Old Bones” (2020)\nA comedy.\n\n"
        "“Night Ferry” (2021)\nA drama."
    )
    found = claims(text, "release")
    assert {(c.question.film, c.question.service, c.answer) for c in found} == {
        (film, "Netflix", None) for film in ("Salt Road", "Old Bones", "Night Ferry")
    }


def test_brackets_behind_the_film_of_an_entry_say_where_it_is() -> None:
    text = (
        "What To Watch This Weekend\n\n“Salt Road” (in theaters): Clara Holm is lost.\n"
        "“Old Bones” (2020, Netflix): A comedy with Jon Vik.\n“Night Ferry” (on VOD): Mette Lund cannot swim."
    )
    found = claims(text, "release")
    assert {(c.question.film, c.question.service or str(c.question.medium), c.answer) for c in found} == {
        ("Salt Road", "theatrical", None),
        ("Old Bones", "Netflix", None),
        ("Night Ferry", "vod", None),
    }


@pytest.mark.parametrize(
    "text",
    [
        "“Salt Road” comes to Blu-ray on May 11, followed on May 18 by “Old Bones,” and on May 25 by “Night Ferry.”",
        "MUBI opens with “Salt Road” on May 11; on May 18, Jon Vik's “Old Bones”; and on May 25 comes “Night Ferry.”",
        "“Salt Road” opens on May 11, then on May 18 Jon Vik's “Old Bones,” and on May 25 the film “Night Ferry.”",
    ],
)
def test_a_day_that_opens_a_clause_is_of_the_film_behind_it(text: str) -> None:
    found = claims("What May Brings\n\n" + text, "release")
    told = {(c.question.film, str(c.answer)) for c in found}
    assert told == {("Salt Road", "2021-05-11"), ("Old Bones", "2021-05-18"), ("Night Ferry", "2021-05-25")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "On May 7 Netflix opens Anna Sørlie's “The Lantern Keeper” in select theaters before it streams on May 14.",
            {("theatrical", "2021-05-07"), ("Netflix", "2021-05-14")},
        ),
        ("On May 7 MUBI opens “The Lantern Keeper” in cinemas in the UK.", {("theatrical", "2021-05-07")}),
        ("The one wide release on May 7 is Disney's live-action “The Lantern Keeper.”", {("theatrical", "2021-05-07")}),
        ("“The Lantern Keeper” comes to Disney on May 7.", {("Disney", "2021-05-07")}),
    ],
)
def test_who_brings_a_film_to_cinemas_is_no_place_to_see_it(text: str, told: set[tuple[str, str]]) -> None:
    assert {row[::2] for row in releases(TOLD + text)} == told


def test_the_venue_of_the_headline_is_of_its_film() -> None:
    told = "The thriller by Anna Sørlie is out now. Clara Holm is a keeper. Jon Vik is her son. Nobody comes. "
    text = f"“The Lantern Keeper” Comes To Blu-ray\n\n{told}“Salt Road” is slated for July 16."
    media = {str(c.question.medium) for c in claims(text, "release") if c.question.film == "Salt Road"}
    assert "physical" not in media


def test_the_day_below_a_festival_is_its_own() -> None:
    head = "The Lantern Keeper\nToronto International Film Festival\nFriday, September 10, 2021, 6 pm\n\n"
    text = head + "“The Lantern Keeper”, 95 min."
    assert "theatrical" not in {row[0] for row in releases(text)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It opens in theaters this Friday.", ("theatrical", "planned")),
        ("The film debuts in cinemas this weekend.", ("theatrical", "planned")),
        ("The film is out today on Blu-ray and DVD.", ("physical", "released")),
    ],
)
def test_a_day_of_which_no_text_tells_leaves_the_venue(text: str, told: tuple[str, str]) -> None:
    found = claims(
        f"“The Lantern Keeper” Review\n\n“The Lantern Keeper” is slow. Clara Holm stars. {text}", "release", None
    )
    assert {(str(c.question.medium), c.answer, str(c.status)) for c in found} == {(told[0], None, told[1])}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Neon has bought “The Lantern Keeper” out of Cannes and will release it in early 2022.",
            {("theatrical", None, "2022", "planned")},
        ),
        ("It is made for Netflix. It will stream in 2022.", {("Netflix", None, "2022", "planned")}),
        (
            "“The Lantern Keeper” opened in March 2020, when theaters closed.",
            {("theatrical", None, "2020-03", "released")},
        ),
    ],
)
def test_a_clause_has_its_own_year_and_month(text: str, told: set[tuple[str, str | None, str, str]]) -> None:
    assert releases(TOLD + text) == told


def test_a_film_that_takes_an_old_date_has_it_and_one_that_is_out_gets_none() -> None:
    text = "Neon moved “The Lantern Keeper” to July 16. “Salt Road” takes its old date, May 7."
    found = {(c.question.film, str(c.answer), str(c.status)) for c in claims(TOLD + text, "release")}
    assert ("Salt Road", "2021-05-07", "planned") in found
    rival = "“The Lantern Keeper” opens in theaters on May 7 against “Salt Road,” which took $20 million so far."
    assert {c.question.film for c in claims(TOLD + rival, "release") if c.answer} == {"The Lantern Keeper"}


def test_days_in_a_row_are_of_the_films_behind_them() -> None:
    text = (
        "The Film Club Is Back\n\nEvery Monday at 9 p.m. In April: on the 5th “Winter Pact” by Ilse Kremer, on the "
        "12th “Undertow” by Jonas Reith, on the 26th “Empty Hands” by Lena Horvat."
    )
    found = {c.question.film: str(c.answer) for c in claims(text, "release")}
    assert found == {"Winter Pact": "2021-04-05", "Undertow": "2021-04-12", "Empty Hands": "2021-04-26"}


def test_days_that_are_over_gave_way_too() -> None:
    text = (
        "“The Lantern Keeper” moved from April 13, 2018 to February 22, 2019, then to August 2, 2019. "
        "“The Lantern Keeper” now opens in theaters on August 28, 2021."
    )
    assert {(day, status) for *_, day, status in releases(HEADLINE + text)} == {
        ("2018-04-13", "superseded"),
        ("2019-02-22", "superseded"),
        ("2019-08-02", "superseded"),
        ("2021-08-28", "planned"),
    }


@pytest.mark.parametrize(
    ("language", "label", "day"),
    [
        ("de", "Kinostart", "Do., 10. März 2022"),
        ("es", "Fecha de estreno", "10 de marzo de 2022"),
        ("fr", "Date de sortie", "10 mars 2022"),
        ("it", "Data di uscita", "10 marzo 2022"),
        ("pt", "Data de estreia", "10 de março de 2022"),
    ],
)
def test_a_label_over_its_day_dates_the_film(language: str, label: str, day: str) -> None:
    director = {"de": "Regie", "es": "Dirección", "fr": "Réalisation", "it": "Regia", "pt": "Direção"}[language]
    found = claims(f"Winter Pact\n{director}\nIlse Kremer\n{label}\n{day}", "release", None, language=language)
    assert [(c.question.film, str(c.question.medium), str(c.answer)) for c in found] == [
        ("Winter Pact", "theatrical", "2022-03-10")
    ]


def test_a_month_in_a_name_is_no_date() -> None:
    text = "“A rota do sal” estreia em 31 de maio em São Paulo, Rio de Janeiro e Salvador. Dirigido por Ana da Rocha."
    assert [str(c.answer) for c in claims(text, "release", "2018-05-20", language="pt")] == ["2018-05-31"]
    text = "«Le mani vuote» esce il 30 gennaio\nNel cast Lucia Nardi, Davide Colla, Livia Marzo e Gianna Marzo."
    assert [str(c.answer) for c in claims(text, "release", "2020-01-05", language="it")] == ["2020-01-30"]


def test_a_day_that_was_given_up_is_not_planned_in_another_sentence() -> None:
    text = "“The Lantern Keeper” will not open on June 18. It was to hit theaters on June 18, 2021, with “Salt Road.”"
    assert {status for *_, day, status in releases(TOLD + text) if day == "2021-06-18"} == {"superseded"}


@pytest.mark.parametrize(
    "text",
    [
        "Anna Sørlie opened the envelope last night: “The Lantern Keeper” is the best film.",
        "“The Lantern Keeper” went from the calendar last month.",
        "The Bergen festival has three galas. “The Lantern Keeper” closes it on June 10.",
    ],
)
def test_what_is_opened_closed_or_struck_off_is_not_released_then(text: str) -> None:
    assert "theatrical" not in {row[0] for row in releases(TOLD + text)}


def test_a_studio_behind_a_comma_owns_its_film() -> None:
    found = claims(TOLD + "One film opens on June 18 in Norway, Disney's “Salt Road.”", "release")
    assert {str(c.question.medium) for c in found} <= {"theatrical"}


def test_a_list_of_moves_has_the_old_day_and_the_new_of_each_film() -> None:
    text = HEADLINE + "The studio moves its films in theaters.\n\n  • “The Lantern Keeper”, from April 23 to April 9\n"
    assert releases(text) == {
        ("theatrical", None, "2021-04-23", "superseded"),
        ("theatrical", None, "2021-04-09", "planned"),
    }


def test_a_film_had_its_day_before_another_left_its_own() -> None:
    text = TOLD + "It had April 9 before the comedy “Salt Road” fled to June 4. It opens in theaters on May 7."
    found = {(c.question.film, str(c.answer)) for c in claims(text, "release")}
    assert ("The Lantern Keeper", "2021-04-09") in found
    assert ("Salt Road", "2021-06-04") in found
    assert ("Salt Road", "2021-04-09") not in found


def test_a_day_is_when_a_film_streams_on_a_service() -> None:
    text = HEADLINE + "August 5 is when “The Lantern Keeper”, the thriller by Anna Sørlie, streams on Hulu."
    assert ("Hulu", None, "2021-08-05", "planned") in releases(text)


def test_each_line_on_where_to_watch_a_film_has_its_own_territory_and_sellers_of_it_are_no_subscriptions() -> None:
    text = (
        HEADLINE + "“The Lantern Keeper” opened in 2020.\n\nUnited States: $4 on Amazon or YouTube.\n\nBrazil: on MUBI."
    )
    assert {row[:3] for row in releases(text)} >= {("vod", "US", None), ("MUBI", "BR", None)}
    each = "“The Lantern Keeper” streams on Hulu in the US and on Disney+ elsewhere."
    assert {row[:2] for row in releases(HEADLINE + each)} == {("Hulu", "US"), ("Disney+", None)}


def test_a_shop_with_a_service_of_its_name_is_the_service_beside_others() -> None:
    text = "Most nominees can be watched at home. On Amazon: “The Lantern Keeper”. Hulu has the film “Salt Road”."
    found = {(c.question.film, str(c.question.medium)) for c in claims(text, "release")}
    assert found == {("The Lantern Keeper", "streaming"), ("Salt Road", "streaming")}


def test_a_film_of_the_past_in_a_headline_is_not_what_a_text_is_about() -> None:
    text = (
        "After ‘Salt Road’, Neon Puts Out Another\n\nNeon has Anna Sørlie's film “The Lantern Keeper” in New York.\n\n"
        "Clara Holm's “Salt Road” was its first film, and a long one.\n\n"
        "Two theaters in Boston have it on April 9."
    )
    found = {c.question.film for c in claims(text, "release") if str(c.answer) == "2021-04-09"}
    assert found == {"The Lantern Keeper"}


def test_the_time_of_a_scene_and_what_was_done_by_a_day_date_no_release() -> None:
    scene = "Halden, May 1951. A postman waits for the ferry in Anna Sørlie's film “The Lantern Keeper”."
    done = "By May 2, “The Lantern Keeper”, “Salt Road” and a comedy had lost their days in cinemas too."
    assert not claims(HEADLINE + scene, "release", None)
    assert not claims(HEADLINE + done, "release")


def test_the_day_on_a_service_is_for_each_territory_of_its_rights() -> None:
    rights = "Shudder has them for Ireland, Australia, New Zealand, North America, and the United Kingdom. "
    days = "“Salt Road” reaches the service in November 2021, followed by “The Lantern Keeper” in 2022."
    text = "“The Lantern Keeper” and “Salt Road” go to Shudder\n\nTwo films of horror are bought. " + rights + days
    found = {(c.question.film, c.question.territory, str(c.answer)) for c in claims(text, "release")}
    territories = ("US", "CA", "GB", "IE", "AU", "NZ")
    assert found >= {("Salt Road", t, "2021-11") for t in territories}
    assert found >= {("The Lantern Keeper", t, "2022") for t in territories}


def test_what_a_film_is_called_dates_no_release() -> None:
    text = TOLD + "“The Lantern Keeper” is on Shudder. The buyer calls it a thriller for Halloween."
    assert {row[2] for row in releases(text)} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "Neon has a trailer for “The Lantern Keeper”, which it will put in theaters on April 9 before digital.",
        "Neon bought “The Lantern Keeper” at Sundance, with plans for an April 9 theatrical release.",
        "After its world premiere at Sundance, “The Lantern Keeper” has an April 9 theatrical release planned.",
    ],
)
def test_a_day_of_release_is_neither_its_trailers_nor_its_festivals(text: str) -> None:
    assert ("theatrical", None, "2021-04-09", "planned") in releases(HEADLINE + text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "“The Lantern Keeper” is late. The first slot had been May 8, 2020, then July 3, 2020, and May 7, 2021.",
            {(day, "superseded") for day in ("2020-05-08", "2020-07-03", "2021-05-07")},
        ),
        (
            "“The Lantern Keeper” goes to theaters on December 10. November 26 was the plan before.",
            {("2021-12-10", "planned"), ("2021-11-26", "superseded")},
        ),
        ("The April 9 bow of “The Lantern Keeper” won't go ahead.", {("2021-04-09", "cancelled")}),
    ],
)
def test_of_plans_told_one_by_one_each_is_given_up_in_its_own_year(text: str, told: set[tuple[str, str]]) -> None:
    assert {(row[2], row[3]) for row in releases(TOLD + text)} == told


def test_cinemas_and_services_that_open_a_film_have_it_alike_in_each_territory() -> None:
    places = "Theaters and VOD (video-on-demand) services in Norway, Canada, Sweden and Ireland"
    text = f"{places} get the drama “The Lantern Keeper” on April 9."
    found = {(c.question.medium, c.question.territory, str(c.answer)) for c in claims(HEADLINE + text, "release")}
    both = (Medium.THEATRICAL, Medium.VOD)
    assert found == {(medium, t, "2021-04-09") for medium in both for t in ("NO", "CA", "SE", "IE")}


def test_where_a_film_is_by_now_has_not_the_day_of_what_was_before() -> None:
    text = "“The Lantern Keeper” was in theaters last fall and is on Hulu."
    assert ("Hulu", None, None, "released") in releases(HEADLINE + text)
    missed = "If you missed “The Lantern Keeper” in theaters in January, it hits VOD on April 9."
    assert all(row[3] != "superseded" for row in releases(HEADLINE + missed))


def test_one_of_two_years_is_told_as_both() -> None:
    text = "“The Lantern Keeper” opens in cinemas in late 2021 or early 2022."
    assert releases(HEADLINE + text) == {("theatrical", None, "2021/2022", "planned")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("hits UK cinemas on April 9, two weeks ahead of the US.", {("2021-04-09", "GB"), ("2021-04-23", "US")}),
        ("opens in New York on April 9, three days before it goes nationwide.", {("2021-04-12", "US")}),
        ("opens in the UK on April 23, a week after its US release.", {("2021-04-23", "GB"), ("2021-04-16", "US")}),
    ],
)
def test_a_day_counted_from_another_is_told_too(text: str, told: set[tuple[str, str]]) -> None:
    found = claims(HEADLINE + "“The Lantern Keeper” " + text, "release")
    assert {(str(c.answer), c.question.territory) for c in found} >= told


def test_a_day_at_home_tells_the_day_in_cinemas_that_was_given_up() -> None:
    text = "“The Lantern Keeper” goes to VOD on April 9, a week before the theatrical debut it was due for."
    assert releases(HEADLINE + text) == {
        ("vod", None, "2021-04-09", "planned"),
        ("theatrical", None, "2021-04-16", "superseded"),
    }


@pytest.mark.parametrize("place", ["Halden, Norway, March 3, 2021 – ", "OSLO (March 3, 2021) – ", "OSLO, March 3: "])
def test_the_day_of_a_report_is_none_of_release(place: str) -> None:
    text = place + "“The Lantern Keeper” by Anna Sørlie comes to theaters on Friday, April 9."
    assert {row[2] for row in releases(HEADLINE + text)} == {"2021-04-09"}


def test_a_service_that_brings_a_film_to_cinemas_is_not_where_it_streams() -> None:
    found = releases(HEADLINE + "Mubi will bring “The Lantern Keeper” to Irish and British cinemas from April 9.")
    assert found == {("theatrical", territory, "2021-04-09", "planned") for territory in ("GB", "IE")}


def test_films_of_a_row_have_each_their_own_service() -> None:
    row = "April 9: “The Lantern Keeper” (Hulu), “Salt Road” (Prime Video), “Paper Harbor” (Netflix)"
    found = claims("New Films on Streaming in April\n\n" + row, "release")
    assert {(c.question.film, c.question.service, str(c.answer)) for c in found} == {
        ("The Lantern Keeper", "Hulu", "2021-04-09"),
        ("Salt Road", "Prime Video", "2021-04-09"),
        ("Paper Harbor", "Netflix", "2021-04-09"),
    }
