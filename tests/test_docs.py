"""What the documents show is what happens: their commands are run, their diffs applied, their links followed.

Each document is gone through from top to bottom in a folder of its own that holds `examples` and a copy of the source:
a `diff` is applied to that copy, the commands of a `console` are run and their output compared, a `pycon` is run, and
what stands between `<!-- verbs -->` and the like is written from the code. After a wanted change,
`DAYBILL_DOCS=write pytest tests/test_docs.py` writes the documents anew; read the difference before you keep it.
"""

import ast
import doctest
import importlib
import inspect
import os
import re
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from daybill import model, settings
from daybill.cli import app

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted(path for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("examples/*.md")))
NAMES = [str(path.relative_to(ROOT)) for path in DOCUMENTS]
MEASURED = ("docs/accuracy.md", "docs/performance.md")
TODAY = "2024-02-01"

_FENCE = re.compile(r"^```(console|diff|pycon)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_GENERATED = re.compile(r"(?<=^<!-- )(verbs|nouns|settings)( -->\n).*?(?=^<!-- /\1 -->$)", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("name", NAMES)
def test_a_document_shows_what_happens(name, tmp_path):
    written = (ROOT / name).read_text(encoding="utf-8")
    true = _GENERATED.sub(lambda match: match[1] + match[2] + "".join(GENERATED[match[1]]()), written)
    if _FENCE.search(true):
        workshop = Workshop(tmp_path)
        true = _FENCE.sub(lambda match: f"```{match[1]}\n{workshop.shown(match[1], match[2])}```", true)
    if os.environ.get("DAYBILL_DOCS") == "write":
        (ROOT / name).write_text(true, encoding="utf-8")
    else:
        assert written == true


class Workshop:
    """A folder in which a reader of a document does what it says."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(ROOT / "examples", folder / "examples")
        shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
        self.environment = {
            **os.environ,
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}",
            "PYTHONPATH": str(folder / "src"),
            "PYTHONUTF8": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
            "COLUMNS": "80",
            "TERM": "dumb",
            "DAYBILL_LEDGER": str(folder / "daybill.db"),
            "DAYBILL_CONFIG": str(folder / "daybill.toml"),
            "DAYBILL_TODAY": TODAY,
            "GIT_CEILING_DIRECTORIES": str(folder.parent),
        }

    def shown(self, what: str, block: str) -> str:
        """What the document should show for a block."""
        match what:
            case "console":
                return "".join(self._done(command) for command in re.findall(r"^\$ .*(?:\n>.*)*", block, re.MULTILINE))
            case "diff":
                self._run("git apply -C1 --whitespace=nowarn -", stdin=block)
            case _:
                _run_python(block)
        return block

    def _done(self, shown: str) -> str:
        printed = self._run(re.sub(r"\n> ?", "\n", shown.removeprefix("$ ")))
        return f"{shown}\n" + "".join(f"{line.rstrip()}\n" for line in printed.splitlines())

    def _run(self, command: str, stdin: str = "") -> str:
        done = subprocess.run(
            ["sh", "-c", command],
            check=False,
            cwd=self.folder,
            env=self.environment,
            input=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        assert done.returncode in (0, 1), f"{command}\n{done.stdout}"
        assert not (stdin and done.returncode), f"a diff no longer applies:\n{stdin}\n{done.stdout}"
        return done.stdout


def _run_python(block: str) -> None:
    example = doctest.DocTestParser().get_doctest(block, {}, "example", None, None)
    problems: list[str] = []
    doctest.DocTestRunner().run(example, out=problems.append)
    assert not problems, "".join(problems)


# ── what is written from the code ─────────────────────────────────────────────────────────────────────────────────

VERBS = (
    "daybill.desk.read",
    "daybill.desk.settle",
    "daybill.sources.pages",
    "daybill.reading.read",
    "daybill.dates.find_dates",
    "daybill.claims.find",
    "daybill.films.identify",
    "daybill.verdicts.fingerprint",
    "daybill.verdicts.weigh",
    "daybill.ledger.writing",
    "daybill.ledger.reading",
    "daybill.guide.films.record",
    "daybill.guide.films.rows",
    "daybill.guide.listings.listings",
    "daybill.guide.events.events",
    "daybill.guide.reasons.why",
    "daybill.guide.exports.rows",
    "daybill.settings.load",
    "daybill.vocabulary.entries",
    "daybill.edtf.bounds",
)


def _verbs() -> Iterator[str]:
    for name in VERBS:
        verb = _named(name)
        yield f"### `{name}`\n\n```python\n{_signature(verb)}\n```\n\n{inspect.getdoc(verb)}\n\n"


def _named(name: str) -> Callable[..., object]:
    module, _, attribute = name.rpartition(".")
    found: Callable[..., object] = getattr(importlib.import_module(module), attribute)
    return found


def _signature(verb: Callable[..., object]) -> str:
    """As it stands in the source, without its body."""
    source = textwrap.dedent(inspect.getsource(inspect.unwrap(verb)))
    function = next(node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef))
    returns = f" -> {ast.unparse(function.returns)}" if function.returns else ""
    whole = f"{function.name}({ast.unparse(function.args)}){returns}"
    if len(whole) <= 100:
        return whole
    arguments = re.sub(r", (?=\*?\w+(?::|,|$)|\*,)", ",\n    ", ast.unparse(function.args))
    return f"{function.name}(\n    {arguments},\n){returns}"


def _nouns() -> Iterator[str]:
    yield "| noun | what it is |\n|---|---|\n"
    for name, noun in vars(model).items():
        if inspect.isclass(noun) and noun.__module__ == model.__name__:
            yield f"| `{name}` | {(inspect.getdoc(noun) or '').partition(chr(10))[0]} |\n"


def _settings() -> Iterator[str]:
    yield "| key | in the environment | default | what it is |\n|---|---|---|---|\n"
    body = ast.parse(textwrap.dedent(inspect.getsource(settings.Settings))).body[0]
    assert isinstance(body, ast.ClassDef)
    default = settings.Settings()
    for field, said in zip(body.body, body.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            assert isinstance(said, ast.Expr)
            name, text = field.target.id, " ".join(ast.literal_eval(said.value).split())
            value = getattr(default, name)
            yield f"| `{name}` | `DAYBILL_{name.upper()}` | {f'`{value}`' if value else ''} | {text} |\n"


GENERATED = {"verbs": _verbs, "nouns": _nouns, "settings": _settings}


# ── links, commands, and what must not stand there ────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", NAMES)
def test_a_link_leads_somewhere(name):
    text = re.sub(r"^```.*?^```$", "", (ROOT / name).read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if "://" in target:
            continue
        path, _, anchor = target.partition("#")
        found = (ROOT / name).parent / path if path else ROOT / name
        assert found.exists(), target
        assert not anchor or anchor in _anchors(found), target


def _anchors(document: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_script_that_is_spoken_of_is_there():
    for document in DOCUMENTS:
        for script in re.findall(r"\b(?:scripts|\.ci)/[a-z-]+\b", document.read_text(encoding="utf-8")):
            assert (ROOT / script).exists(), f"{document}: {script}"


def test_the_readme_shows_every_command():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in app.registered_commands:
        name = getattr(command.callback, "__name__", "")
        assert f"daybill {name}" in text, name


def test_what_is_measured_says_by_what_command():
    for name in MEASURED:
        text = (ROOT / name).read_text(encoding="utf-8")
        assert re.search(r"Written by `scripts/\w+`", text)
        assert re.search(r"Measured on 20\d\d-\d\d-\d\d", text)


# What belongs to one machine or one host, in parts, so that this file may hold it.
_ELSEWHERE = re.compile(
    "|".join(("/wo" + r"rk/\w", "/ro" + r"ot/\w", "py" + r"pi\.org", "python" + "hosted", "npm" + r"js\."))
)


def test_no_file_points_to_one_machine_or_registry():
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"], check=False, cwd=ROOT, capture_output=True, text=True
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        if path.is_file() and not name.startswith("tests/press/"):
            match = _ELSEWHERE.search(path.read_text(encoding="utf-8", errors="replace"))
            assert match is None, f"{name}: {match}"
