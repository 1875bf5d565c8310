"""Words that stand for a person named elsewhere: `he made F`, `the director's last picture was F`.

Whom they mean is not settled here: everyone that they may mean is proposed, with how, and `ties` weighs them.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from daybill.claims.folding import Folded
from daybill.grammar import Mention
from daybill.spelling import fold

_ONE = re.compile(r"\b(?:he|she|his|her|who|whose)\b(?!self)")
_MAKER = re.compile(
    r"\b(?:the|its) (?:[a-z-]+ ){0,2}?(?:director|filmmaker|film-maker|helmer|auteur|writer-director|cineaste)(?:'s)?\b(?! [PF])"
)
_SEVERAL = re.compile(r"\b(?:they|their|the (?:duo|pair|two|directors|brothers|sisters|filmmakers))\b(?! [PF])")
_FAR = 3
"""How many sentences back a person may have been named whom a word stands for."""
_MOST = 2
"""How many people one word is taken for at most in each way."""

Person = tuple[str, str]
"""A name, and how a word came to stand for it."""


class StandIns:
    """Who was named where, to tell whom `he` may mean."""

    def __init__(self, folded: Sequence[Folded], makers: Collection[str]) -> None:
        self._named = [[str(m.value) for m in f.signs.values() if m.sign == "P"] for f in folded]
        everyone = dict.fromkeys(name for names in self._named for name in names)
        self._makers = [name for name in everyone if fold(name) in makers][:_MOST]

    def inside(self, f: Folded, number: int) -> Iterator[tuple[int, int, Mention, str]]:
        """The words of a sentence that stand for people: where, for whom, and how they were found; only beside films."""
        if not f.films or not self._makers and not any(self._named[max(0, number - _FAR) : number + 1]):
            return
        for pattern, told in ((_ONE, self._one), (_MAKER, self._maker), (_SEVERAL, self._several)):
            for word in pattern.finditer(f.text):
                for name, how in told(f, number, word.start()).items():
                    yield *word.span(), Mention(f.sentence.start, f.sentence.end, "P", name), how

    def _one(self, f: Folded, number: int, place: int) -> Mapping[str, str]:
        before = [str(m.value) for i, m in f.signs.items() if m.sign == "P" and i < place]
        found = {before[0]: "first before it"} if before else {}
        if before:
            found[before[-1]] = "last before it"
        earlier = () if before else next(filter(None, reversed(self._named[max(0, number - _FAR) : number])), ())
        for name in earlier[:1]:
            found[name] = "first in an earlier sentence"
        for name in self._makers[:1]:
            found[name] = f"the maker, {found.get(name, 'named elsewhere')}"
        return found

    def _maker(self, f: Folded, number: int, place: int) -> Mapping[str, str]:
        return {name: "as the maker" for name in self._makers} or self._one(f, number, place)

    def _several(self, f: Folded, number: int, place: int) -> Mapping[str, str]:
        if len(self._makers) == _MOST:
            return dict.fromkeys(self._makers, "among the makers")
        earlier = next(filter(None, reversed(self._named[max(0, number - _FAR) : number])), ())
        return dict.fromkeys(earlier, "among several") if len(set(earlier)) == _MOST else {}
