"""Words that stand for a person named elsewhere: `he made F`, `the director's last picture was F`.

Whom they mean is not settled here: everyone that they may mean is proposed, with how, and `ties` weighs them.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from daybill.claims.folding import Folded
from daybill.grammar import Mention
from daybill.spelling import fold

_STANDS_FOR = re.compile(
    r"\b(?!(?:his|her|their) (?:feature )?(?:directorial|directing) (?:feature )?debut\b(?!,? [\"']?F))"
    r"(?:(?P<one>he|she|his|her|who|whose)|(?P<several>they|their|the (?:duo|pair|two|directors|brothers|sisters))|"
    r"(?P<maker>(?:the|its) (?:[a-z-]+ )?(?:director|filmmaker|film-maker|helmer|auteur|writer-director)(?:'s)?|"
    r"(?:the (?:[a-z-]+ )?)?(?:directors?|makers?|filmmakers?|man|woman|duo|team)(?= (?:of|behind) F)|"
    r"(?:the |a |his |her )?(?:[a-z-]+ )?follow-?up(?= to F)|"
    r"(?<=F )(?:director|helmer|filmmaker|writer-director)|(?<=F's )(?:director|helmer|filmmaker|writer-director)))"
    r"\b(?! [PF])"
)
_FAR = 3
"""How many sentences back a person may have been named whom a word stands for."""
_TWO = 2
"""How many makers a film has that is made by several."""


class StandIns:
    """Who was named where, to tell whom `he` may mean; `makers` are the folded names of directors."""

    def __init__(self, folded: Sequence[Folded], makers: Collection[str]) -> None:
        self._named = [f.spoken_of() for f in folded]
        spoken_of = {name for names in self._named for name in names}
        self._makers: list[str] = []
        if makers:
            everyone = dict.fromkeys(str(m.value) for f in folded for m in f.signs.values() if m.sign == "P")
            self._makers = [name for name in everyone if fold(name) in makers][:_TWO]
        # A director in brackets alone is not whom `she` means while the text speaks of somebody.
        self._hers = [name for name in self._makers[:1] if not spoken_of or name in spoken_of]

    def inside(self, f: Folded, number: int) -> Iterator[tuple[int, int, Mention, str]]:
        """The words of a sentence that stand for people, beside films: where, for whom, and how that was found."""
        earlier = self._named[max(0, number - _FAR) : number]
        if not f.films or not (self._makers or self._named[number] or any(earlier)):
            return
        last = next(filter(None, reversed(earlier)), ())
        for word in _STANDS_FOR.finditer(f.text):
            for name, how in self._meant(f, word, last).items():
                yield *word.span(), Mention(f.sentence.start, f.sentence.end, "P", name), how

    def _meant(self, f: Folded, word: re.Match[str], last: Sequence[str]) -> Mapping[str, str]:
        """Whom a word may mean, each with how; `last` are the people of the last sentence before that names any."""
        if word["several"]:
            among = self._makers or list(dict.fromkeys(last))
            return dict.fromkeys(among, "among several") if len(among) == _TWO else {}
        if word["maker"] and self._makers:
            return dict.fromkeys(self._makers, "as the maker")
        before = [str(m.value) for place, m in f.signs.items() if m.sign == "P" and place < word.start()]
        found = {name: "first in an earlier sentence" for name in last[:1] if not before}
        found |= dict.fromkeys(before[-1:], "last before it") | dict.fromkeys(before[:1], "first before it")
        return found | {name: f"the maker, {found.get(name, 'named elsewhere')}" for name in self._hers}
