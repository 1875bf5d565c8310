"""What a person has ruled, as the clusters need it: the later ruling goes before the earlier."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from daybill.films.mentions import Mention
from daybill.model import Ruling


@dataclass(slots=True)
class Bench:
    """The rulings that hold, by mention."""

    together: list[Ruling] = field(default_factory=list)
    sides: dict[str, set[str]] = field(default_factory=dict)
    """Mentions on one side of a split, with the side."""
    pinned: dict[str, Ruling] = field(default_factory=dict)
    """Mentions that were told their film."""

    @classmethod
    def of(cls, rulings: Iterable[Ruling]) -> "Bench":
        """The bench of rulings, given oldest first."""
        bench, newer = cls(), list[Ruling]()
        for ruling in sorted(rulings, key=lambda ruling: (ruling.made, ruling.id), reverse=True):
            if not any(_against(ruling, later) for later in newer):
                newer.append(ruling)
                bench.take(ruling)
        return bench

    def take(self, ruling: Ruling) -> None:
        """Let a ruling hold beside the newer ones."""
        if ruling.deed == "merge":
            self.together.append(ruling)
        elif ruling.deed == "same":
            for part in ruling.other:
                self.pinned.setdefault(part, ruling)
        else:
            for sign, parts in (("+", ruling.one), ("-", ruling.other)):
                for part in parts:
                    self.sides.setdefault(part, set()).add(ruling.id + sign)

    def placed(self, mention: Mention) -> Mention:
        """The mention with the sides that rulings put it on."""
        (part,) = mention.parts
        mention.sides = set(self.sides.get(part, ()))
        return mention


def _against(earlier: Ruling, later: Ruling) -> bool:
    """Whether the later ruling undoes what the earlier says: a split of what was merged, a merger of what was split."""
    if {earlier.deed, later.deed} != {"merge", "split"}:
        return False
    merge, split = (earlier, later) if earlier.deed == "merge" else (later, earlier)
    merged = {*merge.one, *merge.other}
    return bool(merged & set(split.one)) and bool(merged & set(split.other))
