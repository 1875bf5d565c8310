"""How much work something is: the same on every machine, however busy."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def lines_run(task: Callable[[], object]) -> int:
    """How many lines of Python are run by a task."""
    count = 0

    def watch(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return watch

    before = sys.gettrace()
    sys.settrace(watch)
    try:
        task()
    finally:
        sys.settrace(before)
    return count
