"""What it is called. Found by `claims.passages`: once for each film that a text says something of."""

from daybill.grammar import Kind

KIND = Kind(name="title", title="Title", many=True, answer="name", order=-1)
