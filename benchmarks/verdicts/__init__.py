"""Contradicting claims with known truth: Daybill beside the published methods, and how fast it is.

python -m benchmarks.verdicts PATH --out PREDICTED     what is believed of a world or set, for its scorer
python -m benchmarks.verdicts PATH --against           the same beside the other methods, scored
"""
