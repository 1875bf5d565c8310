"""Of the cast that others list, only whom a text names is asked for."""

from benchmarks.encyclopedia import recall


def test_who_is_listed_and_named_is_asked_for():
    rows = {"a": {"text": "Salt Road stars Ada Lund and Tom Vik.", "cast": ["Ada Lund", "Tom Vik", "Mia Tal"]}}
    claims = [
        {"article": "a", "kind": "cast", "value": "Ada Lund"},
        {"article": "a", "kind": "director", "value": "Tom Vik"},
        {"article": "b", "kind": "cast", "value": "Tom Vik"},
    ]
    assert recall(rows, claims) == (1, 2)
