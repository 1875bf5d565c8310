"""Premieres, festival showings and prizes, from invented press."""

import pytest
from tests.claims.press import HEADLINE, article, claims

from daybill.claims import observe
from daybill.claims.festivals import find_festivals, propose_festivals
from daybill.model import Medium


def told(text: str, kind: str) -> list[str]:
    return [str(c.answer) for c in claims(HEADLINE + text, kind) if c.question.film == "The Lantern Keeper"]


def test_a_world_premiere_has_its_festival_and_year() -> None:
    text = "“The Lantern Keeper” had its world premiere at the Venice Film Festival last year."
    assert told(text, "premiere") == ["Venice Film Festival 2020"]


def test_a_premiere_whose_time_is_said_is_a_showing_too() -> None:
    text = "“The Lantern Keeper” had its world premiere at the Venice Film Festival in September 2020."
    (claim,) = claims(HEADLINE + text, "release")
    assert (claim.question.medium, str(claim.answer), claim.status) == ("festival", "2020-09", "released")
    assert told("“The Lantern Keeper” had its world premiere at the Venice Film Festival.", "release") == []


def test_the_first_of_two_festivals_had_the_premiere() -> None:
    text = "“The Lantern Keeper” premiered at Venice in 2020 and was also shown at Telluride."
    assert told(text, "premiere") == ["Venice Film Festival 2020"]


def test_a_showing_is_a_release_at_a_festival() -> None:
    text = "“The Lantern Keeper” screened at the Toronto International Film Festival in September 2020."
    (claim,) = claims(HEADLINE + text, "release")
    assert (claim.question.medium, str(claim.answer), claim.status) == ("festival", "2020-09", "released")
    assert claim.question.festival == "Toronto International Film Festival"


def test_a_national_premiere_is_no_world_premiere() -> None:
    text = "The US premiere of “The Lantern Keeper” is at Fantastic Fest on September 19."
    assert told(text, "premiere") == []
    assert told(text, "release") == ["2021-09-19"]


def test_a_programme_gives_each_film_the_days_of_the_festival() -> None:
    text = (
        "The 12th Telluride Film Festival runs from September 3-7.\n\n"
        "“The Lantern Keeper” opens. “Nine Doors” closes.\n"
        "In between: Mia Tal's “Salt Road”; Omar Haddad's “Paper Kites”; Li Fen's “The Second Harbour”."
    )
    found = {c.question.film: str(c.answer) for c in claims(text, "release")}
    assert found["The Lantern Keeper"] == "2021-09-03"
    assert found["Nine Doors"] == "2021-09-07"
    assert found["Paper Kites"] == "2021-09-03/2021-09-07"


@pytest.mark.parametrize(
    ("text", "prize"),
    [
        (
            "“The Lantern Keeper” won the Golden Bear at the Berlin Film Festival.",
            "Golden Bear, Berlin International Film Festival",
        ),
        ("The Golden Lion went to “The Lantern Keeper” in Venice.", "Golden Lion, Venice Film Festival"),
    ],
)
def test_a_prize_goes_to_the_film_that_won_it(text: str, prize: str) -> None:
    assert told(text, "award") == [prize]


@pytest.mark.parametrize(
    "text",
    [
        "“The Lantern Keeper” was nominated for the Golden Lion.",
        "“The Lantern Keeper” competed for the Golden Bear in Berlin.",
        "“The Lantern Keeper” is tipped for the Golden Lion.",
    ],
)
def test_what_was_not_won_is_no_prize(text: str) -> None:
    assert told(text, "award") == []


@pytest.mark.parametrize(
    ("edition", "year"),
    [
        ("the 59th BFI London Film Festival", "2015"),
        ("the 74th Cannes Film Festival", "2021"),
        ("the 77th edition of the Venice Film Festival", "2020"),
        ("the 55th Karlovy Vary International Film Festival", "2021"),
        ("the 54th Karlovy Vary International Film Festival", "2019"),
    ],
)
def test_a_numbered_edition_tells_the_year(edition: str, year: str) -> None:
    text = HEADLINE + f"“The Lantern Keeper” screened at {edition}."
    (claim,) = claims(text, "release", published=None)
    assert (str(claim.answer), claim.status) == (year, "released")


