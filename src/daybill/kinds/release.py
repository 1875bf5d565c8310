"""When and where it can be watched. Found by `claims.releases`."""

from daybill.grammar import Kind

KIND = Kind(name="release", title="Release", many=False, answer="when", order=1)
