"""What the benchmarks share: the clock that they go by, and where they ran."""

import datetime as dt
import os
import platform
import time
from collections.abc import Callable
from pathlib import Path

from daybill import __version__


def cpu_seconds(work: Callable[[], object], times: int = 1) -> float:
    """The CPU seconds of this process that some work costs: the best of several runs."""
    best = float("inf")
    for _ in range(times):
        began = time.process_time()
        work()
        best = min(best, time.process_time() - began)
    return best


def measured_on() -> str:
    """When, with what and where: a line for below a table."""
    listed = Path("/proc/cpuinfo")
    lines = listed.read_text(encoding="utf-8").splitlines() if listed.exists() else []
    models = [line.partition(": ")[2] for line in lines if line.startswith("model name")]
    day = dt.datetime.now(tz=dt.UTC).date()
    python, cores = platform.python_version(), os.cpu_count()
    machine = f"{platform.system()} on {models[0] if models else platform.machine()}"
    return f"Measured on {day} with Daybill {__version__}, Python {python}, {machine}, {cores} cores."
