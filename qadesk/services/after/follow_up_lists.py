"""Lists of follow-ups that leaders are handed (PDF, XLSX), and the XLSX that comes back filled in, row by row."""

from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path
from zoneinfo import ZoneInfo

from qadesk.domain.after import following
from qadesk.domain.after.follow_up_forms import follow_up_form
from qadesk.domain.after.follow_up_sheets import KIND, ROUND, FollowUpSheet, ListedFollowUp
from qadesk.domain.after.follow_up_words import no_way, told_way, way_of
from qadesk.domain.after.followups import (
    DoneBy,
    FollowUp,
    FollowUpFilter,
    FollowUpRow,
    FollowUpState,
    Reported,
)
from qadesk.domain.after.forms import FilledRow, FormReport
from qadesk.domain.errors import UserError
from qadesk.domain.masking import masked_text
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate
from qadesk.services.after.follow_ups import FollowUps, known
from qadesk.services.after.ports_follow_ups import FollowUpListRenderer, ReadForm, WriteForm
from qadesk.services.executor import Executor
from qadesk.services.export_sheets import PlaceFile
from qadesk.services.futures import follow
from qadesk.services.lookups import known_person
from qadesk.services.ports import Clock, Stores
from qadesk.services.targets import file_at, format_of

FORMATS = ("pdf", "xlsx")
AT_ONCE = 50
"""So many rows are entered in one transaction: whoever scores meanwhile does not wait longer."""