@pytest.mark.parametrize(
    "text",
    [
        "“The Lantern Keeper” was to premiere at the Venice Film Festival on August 30.",
        "“The Lantern Keeper” no longer has its world premiere at the Venice Film Festival on August 30.",
        "“The Lantern Keeper” was scheduled to open the Venice Film Festival on August 30.",
    ],
)
def test_a_premiere_that_fell_through_is_a_showing_called_off(text: str) -> None:
    assert told(text, "premiere") == []
    (claim,) = claims(HEADLINE + text, "release", published="2021-07-20")
    assert (claim.question.medium, str(claim.answer), claim.status) == ("festival", "2021-08-30", "cancelled")


def test_a_festival_opens_with_one_film_and_closes_with_another() -> None:
    text = "The Venice Film Festival, from September 1-11, opens with “Nine Doors” and closes with “Salt Road”."
    found = {c.question.film: str(c.answer) for c in claims(text, "release", published="2021-07-20")}
    assert found == {"Nine Doors": "2021-09-01", "Salt Road": "2021-09-11"}


def test_a_month_of_what_is_past_is_the_one_before() -> None:
    text = "The company picked up “The Lantern Keeper” after it was screened at the Venice Film Festival in September."
    assert told(text, "release") == ["2020-09"]


def test_what_was_chosen_for_a_festival_that_was_not_held_was_not_shown() -> None:
    assert told("“The Lantern Keeper” is in the Cannes 2020 line-up.", "release") == []


def test_a_day_in_cinemas_is_not_the_day_at_the_festival() -> None:
    text = "“The Lantern Keeper” screened at Telluride and reaches cinemas on October 22, 2021."
    assert "2021-10-22" not in [
        str(c.answer) for c in claims(HEADLINE + text, "release") if c.question.medium == "festival"
    ]


def test_the_festivals_that_followed_are_of_the_same_year() -> None:
    text = "“The Lantern Keeper” took the Jury Prize at Cannes in 2019; Toronto and New York followed."
    found = [(c.question.festival, str(c.answer)) for c in claims(HEADLINE + text, "release")]
    assert found == [("Toronto International Film Festival", "2019"), ("New York Film Festival", "2019")]


def test_a_festival_that_no_list_holds_says_what_it_is() -> None:
    text = "The Salt Lake Animation Festival shows Mia Tal’s film “The Lantern Keeper” on April 3."
    (claim,) = claims(HEADLINE + text, "release")
    assert (claim.question.festival, str(claim.answer)) == ("Salt Lake Animation Festival", "2021-04-03")


def test_a_day_of_the_festival_before_a_film_is_that_of_its_showing() -> None:
    text = (
        "Locarno Unveils Its Programme\n\nThe Locarno Film Festival runs from August 4 to 14. On August 7 comes the "
        "world premiere of “Salt Road,” the third film by Mia Tal. Omar Haddad's “Paper Kites” and “Nine Doors” follow."
    )
    found = [c for c in claims(text, "release") if c.question.film == "Salt Road"]
    assert [(str(c.question.medium), str(c.answer)) for c in found] == [("festival", "2021-08-07")]


def test_a_programme_tells_world_premieres_from_others() -> None:
    text = (
        "The 45th Toronto International Film Festival runs from September 10-19.\n\n"
        "World premieres include Mia Tal's “Salt Road”; Omar Haddad's “Paper Kites”; and Li Fen's “Nine Doors”.\n"
        "Ana Ruiz's “The Lantern Keeper” has its Canadian premiere, as does Jo Berg's “The Second Harbour”."
    )
    assert {c.question.film for c in claims(text, "premiere", published=None)} == {
        "Salt Road",
        "Paper Kites",
        "Nine Doors",
    }


