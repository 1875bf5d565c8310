"""What it is about. Found by `claims.passages`."""

from daybill.grammar import Kind

KIND = Kind(name="synopsis", title="Synopsis", many=True, answer="passage", order=20)