class FollowUpLists:
    """What is open for a leader (or a handler) as documents; what leaders wrote is taken in. Futures: ``UserError``."""

    def __init__(
        self,
        executor: Executor,
        follow_ups: FollowUps,
        render: FollowUpListRenderer,
        write_form: WriteForm,
        read_form: ReadForm,
        place: PlaceFile,
        clock: Clock,
        zone: ZoneInfo,
        translate: Translate,
    ) -> None:
        self._executor, self._follow_ups = executor, follow_ups
        self._render, self._write_form, self._read_form = render, write_form, read_form
        self._place, self._clock, self._zone, self._translate = place, clock, zone, translate

    def sheet(self, *, leader_no: str | None = None, handler_no: str | None = None) -> "Future[FollowUpSheet]":
        """What is open for a leader's team, or for one handler; fails where nothing is."""
        wanted = FollowUpFilter(states=(FollowUpState.OPEN,), leader_no=leader_no, handler_no=handler_no)
        told: Future[FollowUpSheet] = Future()

        def made(rows: list[FollowUpRow]) -> None:
            content = self._executor.write(lambda stores: self._content(stores, rows, leader_no, handler_no))
            follow(content, told, told.set_result)

        follow(self._follow_ups.rows(wanted), told, made)
        return told

    def list_out(
        self,
        target: Path,
        *,
        leader_no: str | None = None,
        handler_no: str | None = None,
        format_name: str | None = None,
    ) -> "Future[Path]":
        """Write that list: the format named, else the one of the target's ending (``.xlsx``), else a PDF.

        The file stands whole or not at all; in a folder it gets a name of its own.
        """
        content = self.sheet(leader_no=leader_no, handler_no=handler_no)
        return self._executor.look(lambda: self._written(content.result(), target, format_name))

    def take_list(self, path: Path, who: str) -> "Future[FormReport]":
        """Take in a filled-in form: each row by itself; the same file again changes nothing.

        ``who`` enters it for the handlers, who are those that report. Late ones are taken and marked late.
        """
        form = self._executor.look(lambda: self._read_form(path, KIND))
        told: Future[FormReport] = Future()

        def enter(rows: Sequence[FilledRow], so_far: FormReport) -> None:
            part = rows[:AT_ONCE]
            taken = self._executor.write(lambda stores: self._take(stores, part, path, who))
            follow(taken, told, lambda report: go_on(rows[AT_ONCE:], _together(so_far, report)))

        def go_on(rest: Sequence[FilledRow], report: FormReport) -> None:
            if rest:
                enter(rest, report)
            else:
                told.set_result(report)

        follow(form, told, lambda filled: enter(filled.rows, FormReport()))
        return told

    def _written(self, sheet: FollowUpSheet, target: Path, format_name: str | None) -> Path:
        name = format_of(target, format_name, "pdf")
        if name not in FORMATS:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "Lists of follow-ups cannot be written as {name}."),
                QT_TRANSLATE_NOOP("errors", "Choose among: {known}."),
                name=name,
                known=FORMATS,
            )
        if name == "xlsx":
            data = self._write_form(follow_up_form(sheet, self._translate))
        else:
            data = self._render(sheet, self._translate)
        path = file_at(target, f"follow-ups-{_plain_name(sheet.leader_no or sheet.handler_no) or 'all'}.{name}")
        self._place(path, data)
        return path

    def _content(
        self, stores: Stores, rows: Sequence[FollowUpRow], leader_no: str | None, handler_no: str | None
    ) -> FollowUpSheet:
        if not rows:
            raise _nothing_open()
        now = self._clock()
        lines = tuple(
            ListedFollowUp(
                row=row,
                what=masked_text(row.what),
                why_back=_why_back(stores, row.uid) if row.sent_back else "",
                overdue=row.overdue(now),
            )
            for row in rows
        )
        return FollowUpSheet(
            leader_no=leader_no or "",
            leader=known_person(stores, leader_no).name if leader_no else "",
            handler_no=handler_no or "",
            handler=known_person(stores, handler_no).name if handler_no else "",
            groups=tuple(sorted({row.group for row in rows if row.group})),
            made_at_ms=now,
            zone=self._zone,
            callback_form=self._follow_ups.callback_form,
            reports=tuple(dict.fromkeys(row.report_number for row in rows if row.report_number)),
            lines=lines,
            overdue=sum(line.overdue for line in lines),
        )

    def _take(self, stores: Stores, rows: Sequence[FilledRow], path: Path, who: str) -> FormReport:
        known_person(stores, who)
        taken, unchanged, empty, refused = list[str](), 0, 0, list[ImportIssue]()
        for row in rows:
            if not any(row.cells.get(key, "").strip() for key in ("how", "text", "callback")):
                empty += 1
                continue
            try:
                with stores.savepoint():
                    uid = self._take_row(stores, row, who)
            except UserError as error:
                refused.append(ImportIssue(path=path.name, reason=error.packed(), row=row.row))
                continue
            if uid:
                taken.append(uid)
            else:
                unchanged += 1
        return FormReport(taken=tuple(taken), unchanged=unchanged, empty=empty, refused=tuple(refused))

    def _take_row(self, stores: Stores, row: FilledRow, who: str) -> str:
        """The uid of what changed; '' where the same was told before. Raises ``UserError``."""
        each = known(stores, row.cells.get("uid", "").strip())
        number = row.cells.get(ROUND, "").strip()
        asked = int(number) if number.isdecimal() and len(number) < 10 else 0
        report = self._reported(row, each)
        if _told_before(each, asked, report):
            return ""
        if each.state is FollowUpState.OPEN and asked != each.sent_back:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The follow-up {uid} has been sent back since this form was handed out."),
                QT_TRANSLATE_NOOP("errors", "Hand out a new list, and let it be filled in."),
                uid=each.uid,
            )
        return self._follow_ups.report_in(stores, each.uid, report, who).uid

    def _reported(self, row: FilledRow, each: FollowUp) -> Reported:
        said = row.cells.get("how", "").strip()
        number = row.cells.get("callback", "").strip()
        how = way_of(said, self._translate) if said else None
        if how is None:
            if said:
                raise no_way(said, (told_way(way, self._translate) for way in DoneBy))
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The row does not say how it was done."),
                QT_TRANSLATE_NOOP("errors", "Write one of: {known}."),
                known=tuple(told_way(way, self._translate) for way in DoneBy),
            )
        text = row.cells.get("text", "").strip()
        return Reported(how=how, text=text, callback_no=number, reported_by=each.handler_no)


def _together(first: FormReport, then: FormReport) -> FormReport:
    return FormReport(
        taken=(*first.taken, *then.taken),
        unchanged=first.unchanged + then.unchanged,
        empty=first.empty + then.empty,
        refused=(*first.refused, *then.refused),
    )


def _told_before(each: FollowUp, asked: int, report: Reported) -> bool:
    """Whether the same has been told in answer to the same question: since it was sent back for that time."""
    back = 0
    for event in each.events:
        back += event.kind == following.SENT_BACK
        if event.kind == following.REPORTED and back == asked:
            told = following.report_of(event)
            if (told.how, told.text, told.callback_no) == (report.how, report.text, report.callback_no):
                return True
    return False


def _why_back(stores: Stores, uid: str) -> str:
    events = known(stores, uid).events
    return masked_text(next((each.why for each in reversed(events) if each.kind == following.SENT_BACK), ""))


def _plain_name(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())[:24]


def _nothing_open() -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "No follow-up is open here: there is nothing to hand out."),
        QT_TRANSLATE_NOOP("errors", "Look at the list of follow-ups."),
    )
