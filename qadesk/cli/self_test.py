"""``qadesk --self-test``: whether an installation, frozen or not, has every part and can do the main job."""

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import typer

from qadesk.cli.context import Application
from qadesk.domain.errors import told
from qadesk.domain.handing_on import RedactedSpan
from qadesk.domain.recordings import Recording, RecordingFilter
from qadesk.services.container import Services
from qadesk.services.evaluate import Given
from qadesk.services.hand_on import RedactionWish

PASSWORD = "for this moment only"


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
            ("voices told from silence", lambda: _with_services(app, place, _voices)),
            ("a transcript read and found", lambda: _with_services(app, place, _transcript)),
            ("a redacted copy", lambda: _with_services(app, place, _redacted)),
            ("assigned, a work pack sealed and opened", lambda: _with_services(app, place, _packed)),
            ("scored, sheets written", lambda: _with_services(app, place, _score)),
            ("working days of countries", lambda: _working_days(app)),
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


def _only_recording(services: Services) -> Recording:
    uid = services.catalogue.rows(services.catalogue.ids(RecordingFilter()).result()).result()[0].uid
    found = services.executor.write(lambda stores: stores.recordings.get(uid)).result()
    if found is None:
        raise AssertionError("the recording that was imported is gone")
    return found


def _voices(app: Application, services: Services) -> None:
    voice = services.voices.ensure(_only_recording(services)).result()
    if not all(channel.speech for channel in voice.channels):
        raise AssertionError("nobody is heard in a recording of two people")


def _transcript(app: Application, services: Services) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "said.srt"
        file.write_text("1\n00:00:01,000 --> 00:00:03,000\n您好，请稍等。\n", "utf-8")
        services.transcripts.import_files((file,), _only_recording(services).uid).future.result()
    if not services.transcripts.search("稍等").result():
        raise AssertionError("a transcript that was imported is not found")


def _redacted(app: Application, services: Services) -> None:
    wish = RedactionWish(_only_recording(services).uid, (RedactedSpan(1000, 3000),))
    copy = services.hand_on.redact(wish).future.result()
    if not Path(copy.path).stat().st_size:
        raise AssertionError("a redacted copy is empty")


def _score(app: Application, services: Services) -> None:
    recording, inspector, document = app.demo_call()
    uid = services.importing.run((recording,)).future.result().recordings[0]
    app.add_demo_people(services)
    given = Given(uid, None, inspector, document, recording.name, submit=True)
    evaluation, _ = services.evaluating.give(given).result()
    files = services.sheets.export((evaluation.uid,), services.sheets.formats, services.exports).future.result()
    if not all(path.stat().st_size for path in files):
        raise AssertionError("an exported sheet is empty")


def _packed(app: Application, services: Services) -> None:
    _, inspector, _ = app.demo_call()
    app.add_demo_people(services)
    proposal = services.assigning.propose_calls([_only_recording(services).uid], [inspector]).result()
    services.assigning.assign(proposal, inspector).result()
    with tempfile.TemporaryDirectory() as folder:
        pack = Path(folder) / "work.qpack"
        services.packs.out(inspector, pack, PASSWORD, inspector).future.result()
        if services.packs.show(pack, PASSWORD).future.result().calls != 1:
            raise AssertionError("a work pack does not hold what was assigned")


def _working_days(app: Application) -> None:
    """The published year of one country, and others by rule: what knows them loads each country by its name."""
    tables = app.country_tables()
    if not tables.year("CN", 2026).working or tables.year("CN", 2100).working:
        raise AssertionError("the make-up days of mainland China")
    for country, day in (("US", date(2026, 7, 4)), ("SG", date(2026, 8, 9))):
        if day not in tables.year(country, 2026).off:
            raise AssertionError(f"the holidays of {country}")


def _sound(app: Application, place: Path) -> None:
    app.backup(place, None)
    findings = app.check(place)
    if findings:
        raise AssertionError("; ".join(sentence for _, sentence in findings))


def _window(app: Application, place: Path) -> None:
    code = app.window(place, closing_at_once=True)
    if code:
        raise AssertionError(f"the window ended with {code}")
