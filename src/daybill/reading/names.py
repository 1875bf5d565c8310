"""The shape of a person's name in print."""

UPPER = "[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĮİĶĹĽŁŃŅŇŐŒŔŘŚŞŠŢŤŪŮŰŲŴŶŸŹŻŽЀ-Я]"
"""A capital letter."""
_WORD = rf"{UPPER}[\w.’'-]{{0,30}}"
NAME = rf"{_WORD}(?: (?:(?:de|da|di|du|van|von|der|den|la|le|el|bin|al) ){{0,2}}{_WORD}){{1,3}}"
"""Two to four capitalised words, with small ones such as "van der" between them."""
