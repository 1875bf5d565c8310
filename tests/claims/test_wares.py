"""What a company has to do with films."""

import pytest

from daybill.claims.wares import acts, has_arm, joined, one_of_buyers, sells


@pytest.mark.parametrize(
    "text",
    [
        "O is selling.",
        "O is handling international sales.",
        "O holds world sales.",
        "sales are handled by O.",
        "sales: O",
        "in a deal negotiated with O.",
        "the film is repped by O.",
    ],
)
def test_a_company_that_sells_a_film_releases_it_nowhere(text: str) -> None:
    assert sells(text, text.index("O"), text.index("O") + 1)


@pytest.mark.parametrize(
    "text",
    ["O has acquired F.", "F was sold to O.", "O will release F.", "rights went to O.", "F by O has sold D tickets."],
)
def test_a_company_that_buys_a_film_does_not_sell_it(text: str) -> None:
    assert not sells(text, text.index("O"), text.index("O") + 1)


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("O has P's F on D and P's F on D.", [("one", "two")]),
        ("O will release F, starring P, and F from P.", [("one", "two")]),
        ("O will release F, and F opens in May.", [("one", "two")]),
        ("O has F, which follows P after F.", [("one",), ("two",)]),
        ("O has F while O has F.", [("one",), ("two",)]),
        ("O has F (D), and F.", [("one", "two")]),
        ("O has F, with P (F), in May.", [("one",), ("two",)]),
    ],
)
def test_films_that_a_company_has_alike_are_one_list(text: str, lists: list[tuple[str, ...]]) -> None:
    first, second = (n for n, sign in enumerate(text) if sign == "F")
    groups = [(first, first + 1, ("one",)), (second, second + 1, ("two",))]
    assert [films for *_, films in joined(text, groups)] == lists


@pytest.mark.parametrize(("text", "does"), [("O has landed F", True), ("O grabbed P's F", True), ("O said so", False)])
def test_a_company_acts_on_the_film_that_is_named_next(text: str, does: bool) -> None:  # noqa: FBT001
    assert acts(text, 1) is does


@pytest.mark.parametrize("text", ["O's specialty label X has F.", "X, owned by O, has F.", "X, a division of the O."])
def test_a_company_to_which_the_distributor_belongs_is_none(text: str) -> None:
    folded = text.replace("X", "N" if "label" not in text else "O")
    assert has_arm(folded, folded.index("O"), folded.index("O") + 1)


def test_a_company_has_films_and_no_arm() -> None:
    assert not has_arm("O's purchase of O's F", 0, 1)


@pytest.mark.parametrize("text", ["sold: O in T; O in T and T; O for T.", "to T (O), T (O)", "O has T and O takes T"])
def test_companies_with_their_countries_are_buyers(text: str) -> None:
    assert all(one_of_buyers(text, place, place + 1) for place, sign in enumerate(text) if sign == "O")


def test_one_company_with_a_country_is_no_list_of_buyers() -> None:
    assert not one_of_buyers("O has F in T and O sells F in T", 0, 1)
