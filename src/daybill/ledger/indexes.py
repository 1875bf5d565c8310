"""What makes a ledger quick to browse and to search: tables made of the records, kept by triggers.

None of it is a record: each table can be emptied and made anew from the records by the statements here. The triggers
see every verdict, title and article that is written, whoever writes it, so nothing has to remember to keep them.
"""

# The verdict that stands for each question, taken apart. A withdrawn question keeps its row, without a verdict, so that
# an older day written later does not bring it back.
_FESTIVAL = "coalesce(json_extract(new.record, '$.question.festival'), json_extract(new.record, '$.answer.festival'))"
_COLUMNS = {
    "question": "new.question",
    "film": "new.film",
    "kind": "new.kind",
    "as_of": "new.as_of",
    "verdict": "CASE WHEN new.record IS NULL THEN NULL ELSE new.seq END",
    "about": "json_extract(new.record, '$.question.about')",
    "medium": "json_extract(new.record, '$.question.medium')",
    "territory": "json_extract(new.record, '$.question.territory')",
    "service": "json_extract(new.record, '$.question.service')",
    "festival": _FESTIVAL,
    "first": "json_extract(new.record, '$.answer.first')",
    "last": "json_extract(new.record, '$.answer.last')",
    "days": (
        "julianday(json_extract(new.record, '$.answer.last'))"
        " - julianday(json_extract(new.record, '$.answer.first')) + 1"
    ),
    "outlets": "coalesce(json_extract(new.record, '$.outlets'), 0)",
    "contested": (
        "EXISTS (SELECT 1 FROM json_each(new.record, '$.alternatives')"
        " WHERE json_extract(value, '$.probability') >= 0.1)"
    ),
    "dropped": "coalesce(json_extract(new.record, '$.status') IN ('cancelled', 'superseded'), 0)",
}

_BELIEF = """
    CREATE TABLE belief (
        question TEXT PRIMARY KEY,
        film TEXT NOT NULL,
        kind TEXT NOT NULL,
        as_of TEXT NOT NULL,
        verdict INTEGER,                 -- the row that stands; none where the question was withdrawn
        about TEXT,
        medium TEXT,
        territory TEXT,
        service TEXT,
        festival TEXT,
        first TEXT,
        last TEXT,
        days REAL,                       -- how many days the answer leaves open
        outlets INTEGER NOT NULL,
        contested INTEGER NOT NULL,
        dropped INTEGER NOT NULL         -- cancelled, or a date that holds no longer
    ) STRICT
"""

_BELIEF_STANDS = f"""
    CREATE TRIGGER belief_stands AFTER INSERT ON verdict
    WHEN NOT EXISTS (SELECT 1 FROM belief WHERE question = new.question AND as_of > new.as_of)
    BEGIN
        INSERT INTO belief ({", ".join(_COLUMNS)}) VALUES ({", ".join(_COLUMNS.values())})
        ON CONFLICT (question) DO UPDATE SET {", ".join(f"{name} = excluded.{name}" for name in _COLUMNS)};
    END
"""  # noqa: S608  (constants)

_BELIEF_FILLED = f"""
    INSERT INTO belief ({", ".join(_COLUMNS)})
    SELECT {", ".join(_COLUMNS.values())} FROM verdict AS new
    WHERE new.seq = (
        SELECT seq FROM verdict AS newest WHERE newest.question = new.question ORDER BY as_of DESC, seq DESC LIMIT 1
    )
"""  # noqa: S608

# People, distributors, festivals and services that some belief speaks of. `key` is how they are found: the folded name
# where the question has one, else the name.
_NAMES = {
    "person": (
        "json_extract(new.record, '$.question.about')",
        "json_extract(new.record, '$.answer.name')",
        "json_extract(new.record, '$.answer.type') = 'person'",
    ),
    "distributor": (
        "json_extract(new.record, '$.question.about')",
        "json_extract(new.record, '$.answer.text')",
        "new.kind = 'distributor'",
    ),
    "festival": (
        _FESTIVAL,
        _FESTIVAL,
        "true",
    ),
    "service": (
        "json_extract(new.record, '$.question.service')",
        "json_extract(new.record, '$.question.service')",
        "true",
    ),
}
_TERRITORY = "json_extract(new.record, '$.question.territory')"

_NAME = """
    CREATE TABLE name (
        sort TEXT NOT NULL,
        key TEXT NOT NULL,
        shown TEXT NOT NULL,
        PRIMARY KEY (sort, key)
    ) STRICT, WITHOUT ROWID
"""


def _names(sort: str, source: str) -> str:
    key, shown, condition = _NAMES[sort]
    return (
        f"INSERT OR IGNORE INTO name (sort, key, shown) SELECT '{sort}', {key}, {shown} {source}"
        f" WHERE new.record IS NOT NULL AND {condition} AND {key} <> '' AND {shown} <> ''"
    )


_NAMES_KEPT = f"""
    CREATE TRIGGER names_kept AFTER INSERT ON verdict WHEN new.record IS NOT NULL
    BEGIN {"; ".join(_names(sort, "") for sort in _NAMES)}; END
"""