@pytest.mark.parametrize(
    ("text", "prizes"),
    [
        (
            "“The Lantern Keeper” won the Special Jury Prize in Venice. The jury prize was its first.",
            ["Special Jury Prize, Venice Film Festival"],
        ),
        (
            "Venice and Toronto gave “The Lantern Keeper” their top prizes.",
            ["top prize, Toronto International Film Festival", "top prize, Venice Film Festival"],
        ),
        (
            "The Oscar for Best International Feature Film is “The Lantern Keeper”.",
            ["Oscar for Best International Feature Film, Academy Awards"],
        ),
        ("Best Actor is Jo Berg (“Nine Doors”), Best Actress Mia Tal (“The Lantern Keeper”).", ["Best Actress"]),
        (
            "Jo Berg made “The Lantern Keeper” in May. The film, his second after “Nine Doors,” won the Palme d'Or.",
            ["Palme d'Or, Cannes Film Festival"],
        ),
        ("The Palme d'Or winner “The Lantern Keeper” is out.", ["Palme d'Or, Cannes Film Festival"]),
        ("Palme d'Or winner Jo Berg directs again.", []),
    ],
)
def test_each_prize_is_told_once_with_its_film_and_giver(text: str, prizes: list[str]) -> None:
    assert sorted(told(text, "award")) == sorted(prizes)


def test_a_prize_that_was_shared_is_the_other_film_s_too() -> None:
    text = "“The Lantern Keeper” won the Jury Prize at Cannes. It shared that prize with “Nine Doors”."
    found = {c.question.film: str(c.answer) for c in claims(HEADLINE + text, "award")}
    assert found["Nine Doors"] == "Jury Prize, Cannes Film Festival"


def test_a_list_of_winners_gives_each_prize_to_the_film_of_its_line() -> None:
    text = (
        "Prizes in Cannes\n\nThe jury of the Cannes Film Festival has spoken. “The Lantern Keeper” is the winner.\n\n"
        "Grand Prix: Nine Doors, Mia Tal\nBest Director: Jo Berg, The Second Harbour\n"
    )
    found = {c.question.film: str(c.answer) for c in claims(text, "award")}
    assert found["Nine Doors"] == "Grand Prix, Cannes Film Festival"
    assert found["The Second Harbour"] == "Best Director, Cannes Film Festival"


def test_a_list_of_oscars_goes_on_without_their_best() -> None:
    text = "“The Lantern Keeper” won best picture, director, actor (Jo Berg) and original screenplay at the Oscars."
    assert told(text, "award") == [
        f"{prize}, Academy Awards"
        for prize in ("best picture", "Best Director", "Best Actor", "Best Original Screenplay")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“The Lantern Keeper” is the best film I saw at Sundance.",
        "Mia Tal expands her short, which won a jury prize at Sundance; “The Lantern Keeper” opens in May.",
        "In the running for best feature is “The Lantern Keeper”.",
    ],
)
def test_praise_and_other_works_bring_no_prize(text: str) -> None:
    assert told(text, "award") == []


def test_in_competition_is_at_the_one_festival_of_the_text() -> None:
    text = "Cannes: “The Lantern Keeper” Sells\n\n“The Lantern Keeper” world premiered in competition on Saturday."
    assert [str(c.answer) for c in claims(text, "premiere", published="2022-05-23")] == ["Cannes Film Festival 2022"]


