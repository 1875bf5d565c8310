"""Every error that Daybill raises on purpose.

    DaybillError
    ├── BadInput            something the user gave cannot be used: an option, a date, a path
    ├── BadKnowledge        a vocabulary, rule or settings file is wrong: stops the program at load
    ├── BadEvidence         a quote is not what stands at its span: a defect of Daybill, never of a page
    ├── LedgerError         the ledger cannot be opened, read or written
    │   └── LedgerTooNew    it was written by a newer Daybill
    ├── Unreadable          one document cannot be read; the desk makes it a Problem and goes on
    └── Unreachable         one address of the web cannot be had, or must not be asked; likewise

A message says where (file and key, address, span); `remedy` says how to mend it.
"""


class DaybillError(Exception):
    """The root: `str(error)` says what is wrong and where, `remedy` how to mend it."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.remedy = remedy


class BadInput(DaybillError):
    """Something the user gave cannot be used."""


class BadKnowledge(DaybillError):
    """A vocabulary, rule or settings file is wrong."""


class BadEvidence(DaybillError):
    """A quote is not what stands at its span."""


class LedgerError(DaybillError):
    """The ledger cannot be opened, read or written."""


class LedgerTooNew(LedgerError):
    """The ledger was written by a newer Daybill."""


class Unreadable(DaybillError):
    """One document cannot be read."""


class Unreachable(DaybillError):
    """One address of the web cannot be had, or must not be asked.

    `kind` says in a word why: `address` (it must not be asked), `robots`, `busy` (the host wants us to wait), `host`
    (it does not answer), `status`, `size`, `type`. `lasting` where asking again would be of no use; `wait`, in seconds,
    where it is known when to.
    """

    def __init__(self, message: str, remedy: str = "", *, kind: str, lasting: bool = False, wait: float = 0.0) -> None:
        super().__init__(message, remedy)
        self.kind, self.lasting, self.wait = kind, lasting, wait
