"""Which other films it is compared to. Found by `claims.comparisons`."""

from daybill.grammar import Kind

KIND = Kind(name="compared_to", title="Compared to", many=True, answer="name", order=18)
