"""The tables of what owners follow and were told. These are no records: an owner changes them at will."""

WATCHING = (
    """
    CREATE TABLE watchlist (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE
    ) STRICT
    """,
    """
    CREATE TABLE watched (
        seq INTEGER PRIMARY KEY,
        list INTEGER NOT NULL REFERENCES watchlist (id) ON DELETE CASCADE,
        key TEXT NOT NULL,               -- what makes it the same entry when it is imported again
        record TEXT NOT NULL,
        UNIQUE (list, key)
    ) STRICT
    """,
    # What of a film or name is known elsewhere by an identifier.
    """
    CREATE INDEX film_by_imdb ON film (json_extract(record, '$.ids.imdb'))
    WHERE json_extract(record, '$.ids.imdb') <> ''
    """,
    """
    CREATE INDEX film_by_tmdb ON film (json_extract(record, '$.ids.tmdb'))
    WHERE json_extract(record, '$.ids.tmdb') <> ''
    """,
)

POSTING = (
    """
    CREATE TABLE channel (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        seen INTEGER NOT NULL,           -- verdicts up to this row were considered
        record TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE message (
        id INTEGER PRIMARY KEY,
        channel INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
        key TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'failed')),
        due TEXT NOT NULL,               -- not before this moment, in UTC
        tries INTEGER NOT NULL DEFAULT 0,
        error TEXT NOT NULL DEFAULT '',
        record TEXT NOT NULL,
        UNIQUE (channel, key)
    ) STRICT
    """,
    "CREATE INDEX message_by_state ON message (state, due)",
)
