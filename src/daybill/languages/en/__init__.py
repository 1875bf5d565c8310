"""English: its rules stand with their kinds."""
