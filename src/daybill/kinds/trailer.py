"""Whether there is a trailer to see. Found by `claims.passages`."""

from daybill.grammar import Kind

KIND = Kind(name="trailer", title="Trailer", many=True, answer="name", order=23)
