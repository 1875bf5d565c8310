"""What the windows of a text say of each other."""

from tests.claims.press import HEADLINE, article

from daybill.claims import observe
from daybill.claims.accord import likelihoods, together
from daybill.claims.readings import Proposal
from daybill.claims.releases import propose_releases


def proposals(text: str) -> list[Proposal]:
    read = article(HEADLINE + text)
    seen = observe(read)
    return [p for p in propose_releases(read, seen.folded, seen.focus) if isinstance(p, Proposal)]


ONCE = "“The Lantern Keeper” opens in theaters on April 9."


def test_a_window_that_is_told_twice_is_likelier() -> None:
    twice = proposals(f"{ONCE} Audiences will see the drama in theaters on April 9.")
    (first, *_), (alone, *_) = likelihoods(twice), likelihoods(proposals(ONCE))
    assert first > alone
    assert together(twice, [1.0 for _ in twice])[0]["said again"] == 1.0


def test_a_likelier_date_of_the_same_window_speaks_against_one() -> None:
    found = proposals(f"{ONCE} “The Lantern Keeper” is expected in theaters on May 7.")
    dates = {str(p.claim.answer): n for n, p in enumerate(found)}
    sure = together(found, [3.0 if str(p.claim.answer) == "2021-04-09" else 0.0 for p in found])
    assert sure[dates["2021-05-07"]]["behind another date"] == 3.0
    assert "another date, likely" in sure[dates["2021-04-09"]]
    assert sure[dates["2021-04-09"]]["behind another date"] == 0.0


def test_a_window_alone_has_no_others() -> None:
    assert set(together(proposals(ONCE)[:1], [0.4])[0]) == {"alone"}


def test_nothing_proposed_is_nothing_weighed() -> None:
    assert likelihoods([]) == []
