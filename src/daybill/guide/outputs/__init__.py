"""Rows, rendered: as text for a terminal or a pipe, as JSON, as CSV, as a calendar."""
