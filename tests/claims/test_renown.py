"""What the other articles of a lot make of a title."""

from tests.claims.press import article

from daybill.claims import Chronicle, Renown, draft, find, observe, on_record, told_titles

HEADLINE = "“The Tin Moon” Gets a Trailer\n\nThe drama, in which Anna Lund stars, was directed by Julia Berg.\n\n"
BARE = HEADLINE + "Lund was in Turin when Copper was shown to her."


def chronicle(*texts: str) -> Chronicle:
    made = Chronicle()
    for n, text in enumerate(texts):
        made.renown.hear(f"other {n}", told_titles(draft(article(text))).likely)
    return made


def films(text: str, others: Chronicle) -> set[str]:
    read = article(text)
    return {read.text[m.start : m.end] for m in observe(read, (), others).names.mentions if m.sign == "F"}


def test_what_another_article_has_as_a_title_is_likelier_one_here() -> None:
    plainly = chronicle("“Copper” Wins\n\nJulia Berg's “Copper” (2011) won a prize in Turin. “Copper” is a drama.")
    never = chronicle("Prices of Copper rise\n\nThe film club met. Copper was sold for more in Turin.")
    assert "Copper" not in films(BARE, never)
    assert "Copper" in films(BARE, plainly)


def test_an_article_is_no_witness_for_itself() -> None:
    renown = Renown()
    renown.hear("one", {"copper": 0.9})
    assert renown.beside("one") is None
    renown.hear("two", {"harvest": 0.9})
    beside = renown.beside("one")
    assert beside is not None
    assert beside.signs("copper") == {}
    assert beside.signs("harvest")["how sure the surest of others is"] == 0.9


def test_the_order_of_hearing_makes_no_difference() -> None:
    there, back = Renown(), Renown()
    said = {"one": {"copper": 0.2}, "two": {"copper": 0.7}, "three": {"copper": 0.4}}
    for name, likely in said.items():
        there.hear(name, likely)
    for name, likely in reversed(said.items()):
        back.hear(name, likely)
    one, two = there.beside("four"), back.beside("four")
    assert one is not None
    assert two is not None
    assert one.signs("copper") == two.signs("copper")


def test_a_chronicle_without_other_articles_changes_nothing() -> None:
    read = article(BARE)
    assert find(read, (), Chronicle()) == find(read)


def test_what_one_article_alone_sets_apart_is_on_record_for_the_others_only() -> None:
    known = {"old film"}
    lot = [["low tide", "blue harbor"], ["low tide"], ["old film"]]
    seen = [set(here) for here in on_record(known, lot)]
    every = {"old film", "low tide", "blue harbor"}
    assert seen == [every - {"blue harbor"}, every, every]
    assert known == every
