"""Where it was first shown. Found by `claims.festivals`; the examples there apply."""

from daybill.grammar import Kind

KIND = Kind(name="premiere", title="Premiere", many=True, answer="showing", order=8)
