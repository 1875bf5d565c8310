"""The scripts that set up, show and check, and what they rely on: pins, and a true list of dependencies."""

import ast
import os
import re
import shutil
import subprocess
import sys
import time
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHELL = ["setup", "demo", "test", "check", "score", "bench"]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PINS = [line for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines() if line[:1] != "#"]


def _key(requirement: str) -> str:
    """The name of a package as registries compare it."""
    name = re.match(r"[\w.-]+", requirement)
    assert name, requirement
    return re.sub(r"[-_.]+", "-", name[0]).lower()


EXTRAS = [each for extra in PROJECT["project"].get("optional-dependencies", {}).values() for each in extra]
LISTED = {_key(requirement) for requirement in (*PROJECT["project"]["dependencies"], *EXTRAS)}


@pytest.mark.skipif(os.name == "nt", reason="shell scripts")
@pytest.mark.parametrize("name", [f"scripts/{name}" for name in SHELL] + [".ci/run"])
def test_a_script_is_a_page_that_the_shell_can_read(name):
    path = ROOT / name
    assert os.access(path, os.X_OK)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 60
    assert lines[1].startswith("# ")
    assert any(line.startswith("set -eu") for line in lines)
    subprocess.run([lines[0].split()[-1].removeprefix("#!"), "-n", path], check=True)


@pytest.mark.skipif(not (ROOT / ".venv/ready").exists(), reason="not set up by scripts/setup")
def test_the_demo_shows_a_film_a_calendar_and_a_why_from_any_folder(tmp_path):
    began = time.monotonic()
    done = subprocess.run(
        [ROOT / "scripts/demo"], check=True, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8"
    )
    assert time.monotonic() - began < 120  # some seconds; a busy machine takes longer
    for shown in ("$ daybill film", "WINDOWS", "$ daybill calendar", "Belief", "$ daybill why", "rule "):
        assert shown in done.stdout
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(os.name == "nt", reason="shell scripts")
def test_without_a_python_that_will_do_the_set_up_says_so(tmp_path):
    tools = tmp_path / "bin"
    tools.mkdir()
    for tool in ("sh", "cat", "cksum", "dirname"):
        found = shutil.which(tool)
        assert found
        (tools / tool).symlink_to(found)
    shutil.copytree(ROOT / "scripts", tmp_path / "scripts")
    for name in ("pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path)
    done = subprocess.run(
        [tools / "sh", tmp_path / "scripts/setup"],
        check=False,
        env={"PATH": str(tools)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "no Python 3.11 or newer" in done.stderr
    assert not (tmp_path / ".venv").exists()


def test_constraints_pin_versions_and_name_no_place():
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for line in PINS)


def test_constraints_pin_all_that_is_asked_for():
    build, tools = PROJECT["build-system"]["requires"], PROJECT["dependency-groups"]["dev"]
    asked = LISTED | {_key(requirement) for requirement in (*build, *tools)}
    assert not asked - {_key(line) for line in PINS}


def test_what_is_imported_is_listed_and_what_is_listed_is_used():
    packages = packages_distributions()
    imported = set()
    for path in (ROOT / "src").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        names = {name for node in ast.walk(ast.parse(text)) for name in _imports(node)}
        names |= set(re.findall(r"import_module\(f?\"(\w+)", text))
        imported |= {name for name in names if name not in sys.stdlib_module_names and name != "daybill"}
    unseen = {"python-multipart"}  # Starlette reads forms with it
    assert {_key(packages[name][0]) for name in imported} | unseen == LISTED


def _imports(node: ast.AST) -> set[str]:
    if isinstance(node, ast.Import):
        return {alias.name.partition(".")[0] for alias in node.names}
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return {node.module.partition(".")[0]}
    return set()
