"""Every record, append-only; the only room with SQL.

`writing(path)` and `reading(path)` open a ledger, a single SQLite file. `keeping` holds what is written to it and
`asking` what is read from it: nouns in, nouns out; `shelf` is what identifying
goes on from. Each noun is kept as JSON beside the columns that are asked for. No
row of a record is ever changed: of articles, films, identities and verdicts the newest version stands. A document is
kept in one transaction with its claims, so a ledger holds whole documents only, whatever happens to the process.
"""

from daybill.ledger import asking, catalogue, keeping, rulings, shelf
from daybill.ledger.opening import Ledger, reading, writing

__all__ = ["Ledger", "asking", "catalogue", "keeping", "reading", "rulings", "shelf", "writing"]
