"""Daybill reads what the film press announces and keeps one dependable record of it."""

__version__ = "0.1.0"
