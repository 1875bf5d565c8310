"""Other films of its makers that a text names."""

from daybill.grammar import Kind

KIND = Kind(name="previous_work", title="Other films by its makers", many=True, answer="name", order=19)
