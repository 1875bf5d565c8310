"""The tables of the ledger, as the ordered steps that make them.

A step is never changed once a ledger with it is in the world: a new need is a new step at the end. `user_version` of a
ledger file says how many steps it has.
"""

from daybill.ledger.indexes import BROWSING, IN_ORDER, QUICKER
from daybill.ledger.watchtables import POSTING, WATCHING

APPLICATION_ID = 0x4461_7942  # "DayB": tells `file` and us that an SQLite file is a ledger

RECORDS = ("article", "page", "claim", "film", "identity", "verdict", "problem")
"""The tables whose rows are never changed or removed, each row a record with the columns that are asked for."""

_TABLES = (
    """
    CREATE TABLE article (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        address TEXT NOT NULL,
        outlet TEXT NOT NULL,
        language TEXT,
        said_on TEXT,                    -- the last day on which it can have been published
        read_on TEXT NOT NULL,
        fingerprint TEXT NOT NULL,       -- a JSON list of numbers
        record TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE problem (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        address TEXT NOT NULL,
        stage TEXT NOT NULL,
        met_on TEXT NOT NULL,
        record TEXT NOT NULL
    ) STRICT
    """,
    # The log of what was read: the newest row of an address says which article stands for it.
    """
    CREATE TABLE page (
        seq INTEGER PRIMARY KEY,
        address TEXT NOT NULL,
        body TEXT NOT NULL,              -- digest of its bytes
        fetched TEXT NOT NULL,
        article TEXT REFERENCES article (id),
        problem TEXT REFERENCES problem (id),
        CHECK ((article IS NULL) <> (problem IS NULL))
    ) STRICT
    """,
    "CREATE INDEX page_by_address ON page (address, seq)",
    """
    CREATE TABLE claim (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        article TEXT NOT NULL REFERENCES article (id),
        kind TEXT NOT NULL,
        record TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX claim_by_article ON claim (article, seq)",
    # Versions: the newest row of a film or claim stands.
    """
    CREATE TABLE film (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL,
        reached TEXT NOT NULL,
        record TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX film_by_id ON film (id, seq)",
    """
    CREATE TABLE identity (
        seq INTEGER PRIMARY KEY,
        claim TEXT NOT NULL REFERENCES claim (id),
        film TEXT,
        reached TEXT NOT NULL,
        record TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX identity_by_claim ON identity (claim, seq)",
    "CREATE INDEX identity_by_film ON identity (film, claim)",
    # What was believed from a day on; a row without a record says that the question was withdrawn.
    """
    CREATE TABLE verdict (
        seq INTEGER PRIMARY KEY,
        question TEXT NOT NULL,
        film TEXT NOT NULL,
        kind TEXT NOT NULL,
        as_of TEXT NOT NULL,             -- the press of this day and before is known
        reached TEXT NOT NULL,           -- the day on which it was written here
        record TEXT
    ) STRICT
    """,
    "CREATE INDEX verdict_by_question ON verdict (question, as_of, seq)",
    "CREATE INDEX verdict_by_film ON verdict (film, as_of)",
    "CREATE INDEX verdict_by_kind ON verdict (kind, question)",
)

# Not records but conveniences, which may be emptied and made anew.
_DERIVED = (
    "CREATE TABLE title (key TEXT NOT NULL, film TEXT NOT NULL, PRIMARY KEY (key, film)) STRICT, WITHOUT ROWID",
    # What the next settling has to do: articles to identify, films to weigh.
    """
    CREATE TABLE due (
        what TEXT NOT NULL CHECK (what IN ('article', 'film')),
        id TEXT NOT NULL,
        PRIMARY KEY (what, id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE VIEW standing AS
    SELECT article.* FROM article
    WHERE article.id = (
        SELECT page.article FROM page
        WHERE page.address = article.address AND page.article IS NOT NULL
        ORDER BY page.seq DESC LIMIT 1
    )
    """,
    """
    CREATE VIEW identified AS
    SELECT identity.* FROM identity
    WHERE identity.seq = (SELECT max(newest.seq) FROM identity AS newest WHERE newest.claim = identity.claim)
    """,
)


def _guards(tables: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        f"CREATE TRIGGER {table}_{deed}_refused BEFORE {deed} ON {table} "
        "BEGIN SELECT raise(ABORT, 'records of the ledger are never changed'); END"
        for table in tables
        for deed in ("UPDATE", "DELETE")
    )


# What identifying goes on from: mentions with the film they are of, the traces by which titles find each other, and
# which id took the place of another. All of it can be made anew from claims and rulings.
_IDENTITY = (
    """
    CREATE TABLE mention (
        id TEXT NOT NULL PRIMARY KEY,
        key TEXT NOT NULL,               -- the canonical title
        film TEXT,                       -- where it can be told
        record TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX mention_by_key ON mention (key)",
    "CREATE INDEX mention_by_film ON mention (film)",
    "CREATE TABLE trace (trace INTEGER NOT NULL, key TEXT NOT NULL, PRIMARY KEY (trace, key)) STRICT, WITHOUT ROWID",
    "CREATE TABLE redirect (old TEXT NOT NULL PRIMARY KEY, new TEXT) STRICT, WITHOUT ROWID",
    "CREATE INDEX redirect_by_new ON redirect (new)",
    """
    CREATE TABLE ruling (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        made TEXT NOT NULL,
        record TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE undoing (
        seq INTEGER PRIMARY KEY,
        ruling TEXT NOT NULL REFERENCES ruling (id),
        made TEXT NOT NULL,
        by TEXT NOT NULL,
        why TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE ruling_title (
        key TEXT NOT NULL,
        ruling TEXT NOT NULL,
        PRIMARY KEY (key, ruling)
    ) STRICT, WITHOUT ROWID
    """,
    *_guards(("ruling", "undoing")),
    # What was identified before mentions were kept is identified anew; films keep their ids.
    """
    INSERT OR IGNORE INTO due (what, id)
    SELECT 'article', id FROM article WHERE EXISTS (SELECT 1 FROM claim WHERE claim.article = article.id)
    """,
)

# Titles to identify anew: a ruling or a catalogue has something to say of them.
_DUE_TITLES = ("CREATE TABLE due_title (key TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID",)

# What catalogues of films say: not records of ours, but copies, which a newer copy replaces.
_CATALOGUES = (
    """
    CREATE TABLE entry (
        id INTEGER PRIMARY KEY,
        catalogue TEXT NOT NULL,
        name TEXT NOT NULL,              -- what the catalogue calls it
        title TEXT NOT NULL,
        year INTEGER,
        ids TEXT NOT NULL,               -- a JSON object: imdb, tmdb, wikidata, letterboxd
        UNIQUE (catalogue, name)
    ) STRICT
    """,
    """
    CREATE TABLE entry_title (
        key TEXT NOT NULL,               -- canonical
        entry INTEGER NOT NULL,
        PRIMARY KEY (key, entry)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE entry_credit (
        entry INTEGER NOT NULL,
        trade TEXT NOT NULL,
        person TEXT NOT NULL,            -- a name, or what the catalogue calls the person
        PRIMARY KEY (entry, trade, person)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE TABLE entry_person (person TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """
    CREATE TABLE import (
        id TEXT NOT NULL PRIMARY KEY,    -- digest of the file's name, size and beginning
        address TEXT NOT NULL,
        lines INTEGER NOT NULL,          -- how many were taken in
        done INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
)

# What the verdicts on a film say of its outlets, and by what each outlet's claims are multiplied for it: made anew when
# a film is weighed.
_REPUTE = (
    """
    CREATE TABLE repute (
        film TEXT NOT NULL,
        outlet TEXT NOT NULL,
        record TEXT NOT NULL,
        PRIMARY KEY (film, outlet)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX repute_by_outlet ON repute (outlet)",
    "CREATE TABLE trust (outlet TEXT NOT NULL PRIMARY KEY, factor REAL NOT NULL) STRICT, WITHOUT ROWID",
    "INSERT OR IGNORE INTO due (what, id) SELECT 'film', id FROM film",
)

Step = tuple[str, ...]

STEPS: tuple[Step, ...] = (
    (*_TABLES, *_DERIVED, *_guards(RECORDS)),
    # From which day on a film has to be weighed anew: what was believed before it stands as it is.
    ("ALTER TABLE due ADD COLUMN since TEXT NOT NULL DEFAULT '0001-01-01'",),
    _IDENTITY,
    (*_DUE_TITLES, *_CATALOGUES),
    # What makes it quick to browse and search.
    BROWSING,
    # What owners follow, and what they were told.
    (*WATCHING, *POSTING),
    QUICKER,
    _REPUTE,
    # Whom we follow, what became of each page they told of, and how hosts want to be treated. These are no records but
    # the state of things: what was read stands in the log of pages.
    (
        """
        CREATE TABLE followed (
            id TEXT PRIMARY KEY,
            kind TEXT NOT NULL,
            address TEXT NOT NULL,
            stopped TEXT,                    -- when it was unfollowed
            next_poll TEXT NOT NULL,
            record TEXT NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE lead (
            seq INTEGER PRIMARY KEY,
            address TEXT NOT NULL UNIQUE,
            source TEXT NOT NULL REFERENCES followed (id),
            host TEXT NOT NULL,              -- empty for what is not fetched
            outcome TEXT NOT NULL,
            due TEXT NOT NULL,               -- for one that waits: not before
            heard TEXT NOT NULL,
            at TEXT,                         -- when the outcome was reached
            record TEXT NOT NULL
        ) STRICT
        """,
        "CREATE INDEX lead_by_host ON lead (outcome, host, seq)",
        "CREATE INDEX lead_by_source ON lead (source, outcome)",
        "CREATE TABLE host (id TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT, WITHOUT ROWID",
    ),
    IN_ORDER,
)