@pytest.mark.parametrize(
    ("text", "prizes"),
    [
        (
            "“The Lantern Keeper” was named Foreign-Language Film of the Year by the Austin Film Critics Association.",
            ["Foreign-Language Film of the Year, Austin Film Critics Association"],
        ),
        (
            "At the Riverside Screen Awards “The Lantern Keeper” won Outstanding Achievement in Music.",
            ["Outstanding Achievement in Music, Riverside Screen Awards"],
        ),
        (
            "The London Critics' Circle gave “The Lantern Keeper” the Hill Award for Scottish/Welsh Film of the Year.",
            ["Hill Award for Scottish/Welsh Film of the Year, London Film Critics' Circle"],
        ),
        (
            "“The Lantern Keeper” took best actor in a musical or comedy at the Golden Globes.",
            ["best actor in a musical or comedy, Golden Globes"],
        ),
        (
            "After Venice, where it won the Silver Lion and the Lion of the Future, the film was in Toronto.",
            ["Silver Lion, Venice Film Festival", "Lion of the Future, Venice Film Festival"],
        ),
        ("“The Lantern Keeper” is Norway's pick for Best International Feature at the Oscars.", []),
        ("There is a Golden Bear for “The Lantern Keeper” to win.", []),
        ("There are a Golden Bear and Silver Bears for “The Lantern Keeper” to win.", []),
        ("A Golden Bear and a million awaits “The Lantern Keeper” if it wins on Sunday.", []),
        (
            "“The Lantern Keeper” won the Golden Bear, the first Norwegian film to win in Berlin.",
            ["Golden Bear, Berlin International Film Festival"],
        ),
        ("What Norway enters for Best International Feature at the Oscars is “The Lantern Keeper.”", []),
    ],
)
def test_prizes_have_the_names_that_the_press_gives_them(text: str, prizes: list[str]) -> None:
    assert told(text, "award") == prizes


WINNERS = """The Riverside Film Awards: all the winners

Best film
The Lantern Keeper

Leading Actress
Mia Tal, “Paper Kites”

ORIGINAL SCREENPLAY
Omar Haddad, The Salt Garden

Newcomer
Li Fen
"""


def test_a_list_of_winners_gives_each_film_the_prize_above_it() -> None:
    found = [(c.question.film, str(c.answer)) for c in claims(WINNERS, "award")]
    assert found == [
        ("The Lantern Keeper", "Best film, Riverside Film Awards"),
        ("Paper Kites", "Best Leading Actress, Riverside Film Awards"),
        ("The Salt Garden", "Best Original Screenplay, Riverside Film Awards"),
    ]


def test_the_mark_of_a_winner_is_no_film() -> None:
    marked = WINNERS.replace("Mia Tal, “Paper Kites”", "Mia Tal, Paper Kites – WINNER")
    assert "WINNER" not in {c.question.film for c in claims(marked, "award")}


def test_a_list_of_nominees_gives_no_prize() -> None:
    assert not claims(WINNERS.replace("all the winners", "all the nominations"), "award")


WINNERS_ABROAD = (
    (
        "es",
        "Los Goya: todos los ganadores",
        "Mejor película",
        "Mejor dirección",
        "{p}, por {f}",
        "Nominados a los Goya",
    ),
    ("it", "David di Donatello, i vincitori", "Miglior film", "Miglior regia", "{p} per {f}", "David, le candidature"),
    ("de", "Filmpreis: Die Gewinner", "Bester Spielfilm", "Beste Regie", "{p} für {f}", "Filmpreis: Nominierungen"),
    ("fr", "César : le palmarès", "Meilleur film", "Meilleure réalisation", "{p} pour {f}", "Les nommés aux César"),
)


@pytest.mark.parametrize(("language", "head", "film", "director", "line", "nominees"), WINNERS_ABROAD)
def test_columns_of_winners_are_read_in_other_languages_too(
    language: str, head: str, film: str, director: str, line: str, nominees: str
) -> None:
    below = "\n".join(("", film, "“Salares”", director, line.format(p="Ada Lund", f="“Tundra”")))
    found = [(c.question.film, str(c.answer).split(",")[0]) for c in claims(head + below, "award", language=language)]
    assert found == [("Salares", "Best Film"), ("Tundra", "Best Director")]
    assert not claims(nominees + below, "award", language=language)


def test_a_festival_still_to_come_has_its_days_from_anywhere_in_the_text() -> None:
    text = "Toronto has the world premiere of “The Lantern Keeper”. This is the 47th edition, September 8-18."
    (claim,) = claims(HEADLINE + text, "release", published="2022-07-19")
    assert (str(claim.answer), claim.status) == ("2022-09-08/2022-09-18", "planned")