# Titles and names by their three-letter parts, so that a slip of spelling still finds them.
_SPELLING = "CREATE VIRTUAL TABLE spelling USING fts5 (key, sort UNINDEXED, id UNINDEXED, tokenize = 'trigram')"

_SPELLINGS_KEPT = (
    """
    CREATE TRIGGER title_spelled AFTER INSERT ON title
    BEGIN INSERT INTO spelling (key, sort, id) VALUES (new.key, 'film', new.film); END
    """,
    """
    CREATE TRIGGER name_spelled AFTER INSERT ON name
    BEGIN INSERT INTO spelling (key, sort, id) VALUES (lower(new.key), new.sort, new.key); END
    """,
)

# The words of all articles. The text stays where it is: the index reads it through a view.
_WORDS = (
    """
    CREATE VIEW article_text AS
    SELECT seq AS id, json_extract(record, '$.title') AS title, json_extract(record, '$.text') AS text FROM article
    """,
    """
    CREATE VIRTUAL TABLE word USING fts5 (
        title, text, content = 'article_text', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
    )
    """,
    """
    CREATE TRIGGER article_worded AFTER INSERT ON article
    BEGIN
        INSERT INTO word (rowid, title, text)
        VALUES (new.seq, json_extract(new.record, '$.title'), json_extract(new.record, '$.text'));
    END
    """,
)

BROWSING = (
    _BELIEF,
    # Of releases by day: exact or short ones, then those that leave open more than a month.
    "CREATE INDEX belief_by_day ON belief (first, last) WHERE kind = 'release' AND verdict IS NOT NULL AND days <= 31",
    "CREATE INDEX belief_loose ON belief (last, first) WHERE kind = 'release' AND verdict IS NOT NULL AND days > 31",
    "CREATE INDEX belief_contested ON belief (first) WHERE contested AND verdict IS NOT NULL",
    "CREATE INDEX belief_by_film ON belief (film)",
    "CREATE INDEX belief_by_about ON belief (about, kind) WHERE about IS NOT NULL",
    "CREATE INDEX belief_by_festival ON belief (festival, first) WHERE festival IS NOT NULL",
    "CREATE INDEX belief_by_service ON belief (service, first) WHERE service IS NOT NULL",
    "CREATE INDEX verdict_by_day ON verdict (kind, as_of, seq)",
    "CREATE INDEX article_by_outlet ON article (outlet, seq)",
    _NAME,
    _SPELLING,
    *_WORDS,
    _BELIEF_STANDS,
    _NAMES_KEPT,
    *_SPELLINGS_KEPT,
    # What a ledger holds already.
    _BELIEF_FILLED,
    *(_names(sort, "FROM verdict AS new") for sort in _NAMES),
    "INSERT INTO spelling (key, sort, id) SELECT key, 'film', film FROM title",
    "INSERT INTO word (word) VALUES ('rebuild')",
)
"""A step of the schema."""

QUICKER = (
    # All that a week or a month is chosen by stands in the index itself, so that of the windows that are not shown
    # nothing else is read.
    "DROP INDEX belief_by_day",
    """
    CREATE INDEX belief_by_day ON belief (
        first, last, days, kind, verdict, medium, territory, service, contested, outlets, question
    ) WHERE kind = 'release' AND verdict IS NOT NULL AND days <= 31
    """,
    # The territories of which some window is known, for filters; not for search.
    "DROP TRIGGER name_spelled",
    """
    CREATE TRIGGER name_spelled AFTER INSERT ON name WHEN new.sort <> 'territory'
    BEGIN INSERT INTO spelling (key, sort, id) VALUES (lower(new.key), new.sort, new.key); END
    """,
    f"""
    CREATE TRIGGER territories_kept AFTER INSERT ON verdict WHEN {_TERRITORY} IS NOT NULL
    BEGIN INSERT OR IGNORE INTO name (sort, key, shown) VALUES ('territory', {_TERRITORY}, {_TERRITORY}); END
    """,  # noqa: S608  (constants)
    """
    INSERT OR IGNORE INTO name (sort, key, shown)
    SELECT DISTINCT 'territory', territory, territory FROM belief WHERE territory IS NOT NULL
    """,
)
"""The next one."""

_REST = "last, days, kind, verdict, medium, territory, contested, outlets, film, festival, dropped"

IN_ORDER = (
    # Windows stand in these indexes in the order in which lists show them, with all that they are chosen by: a list
    # ends where its page does, and what is not shown is not looked up.
    "DROP INDEX belief_by_day",
    "DROP INDEX belief_loose",
    "DROP INDEX belief_by_service",
    f"""
    CREATE INDEX belief_by_day ON belief (first, -outlets, question, service, {_REST})
    WHERE kind = 'release' AND verdict IS NOT NULL AND days <= 31
    """,
    f"""
    CREATE INDEX belief_loose ON belief (last, first, -outlets, question, service, {_REST.removeprefix("last, ")})
    WHERE kind = 'release' AND verdict IS NOT NULL AND days > 31
    """,
    f"CREATE INDEX belief_by_service ON belief (service, first, -outlets, question, {_REST}) WHERE service IS NOT NULL",
)
"""And the next."""
