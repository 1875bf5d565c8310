"""Many phrases at once: which of them stand in a row of words, in one pass over the words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec


class Branch(msgspec.Struct):
    """What the phrases that begin alike go on with."""

    onward: "dict[str, Branch]" = msgspec.field(default_factory=dict)
    phrase: str = ""
    """The phrase that ends here, if one does."""

    def along(self, words: Iterable[str]) -> "Branch | None":
        """The branch that some words lead to."""
        branch: Branch | None = self
        for word in words:
            branch = branch.onward.get(word) if branch else None
        return branch


def branches(phrases: Iterable[str]) -> Branch:
    """Phrases, their words parted by single spaces, as a tree of words."""
    root = Branch()
    for phrase in phrases:
        branch = root
        for word in phrase.split(" "):
            branch = branch.onward.setdefault(word, Branch())
        branch.phrase = phrase
    return root


def standing(root: Branch, words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Every phrase that stands in the words, with the number of its first word."""
    onward = root.onward
    for first in [n for n, word in enumerate(words) if word in onward]:
        branch: Branch | None = onward[words[first]]
        last = first
        while branch:
            if branch.phrase:
                yield first, branch.phrase
            last += 1
            branch = branch.onward.get(words[last]) if last < len(words) else None


def times(root: Branch, words: Sequence[str]) -> Counter[str]:
    """How often each phrase stands in the words with a word or more between it and its last time."""
    count: Counter[str] = Counter()
    free: dict[str, int] = {}
    for first, phrase in standing(root, words):
        if first >= free.get(phrase, 0):
            count[phrase] += 1
            free[phrase] = first + phrase.count(" ") + 2
    return count