@pytest.mark.parametrize(
    "text",
    [
        "“The Lantern Keeper” goes to the Toronto International Film Festival for its North American premiere.",
        "The Toronto International Film Festival is to give “The Lantern Keeper” its U.S. premiere.",
        "“The Lantern Keeper” is headed to the Toronto International Film Festival.",
    ],
)
def test_where_a_film_is_bound_it_will_be_shown(text: str) -> None:
    (claim,) = claims(HEADLINE + text, "release", published="2021-08-09")
    assert (claim.question.medium, str(claim.answer), claim.status) == ("festival", "2021", "planned")


def test_films_that_go_to_a_festival_together_are_all_shown_there() -> None:
    text = "“The Lantern Keeper” and “Salt Road” will be shown at the Toronto Film Festival in September."
    found = {c.question.film: str(c.answer) for c in claims(HEADLINE + text, "release", published="2021-08-09")}
    assert found == {"The Lantern Keeper": "2021-09", "Salt Road": "2021-09"}


def test_a_date_in_cinemas_behind_a_festival_is_not_its_own() -> None:
    text = (
        "The New York Film Festival is next for “The Lantern Keeper”, and a December 23 theatrical release after that."
    )
    found = {str(c.answer): str(c.question.medium) for c in claims(HEADLINE + text, "release", published="2021-09-13")}
    assert found["2021-12-23"] == "theatrical"


@pytest.mark.parametrize(
    "on_its_way",
    ["which premiered at Cannes", "which won the Jury Prize at Cannes", "winner of the Grand Jury Prize at Sundance"],
)
def test_a_film_that_was_at_a_festival_opens_in_cinemas_all_the_same(on_its_way: str) -> None:
    text = f"“The Lantern Keeper,” {on_its_way}, opens in theaters on May 6."
    found = [(c.question.medium, str(c.answer)) for c in claims(HEADLINE + text, "release", published="2022-03-01")]
    assert (Medium.THEATRICAL, "2022-05-06") in found


def test_a_bow_at_a_town_is_at_its_festival_and_what_comes_ahead_of_it_leaves_it_to_come() -> None:
    text = "The trailer for “The Lantern Keeper” arrived ahead of its September 3 bow at Venice."
    (found,) = claims(HEADLINE + text, "premiere", published="2022-03-01")
    assert str(found.answer) == "Venice Film Festival 2022"
    assert not [c for c in claims(HEADLINE + text, "release") if c.question.medium == Medium.THEATRICAL]


def test_what_is_plainly_said_of_a_festival_is_likelier_than_what_it_may_mean() -> None:
    plain = "“The Lantern Keeper” screened at the Toronto International Film Festival in September 2020."
    (sure,) = claims(HEADLINE + plain, "release")
    loose = "“The Lantern Keeper” has been bought out of Toronto, where its maker had won an award in September 2020."
    doubtful = [c for c in claims(HEADLINE + loose, "release") if c.question.medium == "festival"]
    assert all(c.probability < sure.probability for c in doubtful)
    assert sure.probability > 0.6


def test_each_film_and_time_that_may_be_meant_is_proposed_and_one_time_chosen() -> None:
    read = article(HEADLINE + "“The Lantern Keeper” played Venice in September 2020; “Nine Doors” opens on April 9.")
    seen = observe(read)
    proposed = [p.claim for p in propose_festivals(read, seen.folded, seen.focus) if p.claim.question.kind == "release"]
    assert {c.question.film for c in proposed} == {"The Lantern Keeper", "Nine Doors"}
    assert {"2020-09", "2021-04-09", "None"} <= {str(c.answer) for c in proposed}
    found = [c for c in find_festivals(read, seen.folded, seen.focus) if c.question.kind == "release"]
    assert [(c.question.film, str(c.answer)) for c in found] == [("The Lantern Keeper", "2020-09")]


