"""Appeals: filed, decided, asked for again, withdrawn; lists and figures; forms and packages that travel."""

import datetime as dt
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from qadesk.domain.after.appeal_figures import statistics
from qadesk.domain.after.appeals import (
    OPEN_STATES,
    Appeal,
    AppealFilter,
    AppealRow,
    AppealStatistics,
    Claim,
    Deciding,
    Filing,
)
from qadesk.domain.after.forms import FormReport
from qadesk.domain.answers import Answer
from qadesk.domain.workdays import instant_ms
from qadesk.services.after.appeal_cases import AppealCases, needed
from qadesk.services.after.appeal_forms import KIND, AppealForms
from qadesk.services.after.appeal_packs import AppealPacks
from qadesk.services.after.ports_appeals import AppealPackFiles, FormFiles
from qadesk.services.calendars import Calendars
from qadesk.services.executor import Executor
from qadesk.services.ports import Clock, Stores

Place = Callable[[Path, bytes], None]
"""Puts a file into place: whole or not at all."""


class Appeals:
    """The use cases of appeals. Futures fail with ``UserError`` where something is refused."""

    def __init__(
        self,
        executor: Executor,
        cases: AppealCases,
        forms: AppealForms,
        packs: AppealPacks,
        form_files: FormFiles,
        pack_files: AppealPackFiles,
        *,
        place: Place,
        calendars: Calendars,
        clock: Clock,
        zone: ZoneInfo,
    ) -> None:
        self._executor = executor
        self._cases = cases
        self._forms = forms
        self._packs = packs
        self._form_files = form_files
        self._pack_files = pack_files
        self._place = place
        self._calendars = calendars
        self._clock = clock
        self._zone = zone

    def file(self, filing: Filing, who: str) -> "Future[Appeal]":
        """File an appeal; ``who`` types it in."""
        return self._executor.write(lambda stores: self._cases.file(stores, filing, who))

    def decide(self, uid: str, deciding: Deciding) -> "Future[Appeal]":
        """Decide in the instance that waits; changed answers become a new revision, released at once."""
        return self._executor.write(lambda stores: self._cases.decide(stores, uid, deciding))

    def answers(self, uid: str, document: str, name: str) -> "Future[dict[str, Answer]]":
        """The answers of a document, checked against the card of what is appealed against, for ``Deciding``."""
        return self._executor.write(lambda stores: self._cases.answers(stores, uid, document, name))

    def file_again(
        self, uid: str, claims: Sequence[Claim], who: str, received_at_ms: int | None = None, *, filed_by: str = ""
    ) -> "Future[Appeal]":
        """Ask for the second instance, once; without claims, those of the first stand."""
        return self._executor.write(
            lambda stores: self._cases.file_again(stores, uid, claims, filed_by or who, who, received_at_ms)
        )

    def withdraw(self, uid: str, who: str, why: str) -> "Future[Appeal]":
        """Take an appeal back that waits for its decision."""
        return self._executor.write(lambda stores: self._cases.withdraw(stores, uid, who, why))

    def get(self, uid: str) -> "Future[Appeal]":
        """An appeal with everything that happened to it."""
        return self._executor.write(lambda stores: needed(stores, uid))

    def of_evaluation(self, evaluation_uid: str) -> "Future[list[Appeal]]":
        """All appeals against an evaluation, oldest first."""
        return self._executor.write(lambda stores: stores.appeals.of_evaluation(evaluation_uid))

    def rows(self, wanted: AppealFilter | None = None) -> "Future[list[AppealRow]]":
        """The list: what waits by due time, then the others, filed last first."""
        return self._executor.read(lambda queries: queries.appeals.rows(wanted or AppealFilter()))

    def open(self, wanted: AppealFilter | None = None) -> AppealFilter:
        """The filter, of those that wait for a decision."""
        return replace(wanted or AppealFilter(), states=OPEN_STATES)

    def late(self, wanted: AppealFilter | None = None) -> AppealFilter:
        """The filter, of those whose decision is overdue."""
        return replace(self.open(wanted), late_at_ms=self._clock())

    def due_today(self, wanted: AppealFilter | None = None) -> AppealFilter:
        """The filter, of those to be decided today."""
        today = self._calendars.today()
        first, after = (instant_ms(day, dt.time(), self._zone) for day in (today, today + dt.timedelta(days=1)))
        return replace(self.open(wanted), due_from_ms=first, due_before_ms=after)

    def statistics(self, day_from: date, day_to: date, group: str | None = None) -> "Future[AppealStatistics]":
        """Figures of appeals against evaluations that could be appealed against from these days on (both included)."""
        return self._executor.study(
            lambda queries: statistics(queries.appeals.figures(day_from, day_to, group), self._working_days())
        )

    def form(self, target: Path, *, who: str, leader_no: str = "", group: str | None = None) -> "Future[Path]":
        """A form for a leader (or a team) to collect appeals in: what is released and can still be appealed against."""

        def make(stores: Stores) -> Path:
            form = self._forms.content(stores, leader_no=leader_no, group=group)
            self._place(target, self._form_files.write(form))
            return target

        return self._executor.write(make)

    def take_form(self, path: Path, who: str, received_at_ms: int | None = None) -> "Future[FormReport]":
        """File what a form that came back says; row by row, the same form twice changes nothing more."""

        def take() -> FormReport:
            filled = self._form_files.read(path, KIND)
            return self._executor.write(
                lambda stores: self._forms.take(stores, filled, path.name, who, received_at_ms)
            ).result()

        return self._executor.look(take)

    def pack(self, target: Path, who: str, wanted: AppealFilter | None = None) -> "Future[Path]":
        """Appeals as a package to be taken in elsewhere."""

        def make() -> Path:
            uids = [row.uid for row in self.rows(wanted).result()]
            content = self._executor.write(lambda stores: self._packs.content(stores, uids, who)).result()
            self._place(target, self._pack_files.write(content))
            return target

        return self._executor.look(make)

    def take_pack(self, path: Path, who: str) -> "Future[FormReport]":
        """Take in a package, once checked whole; each appeal by itself, the same twice changes nothing more."""

        def take() -> FormReport:
            pack = self._pack_files.read(path)
            return self._executor.write(lambda stores: self._packs.take(stores, pack, path, who)).result()

        return self._executor.look(take)

    def _working_days(self) -> Callable[[int, int], int]:
        calendar, day_of = self._calendars.calendar(), self._calendars.day_of
        return lambda first_ms, last_ms: calendar.working_days_between(day_of(first_ms), day_of(last_ms))
