"""What a person or a program is shown: the ledger, asked and put in order.

Everything here is a pure function of the ledger: it runs no stage and writes nothing. `films`, `listings` and `reasons`
answer what is asked with frozen rows, `exports` gives whole tables, and `outputs` renders rows as text, JSON, CSV or a
calendar.
"""