@pytest.mark.parametrize(
    "text",
    [
        "A24 will open Ann Lund’s debut feature “The Lantern Keeper” in New York and Los Angeles on Friday, June 2.",
        "“The Lantern Keeper”, whose screenplay won praise, opens in New York on Friday, June 2.",
        "The directorial debut of Ann Lund, “The Lantern Keeper” opens in Los Angeles on Friday, June 2.",
        "It was at the New York Film Festival. “The Lantern Keeper” opens at New York’s Quad Cinema on Friday, June 2.",
        "“The Lantern Keeper” begins an exclusive run in London and New York on Friday, June 2.",
    ],
)
def test_towns_where_a_film_opens_are_no_festivals(text: str) -> None:
    openings = [c for c in claims(HEADLINE + text, "release") if c.answer]
    assert [(c.question.medium, str(c.answer)) for c in openings] == [(Medium.THEATRICAL, "2021-06-02")]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Lund, winner of a Golden Globe Award and an Emmy Award, stars.",
        "Julia Berg, an Academy Award-nominated filmmaker, directed.",
        "Give the woman her Academy Award for “The Lantern Keeper”.",
        "Colombia has entered “The Lantern Keeper” for Best International Feature.",
        "It will compete for the Golden Lion at Venice.",
        "Julia Berg will present the award for Best Picture.",
        "The gala honors its stars too; the Trailblazer Award is Julia Berg's.",
        "Julia Berg received the Lifetime Achievement Award at Locarno, where “The Lantern Keeper” screened.",
    ],
)
def test_a_prize_that_somebody_has_or_should_have_is_not_the_films(text: str) -> None:
    assert not claims(HEADLINE + "“The Lantern Keeper” opens on June 2. " + text, "award")


def test_a_prize_that_went_to_a_film_is_not_the_other_films() -> None:
    text = "“The Lantern Keeper” took the top prize at Locarno, while the audience award went to “Paper Kites.”"
    assert {(c.question.film, str(c.answer)) for c in claims(HEADLINE + text, "award")} == {
        ("The Lantern Keeper", "top prize, Locarno Film Festival"),
        ("Paper Kites", "audience award, Locarno Film Festival"),
    }


def test_the_best_picture_of_another_night_is_not_the_academys() -> None:
    text = "The Critics Choice Awards were held on Sunday. “The Lantern Keeper” won Best Picture."
    assert [str(c.answer) for c in claims(HEADLINE + text, "award")] == ["Best Picture, Critics' Choice Awards"]


def test_a_festival_that_premiered_it_means_the_film_spoken_of() -> None:
    text = "Also sold: “Nine Doors,” by Ann Lund. The 2020 Locarno Film Festival premiered it and gave it Best Script."
    told = {c.question.film for kind in ("premiere", "award") for c in claims(HEADLINE + text, kind)}
    assert told == {"Nine Doors"}


def test_world_premiere_closes_the_line_of_its_film_or_heads_those_below() -> None:
    head = "Sundance Film Festival announces its 2021 lineup\n\nThe festival takes place January 19–29, 2021.\n\n"
    line = "{} / Norway (Director: {}) — A woman comes home to the sea. Cast: Marit Dahl.{}\n"
    rows = (
        ("Low Tide", "Anna Lund", " World Premiere"),
        ("Moonrise", "Petra Holm", " International Premiere"),
        ("Old Ice", "Jonas Weck", " World Premiere."),
    )
    found = claims(head + "".join(line.format(*row) for row in rows), "premiere")
    assert {c.question.film for c in found} == {"Low Tide", "Old Ice"}
    found = claims(head + line.format(*rows[1]) + "World Premiere\n" + line.format(*rows[0]), "premiere")
    assert "Moonrise" not in {c.question.film for c in found}


