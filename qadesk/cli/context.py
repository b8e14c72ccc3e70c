"""What every command needs: the workspace, the reader's language, and how results and messages go out."""

import datetime as dt
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Protocol
from zoneinfo import ZoneInfo

import typer

from qadesk.domain.errors import UserError
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate
from qadesk.domain.voice import VoiceFacts
from qadesk.services.after.ports_calendars import CountryTables
from qadesk.services.container import Services
from qadesk.services.ports import Stores

Json = Annotated[bool, typer.Option("--json", help="One JSON document on standard output.")]
"""The option that every command with a structured result has."""

Who = Annotated[str, typer.Option("--as", help="Number of the person who does this.")]
"""The option of every command that changes the workspace."""


class Application(Protocol):
    """What ``app.py`` offers to the commands; the real parts stay behind it."""

    @property
    def translate(self) -> Translate:
        """Texts in the reader's language."""

    @property
    def warnings(self) -> list[UserError]:
        """What went wrong beside the work that was asked for, oldest first."""

    def open(self, folder: Path | None, *, write: bool) -> AbstractContextManager[Services]:
        """The services of an existing workspace, closed (with a backup) at the end. Raises ``UserError``."""

    def create(self, folder: Path | None, timezone: str, *, scorecards: bool = True) -> Path:
        """A new workspace, with the starter scorecards. Raises ``UserError`` where something lies already."""

    def apart(self, folder: Path) -> "Application":
        """The same program with its list of workspaces kept in ``folder``."""

    def check(self, folder: Path | None) -> list[tuple[str, str]]:
        """What is wrong or superfluous in a workspace, as (kind, sentences); ``orphaned_cache`` does no harm."""

    def backup(self, folder: Path | None, destination: Path | None) -> Path:
        """A verified copy of the database."""

    def restore(self, folder: Path | None, backup: Path) -> Path | None:
        """Put a backup in place; the present database is moved aside, its new path is returned."""

    def backups(self, folder: Path | None) -> list[Path]:
        """The backups of a workspace, newest first."""

    def has_workspace(self, folder: Path | None) -> bool:
        """Whether there is one: in that folder, or in the usual one."""

    def country_tables(self) -> CountryTables:
        """What countries publish of their working days."""

    def demo(self, folder: Path | None, report: Callable[[str], None]) -> Path:
        """The demo workspace, built where it is not there yet."""

    def demo_call(self) -> tuple[Path, str, str]:
        """The recording that the demo scores without a screen, its inspector's number, and the answers document."""

    def add_demo_people(self, services: Services) -> None:
        """The invented people of the demo."""

    def window(self, folder: Path | None, *, closing_at_once: bool = False) -> int:
        """Open the window; returns the exit code. ``closing_at_once``: only to see that it opens."""

    def peaks(self, folder: Path | None, file: Path) -> dict[str, object]:
        """Frames, rate, channels, seconds, bins of a recording's picture, built where there is none; build time."""

    def voice_of_file(self, folder: Path | None, file: Path, mode: int | None) -> VoiceFacts:
        """What is heard of the voices in a recording; with a mode measured anew and not kept."""

    def read_text(self, path: Path) -> str:
        """A small UTF-8 text file. Raises ``UserError`` when it is missing, too large or not text."""

    def check_card(self, path: Path) -> dict[str, object]:
        """What is wrong or odd about a scorecard file."""

    def read_card(self, path: Path) -> Scorecard:
        """The card in a YAML or JSON file, sound or not. Raises ``UserError`` where none can be built of it."""

    def score_card(self, path: Path, answers: Path) -> dict[str, object]:
        """The result of an answers file under a scorecard file, with every step."""

    def ask_for_language(self, language: str) -> None:
        """zh_CN or en, for everything that is said from now on, and for the window where nobody chose another."""


@dataclass
class Context:
    """Made by the top-level options, handed to each command."""

    app: Application
    workspace: Path | None = None

    @contextmanager
    def services(self, *, write: bool = False) -> Iterator[Services]:
        """The services of the chosen workspace."""
        with self.app.open(self.workspace, write=write) as services:
            yield services

    @contextmanager
    def changing(self, who: str) -> Iterator[Services]:
        """As ``services``, to be changed by that person (empty: nobody is named). Raises ``UserError``."""
        with self.services(write=True) as services:
            if who:
                services.executor.write(lambda stores: _known(stores, who)).result()
            yield services

    def say(self, text: str, **facts: object) -> None:
        """A message for people, on standard error; ``text`` is an English source of the context ``cli``."""
        typer.echo(self.words(text, **facts), err=True)

    def words(self, text: str, **facts: object) -> str:
        """A text of the context ``cli`` in the reader's language."""
        return self.app.translate("cli", text).format(**facts)


def context_of(ctx: typer.Context) -> Context:
    """The program's context behind typer's."""
    found = ctx.find_object(Context)
    if found is None:
        raise LookupError("the command runs outside the program")
    return found


def _known(stores: Stores, no: str) -> None:
    if stores.people.get(no) is None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "There is nobody with the number {no} in this workspace."),
            QT_TRANSLATE_NOOP("errors", "See “qadesk people list”, or add the person: qadesk people add."),
            no=no,
        )


def named_path(text: str) -> Path:
    """A path that an option names; nothing at all would be taken for the present folder."""
    if not text.strip():
        raise typer.BadParameter(repr(text))
    return Path(text)


def put_json(value: object) -> None:
    """Exactly one JSON document on standard output, UTF-8, not escaped, whatever the terminal's encoding."""
    text = json.dumps(value, ensure_ascii=False, indent=2, default=_plain)
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace") + b"\n")
    sys.stdout.buffer.flush()


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a JSON document")


def put_table(rows: Sequence[tuple[object, ...]], header: tuple[str, ...]) -> None:
    """Rows for people on standard output, separated by tabs so that other programs can cut them too."""
    for row in [header, *rows]:
        typer.echo("\t".join("" if cell is None else " ".join(str(cell).split()) for cell in row))


def iso_time(instant_ms: int | None, zone: ZoneInfo) -> str | None:
    """An instant as ISO 8601 in the site's time zone, with offset."""
    return None if instant_ms is None else dt.datetime.fromtimestamp(instant_ms / 1000, zone).isoformat()
