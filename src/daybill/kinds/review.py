"""What a review said of it, and whose it is. Found by `claims.passages`."""

from daybill.grammar import Kind

KIND = Kind(name="review", title="Review", many=True, answer="passage", order=21)