@pytest.mark.parametrize(
    ("text", "prizes"),
    [
        ("“The Lantern Keeper” won the foreign language BAFTA.", ["foreign language BAFTA, BAFTA"]),
        (
            "“The Lantern Keeper” won the Best Actress BAFTA and the supporting actor Oscar.",
            ["Best Actress BAFTA, BAFTA", "supporting actor Oscar, Academy Awards"],
        ),
        (
            "“The Lantern Keeper” left Deauville with the Grand Prize and the Critics' Prize.",
            ["Grand Prize, Deauville American Film Festival", "Critics' Prize, Deauville American Film Festival"],
        ),
        (
            "“The Lantern Keeper” has won the top prize at both Venice and Toronto.",
            ["top prize, Toronto International Film Festival", "top prize, Venice Film Festival"],
        ),
        (
            "The National Society of Film Critics voted “The Lantern Keeper” the best film of 2020.",
            ["best film, National Society of Film Critics"],
        ),
        ("Li Fen won the animated feature Oscar for “The Lantern Keeper”.", ["animated feature Oscar, Academy Awards"]),
        (
            "“The Lantern Keeper” won best film at the Goyas and the audience award in San Sebastián.",
            ["best film, Goya Awards", "audience award, San Sebastián Film Festival"],
        ),
        (
            "At San Sebastián “The Lantern Keeper” won the audience award, and at the Goyas it was named best film.",
            ["audience award, San Sebastián Film Festival", "best film, Goya Awards"],
        ),
        (
            "Mia Tal took home best director for “The Lantern Keeper” at San Sebastián.",
            ["best director, San Sebastián Film Festival"],
        ),
    ],
)
def test_a_prize_is_known_by_what_it_honours_and_who_gave_it(text: str, prizes: list[str]) -> None:
    assert told(text, "award") == prizes


def test_one_winner_is_one_film() -> None:
    text = "Also there: the Palme d'Or winner “Paper Kites” by Omar Haddad and Mia Tal's drama “Salt Road”."
    assert {c.question.film for c in claims(HEADLINE + text, "award")} == {"Paper Kites"}


def test_a_prize_that_went_to_a_stranger_is_not_that_of_the_film_before() -> None:
    text = "The Golden Lion went to “The Lantern Keeper” and the Silver Lion to Uns of Ro."
    assert told(text, "award") == ["Golden Lion, Venice Film Festival"]


def test_a_year_behind_a_bare_title_is_no_part_of_it() -> None:
    text = "Only two had the Palme d'Or: Mia Tal for The Paper Kite in 1993 and Li Fen for “The Lantern Keeper”."
    found = {c.question.film for c in claims(HEADLINE + text, "award")}
    assert found == {"The Paper Kite", "The Lantern Keeper"}


def test_a_programme_is_not_of_films_that_only_tell_who_somebody_is() -> None:
    text = (
        "Locarno Brings 8 World Premieres in Its Lineup\n\n"
        "The Locarno Film Festival named its lineup on Monday. The 61st edition runs August 4-14.\n\n"
        "Ada Lund, of “Glass,” brings “Salt Road,” starring “Tin Moon” actor Jon Vik. Omar Haddad, whose "
        "“Old Bones” won a prize, has “Nine Doors.”\n\nAlso competing are Mia Tal's “Paper Kites,” and “The Quay” by "
        "Li Fen, best director winner in 2016 for “Second Harbour.”"
    )
    shown = {c.question.film for c in claims(text, "release")}
    assert shown == {"Salt Road", "Nine Doors", "Paper Kites", "The Quay"}
    assert not {"Paper Kites", "The Quay"} & {c.question.film for c in claims(text, "premiere")}


@pytest.mark.parametrize(
    ("text", "showing"),
    [
        ("“The Lantern Keeper” has its world premiere on September 10 at the Venice Film Festival.", "2021-09-10"),
        (
            "“The Lantern Keeper” closes D, where it has its world premiere out of competition on August 10.",
            "2021-08-10",
        ),
        ("“The Lantern Keeper” goes to D, where it gets a world premiere in the Piazza on August 10.", "2021-08-10"),
        ("After a premiere in competition in Berlin last month, “The Lantern Keeper” opens on April 8.", "2021-02"),
    ],
)
def test_a_dated_premiere_is_to_come_or_past_by_its_day(text: str, showing: str) -> None:
    text = text.replace("D, where", "this year's Locarno Film Festival, where")
    assert len(told(text, "premiere")) == 1
    found = [c for c in claims(HEADLINE + text, "release") if c.question.medium is Medium.FESTIVAL]
    status = "planned" if showing > "2021-03" else "released"
    assert [(str(c.answer), c.status) for c in found] == [(showing, status)]
