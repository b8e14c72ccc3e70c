"""``qadesk --self-test``: whether an installation, frozen or not, has every part and can do the main job."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import typer

from qadesk.cli.context import Application
from qadesk.domain.errors import told
from qadesk.services.container import Services
from qadesk.services.evaluate import Given


def self_test(app: Application) -> int:
    """Do the main job once in a folder that is thrown away: import, decode, score, export, back up, open the window.

    Says each part as it holds; an error goes on upwards. Returns 0.
    """
    with tempfile.TemporaryDirectory(prefix="qadesk-self-test-", ignore_cleanup_errors=True) as scratch:
        app = app.apart(Path(scratch))
        place = Path(scratch) / "workspace"
        parts: tuple[tuple[str, Callable[[], None]], ...] = (
            ("workspace, migrations, starter scorecards", lambda: _create(app, place)),
            ("a recording decoded in a child process", lambda: _with_services(app, place, _import)),
            ("scored, sheets written", lambda: _with_services(app, place, _score)),
            ("backup, check", lambda: _sound(app, place)),
            ("window", lambda: _window(app, place)),
        )
        for title, part in parts:
            part()
            typer.echo(f"ok  {title}")
    return 0


def _create(app: Application, place: Path) -> None:
    app.create(place, "Asia/Shanghai")


def _with_services(app: Application, place: Path, part: Callable[[Application, Services], None]) -> None:
    with app.open(place, write=True) as services:
        part(app, services)


def _import(app: Application, services: Services) -> None:
    recording, _, _ = app.demo_call()
    table = recording.parent.with_name("calls.csv")
    report = services.importing.run((recording,), table).future.result()
    if report.refused:
        raise AssertionError(told(report.refused[0].reason, app.translate))


def _score(app: Application, services: Services) -> None:
    recording, inspector, document = app.demo_call()
    uid = services.importing.run((recording,)).future.result().recordings[0]
    app.add_demo_people(services)
    given = Given(uid, None, inspector, document, recording.name, submit=True)
    evaluation, _ = services.evaluating.give(given).result()
    files = services.sheets.export((evaluation.uid,), services.sheets.formats, services.exports).future.result()
    if not all(path.stat().st_size for path in files):
        raise AssertionError("an exported sheet is empty")


def _sound(app: Application, place: Path) -> None:
    app.backup(place, None)
    findings = app.check(place)
    if findings:
        raise AssertionError("; ".join(sentence for _, sentence in findings))


def _window(app: Application, place: Path) -> None:
    code = app.window(place, closing_at_once=True)
    if code:
        raise AssertionError(f"the window ended with {code}")
