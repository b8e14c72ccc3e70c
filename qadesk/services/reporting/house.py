"""Whose reports these are: the name, the address to write to, the logo."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from qadesk.domain.errors import UserError
from qadesk.domain.plain_json import to_json
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.executor import Executor
from qadesk.services.ports import Clock, Stores
from qadesk.services.settings import HOUSE_ADDRESS, HOUSE_LOGO, HOUSE_NAME, REPORT_NAMES_AGENTS, Setting, Settings

T = TypeVar("T")
LARGEST_LOGO = 5_000_000
"""Bytes."""


@dataclass(frozen=True, slots=True)
class HouseFacts:
    """What stands on every report."""

    name: str
    address: str
    logo: Path | None
    """A picture in the workspace."""
    names_agents: bool


class House:
    """``place`` writes a file whole; ``picture_kind`` tells the ending of a picture's bytes, '' for anything else."""

    def __init__(
        self,
        executor: Executor,
        settings: Settings,
        folder: Path,
        place: Callable[[Path, bytes], None],
        picture_kind: Callable[[bytes], str],
        clock: Clock,
    ) -> None:
        self._executor, self._settings, self._folder = executor, settings, folder
        self._place, self._picture_kind, self._clock = place, picture_kind, clock

    @property
    def facts(self) -> HouseFacts:
        """As they are kept; a logo whose file is gone is none."""
        kept = self._settings.get(HOUSE_LOGO)
        logo = self._folder / kept if kept else None
        return HouseFacts(
            name=self._settings.get(HOUSE_NAME),
            address=self._settings.get(HOUSE_ADDRESS),
            logo=logo if logo is not None and logo.is_file() else None,
            names_agents=self._settings.get(REPORT_NAMES_AGENTS),
        )

    def name(self, name: str, who: str = "") -> "Future[None]":
        """Name the house; '' takes the name away."""
        return self._keep(HOUSE_NAME, " ".join(name.split()), who)

    def address(self, address: str, who: str = "") -> "Future[None]":
        """Where to write to, on reports whose own words give no other address."""
        return self._keep(HOUSE_ADDRESS, " ".join(address.split()), who)

    def names_agents(self, *, named: bool, who: str = "") -> "Future[None]":
        """Whether reports made from now on name agents."""
        return self._keep(REPORT_NAMES_AGENTS, named, who)

    def logo(self, picture: Path | None, who: str = "") -> "Future[None]":
        """Take a copy of a PNG or JPEG picture into the workspace; ``None``: no logo. Fails with ``UserError``."""
        return self._executor.file_work(lambda: self._logo(picture, who).result())

    def _logo(self, picture: Path | None, who: str) -> "Future[None]":
        if picture is None:
            return self._keep(HOUSE_LOGO, "", who)
        try:
            with picture.open("rb") as file:
                data = file.read(LARGEST_LOGO + 1)
        except OSError as error:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The logo {path} could not be read: {reason}."),
                QT_TRANSLATE_NOOP("errors", "Check the file."),
                path=picture,
                reason=error.strerror or error,
            ) from error
        kind = self._picture_kind(data) if len(data) <= LARGEST_LOGO else ""
        if not kind:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "{path} is no PNG or JPEG picture of at most 5 MB."),
                QT_TRANSLATE_NOOP("errors", "Save the logo as PNG."),
                path=picture,
            )
        self._place(self._folder / f"logo.{kind}", data)
        return self._keep(HOUSE_LOGO, f"logo.{kind}", who)

    def _keep(self, setting: Setting[T], value: T, who: str) -> "Future[None]":
        before = self._settings.get(setting)
        self._settings.put(setting, value)

        def note(stores: Stores) -> None:
            if before != value:
                told = to_json({setting.name: before}), to_json({setting.name: value})
                stores.audit.add(self._clock(), who, "setting changed", setting.name, *told)

        return self._executor.write(note)
