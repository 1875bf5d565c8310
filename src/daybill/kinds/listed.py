"""Which lists it stands on. Found by `claims.passages`."""

from daybill.grammar import Kind

KIND = Kind(name="listed", title="Listed in", many=True, answer="name", order=22)
