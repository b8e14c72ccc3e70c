"""Forms in which team leaders collect appeals: what goes out, and what becomes of them when they come back."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from qadesk.domain.after.appeal_words import item_named, spans_of
from qadesk.domain.after.appealing import all_claims
from qadesk.domain.after.appeals import Appealable, Claim, Filing
from qadesk.domain.after.forms import FilledForm, FilledRow, Form, FormColumn, FormReport
from qadesk.domain.errors import UserError
from qadesk.domain.people import PeopleBook
from qadesk.domain.plain_json import to_json
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate
from qadesk.services.after import appeal_refusals as refusals
from qadesk.services.after.appeal_cases import AppealCases
from qadesk.services.after.appeal_rights import leaders_of
from qadesk.services.cards import Cards
from qadesk.services.lookups import known_person
from qadesk.services.ports import Clock, Stores

KIND = "appeals"
SPARE = 30
TITLE = QT_TRANSLATE_NOOP("forms", "Appeals")
NOTES = (
    QT_TRANSLATE_NOOP(
        "forms", "Fill in the coloured cells of what is appealed against; hand it in before its time ends."
    ),
    QT_TRANSLATE_NOOP(
        "forms", "Item: its number or title; empty for the whole evaluation. Evidence: 1:23-1:40; 2:05-2:10."
    ),
    QT_TRANSLATE_NOOP(
        "forms", "A second item of an evaluation: take an empty line at the end, with the same number in front."
    ),
)
_FILLED = ("item", "reason", "evidence")


@dataclass(frozen=True, slots=True)
class _Told:
    """A row that says something: whose evaluation, and what about it."""

    row: FilledRow
    uid: str
    leader: str


class AppealForms:
    """Content of forms out, rows of forms in; both within a transaction."""

    def __init__(self, cases: AppealCases, cards: Cards, clock: Clock, zone: ZoneInfo, translate: Translate) -> None:
        self._cases = cases
        self._cards = cards
        self._clock = clock
        self._zone = zone
        self._translate = translate

    def content(self, stores: Stores, *, leader_no: str = "", group: str | None = None) -> Form:
        """Released evaluations whose clock runs: of a leader's people (on the call's day or today), or of a team."""
        now = self._clock()
        if leader_no:
            known_person(stores, leader_no)
        book = stores.people.book()
        wanted = [
            each
            for each in stores.appeals.appealable(now, group)
            if not leader_no or leader_no in self._leaders(book, each, now)
        ]
        rows = [self._row(stores, number, each, leader_no) for number, each in enumerate(wanted, 1)]
        return Form(
            kind=KIND,
            title=self._word(TITLE),
            notes=tuple(self._word(note) for note in NOTES),
            columns=self._columns(),
            rows=rows,
            spare=SPARE if rows else 0,
        )

    def take(self, stores: Stores, form: FilledForm, name: str, who: str, received_at_ms: int | None) -> FormReport:
        """File what is right; all rows of one evaluation stand or fall together. What was filed before is unchanged."""
        told, empty, refused = _sorted_out(form.rows)
        book = stores.people.book()
        taken: list[str] = []
        unchanged = 0
        for uid, rows in told.items():
            claims, wrong = self._claims(stores, uid, rows)
            if wrong:
                refused += wrong + [_issue(each, _beside()) for each in rows if each.row.row not in _numbers(wrong)]
            elif self._known(stores, uid, claims):
                unchanged += len(rows)
            else:
                try:
                    filed = self._file(stores, rows, claims, who, received_at_ms, book)
                    taken.append(filed)
                except UserError as error:
                    refused += [_issue(each, error) for each in rows]
        counts = {"taken": len(taken), "unchanged": unchanged, "empty": empty, "refused": len(refused)}
        if taken:
            stores.audit.add(self._clock(), who, "form of appeals taken in", name, "", to_json(counts), name)
        issues = [replace(each, path=name) for each in sorted(refused, key=lambda each: each.row or 0)]
        return FormReport(taken=tuple(taken), unchanged=unchanged, empty=empty, refused=tuple(issues))

    def _file(
        self,
        stores: Stores,
        rows: Sequence[_Told],
        claims: tuple[Claim, ...],
        who: str,
        received_at_ms: int | None,
        book: PeopleBook,
    ) -> str:
        filing = Filing(
            evaluation_uid=rows[0].uid,
            claims=claims,
            filed_by=rows[0].leader or who,
            received_at_ms=received_at_ms,
        )
        with stores.savepoint():
            return self._cases.file(stores, filing, who, book=book).uid

    def _claims(self, stores: Stores, uid: str, rows: Sequence[_Told]) -> tuple[tuple[Claim, ...], list[ImportIssue]]:
        """The claims of the rows of one evaluation, and what is wrong with them."""
        evaluation = stores.evaluations.get(uid)
        if evaluation is None:
            return (), [_issue(each, refusals.no_evaluation(uid)) for each in rows]
        _, card = self._cards.load(stores, evaluation.card_key, evaluation.card_version)
        claims: dict[str, Claim] = {}
        wrong = []
        for each in rows:
            try:
                claim = _claim(card, each.row.cells)
                if claim.item_key in claims:
                    raise _twice()
                claims[claim.item_key] = claim
            except UserError as error:
                wrong.append(_issue(each, error))
        return tuple(claims.values()), wrong

    def _known(self, stores: Stores, uid: str, claims: tuple[Claim, ...]) -> bool:
        """Whether just that was appealed against before, whatever has become of it."""
        return any(
            _said(claims) == _said(before)
            for appeal in stores.appeals.of_evaluation(uid)
            for before in all_claims(appeal)
        )

    def _leaders(self, book: PeopleBook, each: Appealable, now: int) -> frozenset[str]:
        days = {self._local(at_ms).date() for at_ms in (each.started_at_ms, now) if at_ms is not None}
        return frozenset(leader for day in days for leader in leaders_of(book, each.agent_no, day))

    def _row(self, stores: Stores, number: int, each: Appealable, leader_no: str) -> dict[str, str]:
        _, card = self._cards.load(stores, each.card_key, each.card_version)
        begun = "" if each.started_at_ms is None else f"{self._local(each.started_at_ms):%Y-%m-%d %H:%M}"
        return {
            "no": str(number),
            "uid": each.evaluation_uid,
            "leader": leader_no,
            "started_at": begun,
            "agent_no": each.agent_no,
            "agent": each.agent or "",
            "card": each.card_title,
            "score": "" if each.score is None else str(each.score),
            "lost": "\n".join(_lost(card, each)),
            "until": f"{self._local(each.ends_at_ms):%Y-%m-%d %H:%M}",
        }

    def _columns(self) -> tuple[FormColumn, ...]:
        def column(key: str, heading: str, width: int, *, to_fill: bool = False, hidden: bool = False) -> FormColumn:
            return FormColumn(key=key, heading=self._word(heading), width=width, to_fill=to_fill, hidden=hidden)

        return (
            column("no", QT_TRANSLATE_NOOP("forms", "No."), 6),
            column("uid", QT_TRANSLATE_NOOP("forms", "Evaluation"), 36, hidden=True),
            column("leader", QT_TRANSLATE_NOOP("forms", "Team leader"), 10, hidden=True),
            column("started_at", QT_TRANSLATE_NOOP("forms", "Call"), 16),
            column("agent_no", QT_TRANSLATE_NOOP("forms", "Agent no."), 10),
            column("agent", QT_TRANSLATE_NOOP("forms", "Agent"), 12),
            column("card", QT_TRANSLATE_NOOP("forms", "Scorecard"), 20),
            column("score", QT_TRANSLATE_NOOP("forms", "Score"), 8),
            column("lost", QT_TRANSLATE_NOOP("forms", "Points lost"), 32),
            column("until", QT_TRANSLATE_NOOP("forms", "Appeal until"), 16),
            column("item", QT_TRANSLATE_NOOP("forms", "Item appealed against"), 20, to_fill=True),
            column("reason", QT_TRANSLATE_NOOP("forms", "Reason"), 40, to_fill=True),
            column("evidence", QT_TRANSLATE_NOOP("forms", "Evidence (times)"), 18, to_fill=True),
        )

    def _word(self, text: str) -> str:
        return self._translate("forms", text)

    def _local(self, at_ms: int) -> dt.datetime:
        return dt.datetime.fromtimestamp(at_ms / 1000, self._zone)


def _sorted_out(rows: Sequence[FilledRow]) -> tuple[dict[str, list[_Told]], int, list[ImportIssue]]:
    """The rows that say something by evaluation, how many say nothing, and those of no evaluation."""
    numbered = {row.cells.get("no", ""): row for row in reversed(rows) if row.cells.get("uid")}
    told: dict[str, list[_Told]] = {}
    refused = []
    empty = 0
    for row in rows:
        if not any(row.cells.get(key, "").strip() for key in _FILLED):
            empty += 1
            continue
        known = row if row.cells.get("uid") else numbered.get(row.cells.get("no", ""))
        if known is None:
            refused.append(ImportIssue(path="", reason=_nowhere().packed(), row=row.row, column="no"))
            continue
        uid = known.cells["uid"]
        told.setdefault(uid, []).append(_Told(row, uid, known.cells.get("leader", "")))
    return told, empty, refused


def _claim(card: Scorecard, cells: Mapping[str, str]) -> Claim:
    if not cells.get("reason", "").strip():
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "An appeal needs a reason."),
            QT_TRANSLATE_NOOP("errors", "Write for each item why its score is thought to be wrong."),
        )
    key = item_named(card, cells.get("item", ""))
    return Claim(item_key=key, reason=cells["reason"].strip(), evidence=spans_of(cells.get("evidence", "")))


def _lost(card: Scorecard, each: Appealable) -> Iterator[str]:
    """What points were lost for, as ``3 Title −2.00``: by number, as leaders name items."""
    lost = dict(each.lost)
    for number, item in enumerate(card.items(), 1):
        if item.key in lost:
            yield f"{number} {item.title} −{lost[item.key]}"


def _said(claims: Sequence[Claim]) -> set[tuple[str, str, tuple[tuple[int, int], ...]]]:
    return {(each.item_key, each.reason, each.evidence) for each in claims}


def _issue(told: _Told, error: UserError) -> ImportIssue:
    return ImportIssue(path="", reason=error.packed(), row=told.row.row)


def _numbers(issues: Sequence[ImportIssue]) -> set[int | None]:
    return {each.row for each in issues}


def _nowhere() -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The row does not say which evaluation it is about."),
        QT_TRANSLATE_NOOP("errors", "Write the number of one of the form's evaluations into its first column."),
    )


def _beside() -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "Another row of the same evaluation could not be taken in."),
        QT_TRANSLATE_NOOP("errors", "Correct that row; all rows of an evaluation are handed in together."),
    )


def _twice() -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "An item is named twice in one appeal."),
        QT_TRANSLATE_NOOP("errors", "Put both reasons into one."),
    )
