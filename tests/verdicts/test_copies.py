from daybill.verdicts import fingerprint
from daybill.verdicts.copies import likeness

TEXT = (
    "The distributor said on Monday that the drama opens in cinemas across the country on the first Friday of March, "
    "after a premiere at the festival in Berlin, where critics praised the lead and the quiet camera work at length."
)


def test_a_fingerprint_is_128_numbers_that_a_ledger_can_keep():
    numbers = fingerprint(TEXT)
    assert len(numbers) == 128
    assert all(0 <= number < 2**32 for number in numbers)
    assert numbers == fingerprint(TEXT.upper())


def test_a_short_text_has_no_fingerprint():
    assert fingerprint("In cinemas March 5") == ()
    assert likeness((), fingerprint(TEXT)) == 0.0


def test_near_copies_are_alike_and_other_texts_are_not():
    copied = TEXT.replace("on Monday", "on Tuesday") + " Read more."
    other = (
        "A documentary about beekeepers finds a home on disc and in the shops of the web later in the coming winter."
    )
    assert likeness(fingerprint(TEXT), fingerprint(copied)) > 0.6
    assert likeness(fingerprint(TEXT), fingerprint(other)) < 0.1
