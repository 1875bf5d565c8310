"""Makes the modules that tests share importable as `tests.<module>`, however pytest is called."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
