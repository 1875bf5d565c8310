"""What it won. Found by `claims.festivals`."""

from daybill.grammar import Kind

KIND = Kind(name="award", title="Award", many=True, answer="honour", order=9)
