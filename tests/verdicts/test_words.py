"""How dates are told in the reasons of a verdict."""

import pytest

from daybill.model import When
from daybill.verdicts.words import date_in_words


@pytest.mark.parametrize(
    ("edtf", "told"),
    [
        ("2021-01-29", "Friday, January 29, 2021"),
        ("2021-02", "February 2021"),
        ("XXXX-01-29", "January 29 (no year)"),
        ("XXXX-11", "November (no year)"),
        ("XXXX-11/XXXX-12", "November – December, year not said"),
        ("2021-21", "spring 2021"),
        ("2021-01-01/2021-01-03", "1–3 January 2021"),
    ],
)
def test_a_date_in_words(edtf: str, told: str) -> None:
    assert date_in_words(When.of(edtf)) == told
