"""What follows the scores in the demo workspace: releases, appeals, follow-ups, coaching and the rest of a month.

``after.json`` tells it step by step, each on a working day counted from today (0, −1 the one before …) or on a date;
every step is taken through the ordinary services, which are given a clock that stands at the step's time.
"""

import datetime as dt
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from qadesk.domain.after.appeals import Appeal, Claim, Deciding, Filing, Outcome, Verdict
from qadesk.domain.after.coaching import ActionState, Clip, LiveNote, Session
from qadesk.domain.after.followups import DoneBy, NewFollowUp, Origin, Reported
from qadesk.domain.after.notices import NoticeDraft, NoticeKind
from qadesk.domain.after.releases import AcknowledgedBy, ReleaseFilter, ReleaseRow, ReleaseState, Wish
from qadesk.domain.people import Role
from qadesk.domain.recordings import RecordingRow
from qadesk.services.after.examples import NewExample
from qadesk.services.after.measures import NewMeasure
from qadesk.services.container import Services
from qadesk.services.ports import Clock
from qadesk.services.settings import RELEASE_APPROVAL

FAR_DAYS = 60
"""Among so many days around today the working days of the steps are found."""
MINUTE_MS = 60_000
LEAD = "9000"
CARD = "telephone-service"
"""Measures the demo's action items."""

Step = Mapping[str, Any]


class DemoClock:
    """The present, or an instant at which it was told to stand."""

    def __init__(self, now: Clock) -> None:
        self._now = now
        self._at: int | None = None

    def __call__(self) -> int:
        """Milliseconds since 1970, UTC."""
        return self._now() if self._at is None else self._at

    def stand(self, at_ms: int | None) -> None:
        """It is that instant until further notice; ``None``: the present runs again."""
        self._at = at_ms


class AfterStory:
    """Takes the steps of ``after.json``; ``calls`` are the demo's recordings by the name the script gives them."""

    def __init__(self, services: Services, clock: DemoClock, calls: Mapping[str, RecordingRow]) -> None:
        self._services, self._clock, self._calls = services, clock, calls
        self._failed: list[BaseException] = []
        self._uids: dict[str, str] = {}
        self._signature: tuple[tuple[tuple[int, int], ...], ...] = ()
        self._pins: dict[str, str] = {}
        calendar, today = services.calendars.calendar(), services.calendars.today()
        far = dt.timedelta(days=FAR_DAYS)
        self._before = list(calendar.working_days(today - far, today - dt.timedelta(days=1)))
        self._ahead = list(calendar.working_days(today + dt.timedelta(days=1), today + far))
        self._today = today
        self._verbs: dict[str, Callable[[Step], None]] = {
            "release": self._release,
            "not approved": self._not_approved,
            "report": self._report,
            "acknowledge": self._acknowledge,
            "appeal": self._appeal,
            "appeal again": self._appeal_again,
            "withdraw appeal": self._withdraw_appeal,
            "decide": self._decide,
            "follow up": self._follow_up,
            "done": self._done,
            "verify": self._verify,
            "send back": self._send_back,
            "withdraw follow-up": self._withdraw_follow_up,
            "held": self._held,
            "planned": self._planned,
            "live note": self._live_note,
            "example": self._example,
            "notice": self._notice,
            "measure": self._measure,
            "accept": self._accept,
            "reject": self._reject,
            "begin": self._begin,
            "finish": self._finish,
        }

    def tell(self, content: Mapping[str, Any]) -> None:
        """Everything, in the order in which it happened."""
        self._signature = tuple(tuple((x, y) for x, y in stroke) for stroke in content["signature"])
        self._pins = content["pins"]
        try:
            for number, pin in self._pins.items():
                self._services.acknowledging.set_pin(number, pin, LEAD).result()
            for at_ms, step in sorted(((self._instant(each), each) for each in content["steps"]), key=lambda p: p[0]):
                self._clock.stand(at_ms)
                self._verbs[step["do"]](step)
        finally:
            self._clock.stand(None)

    # -- days and names -----------------------------------------------------------------------------------------------

    def _instant(self, step: Step) -> int:
        """When the step is taken: without a time, now."""
        return self._at(step["day"], step["at"]) if "at" in step else self._clock()

    def _day(self, told: int | str) -> dt.date:
        """A date, or a working day before or after today, which is itself 0 whether or not it is one."""
        if isinstance(told, str):
            return dt.date.fromisoformat(told)
        return self._today if told == 0 else self._before[told] if told < 0 else self._ahead[told - 1]

    def _at(self, day: int | str, time: str) -> int:
        local = dt.datetime.combine(self._day(day), dt.time.fromisoformat(time), self._services.zone)
        return round(local.timestamp() * 1000)

    def _evaluation(self, name: str) -> str:
        uid = self._calls[name].evaluation_uid
        if uid is None:
            raise LookupError(f"nobody has scored {name}")
        return uid

    def _name(self, step: Step, uid: str) -> None:
        if "as" in step:
            self._uids[step["as"]] = uid

    # -- release ------------------------------------------------------------------------------------------------------

    def _release(self, step: Step) -> None:
        settings, planned = self._services.settings, None
        if "planned_day" in step:
            planned = self._at(step["planned_day"], step["planned_at"])
        uids = [self._evaluation(name) for name in step.get("calls", ())]
        if "from" in step:
            uids += self._not_asked(step)
        settings.put(RELEASE_APPROVAL, step.get("approval", False))
        self._services.releasing.ask(uids, step["who"], planned).result()
        settings.put(RELEASE_APPROVAL, False)

    def _not_asked(self, step: Step) -> list[str]:
        days = [dt.date.fromisoformat(step[name]) for name in ("from", "to")]
        wanted = ReleaseFilter(
            states=(None,),
            day_from=days[0],
            day_to=days[1],
            inspector_no=step.get("inspector"),
            most=step.get("most", 100),
        )
        return [row.evaluation_uid for row in self._services.releasing.rows(wanted).result()]

    def _not_approved(self, step: Step) -> None:
        """The first of those that wait goes back."""
        waiting: list[ReleaseRow] = self._services.releasing.rows(
            ReleaseFilter(states=(ReleaseState.WAITING,))
        ).result()
        self._services.releasing.send_back(
            [row.evaluation_uid for row in waiting[:1]], step["who"], step["why"]
        ).result()

    def _report(self, step: Step) -> None:
        days = [dt.date.fromisoformat(step[name]) for name in ("from", "to")]
        self._services.releasing.issue_report(
            step["number"], days[0], days[1], None, step["who"], note=step.get("note", "")
        ).result()

    def _acknowledge(self, step: Step) -> None:
        row = self._calls[step["call"]]
        self._confirm("evaluation", self._evaluation(step["call"]), row.agent_no or "", step.get("comment", ""))

    def _confirm(self, kind: str, uid: str, person_no: str, comment: str = "") -> None:
        """By PIN where the demo gave one, else by a drawn signature."""
        pin = self._pins.get(person_no, "")
        wish = Wish(
            target_kind=kind,
            target_uid=uid,
            person_no=person_no,
            how=AcknowledgedBy.PIN if pin else AcknowledgedBy.SIGNATURE,
            who=LEAD,
            pin=pin,
            signature=() if pin else self._signature,
            comment=comment,
        )
        self._services.acknowledging.acknowledge(wish).result()

    # -- appeals ------------------------------------------------------------------------------------------------------

    def _appeal(self, step: Step) -> None:
        claims = tuple(
            Claim(item_key=item, reason=reason, evidence=tuple((start, end) for start, end in spans))
            for item, reason, spans in step["claims"]
        )
        filing = Filing(evaluation_uid=self._evaluation(step["call"]), claims=claims, filed_by=step["by"])
        appeal: Appeal = self._services.appeals.file(filing, step["by"]).result()
        self._name(step, appeal.uid)

    def _appeal_again(self, step: Step) -> None:
        self._services.appeals.file_again(self._uids[step["appeal"]], (), step["who"]).result()

    def _withdraw_appeal(self, step: Step) -> None:
        self._services.appeals.withdraw(self._uids[step["appeal"]], step["who"], step["why"]).result()

    def _decide(self, step: Step) -> None:
        uid, answers = self._uids[step["appeal"]], {}
        if "answers" in step:
            document = json.dumps(
                {"format": "qadesk-answers/1", **{name: step[name] for name in ("scorecard", "answers")}}
            )
            answers = self._services.appeals.answers(uid, document, "after.json").result()
        verdicts = tuple(
            Verdict(item_key=item, outcome=Outcome(outcome), reason=reason)
            for item, outcome, reason in step["verdicts"]
        )
        deciding = Deciding(verdicts=verdicts, decided_by=step["by"], reason=step.get("reason", ""), answers=answers)
        self._services.appeals.decide(uid, deciding).result()

    # -- follow-ups ---------------------------------------------------------------------------------------------------

    def _follow_up(self, step: Step) -> None:
        of_item = "item" in step
        new = NewFollowUp(
            origin=Origin.LOST_POINT if of_item else Origin.RECORDING,
            evaluation_uid=self._evaluation(step["call"]) if of_item else "",
            item_key=step.get("item", ""),
            call_uid="" if of_item else self._calls[step["source"]].uid,
            what=step.get("what", ""),
            handler_no=step.get("handler", ""),
            starts_now=step.get("now", False),
        )
        self._name(step, self._services.follow_ups.open(new, step["who"]).result().uid)

    def _done(self, step: Step) -> None:
        report = Reported(
            how=DoneBy(step["how"]), text=step["text"], callback_no=step.get("callback", ""), reported_by=step["by"]
        )
        self._services.follow_ups.report(self._uids[step["follow_up"]], report).result()

    def _verify(self, step: Step) -> None:
        self._services.follow_ups.verify(self._uids[step["follow_up"]], step["who"], step["why"]).result()

    def _send_back(self, step: Step) -> None:
        self._services.follow_ups.send_back(self._uids[step["follow_up"]], step["who"], step["why"]).result()

    def _withdraw_follow_up(self, step: Step) -> None:
        self._services.follow_ups.withdraw(self._uids[step["follow_up"]], step["who"], step["why"]).result()

    # -- coaching -----------------------------------------------------------------------------------------------------

    def _planned(self, step: Step) -> None:
        at_ms = self._at(step["on"], step["to_begin"])
        self._services.coaching.plan(
            step["agent"], step["coach"], at_ms, step["minutes"], step["topic"], who=step["who"]
        ).result()

    def _held(self, step: Step) -> None:
        """From the first word to the end, the clock going on by its minutes; then what became of what was agreed."""
        coaching, begun_ms = self._services.coaching, self._clock()
        session = coaching.begin(agent_no=step["agent"], who=step["coach"]).result()
        actions = self._talk(session, step)
        self._clock.stand(begun_ms + step["minutes"] * MINUTE_MS)
        coaching.end(session.uid, step["coach"]).result()
        if self._failed:
            raise self._failed[0]
        for uid, (_, due, _, state) in zip(actions, step["actions"], strict=True):
            if state == "done":
                self._clock.stand(self._at(due, "17:00"))
                coaching.close_action(uid, ActionState.DONE, step["coach"]).result()
        if step.get("signed"):
            self._clock.stand(begun_ms + (step["minutes"] + 2) * MINUTE_MS)
            for number in (step["agent"], step["coach"]):
                self._confirm("session", session.uid, number)

    def _talk(self, session: Session, step: Step) -> list[str]:
        """What is written during the session; the uids of its action items. ``end`` comes after it in the queue."""
        editor = self._services.coaching.editor(session, lambda _: None, self._failed.append)
        editor.type_topic(step["topic"])
        editor.type_notes(step["notes"])
        editor.set_evaluations(tuple(self._evaluation(name) for name in step.get("calls", ())))
        for name, start_ms, end_ms, item, note in step.get("clips", ()):
            call, evaluation = self._calls[name].call_uid, self._evaluation(name)
            editor.add_clip(
                Clip(
                    call_uid=call, start_ms=start_ms, end_ms=end_ms, item_key=item, note=note, evaluation_uid=evaluation
                )
            )
        editor.tick(step["minutes"] * MINUTE_MS)
        return [editor.add_action(what, self._day(due), CARD, item) for what, due, item, _ in step["actions"]]

    def _live_note(self, step: Step) -> None:
        note = LiveNote(
            uid="",
            agent_no=step["agent"],
            text=step["text"],
            by_no=step["by"],
            at_ms=0,
            call_uid=self._calls[step["call"]].call_uid,
            position_ms=step["position_ms"],
        )
        self._services.coaching.note_live(note, step["by"]).result()

    # -- library, notices, measures -----------------------------------------------------------------------------------

    def _example(self, step: Step) -> None:
        start_ms, end_ms = step["span"]
        new = NewExample(
            source=self._evaluation(step["call"]),
            start_ms=start_ms,
            end_ms=end_ms,
            kind=step["kind"],
            title=step["title"],
            item_key=step["item"],
            note=step["note"],
            tags=tuple(step["tags"]),
        )
        made = self._services.examples.add(new, step["who"]).result()
        if "consent" in step:
            self._services.examples.consent(made.uid, step["consent"], step["who"]).result()

    def _notice(self, step: Step) -> None:
        draft = NoticeDraft(
            kind=NoticeKind(step["kind"]),
            title=step["title"],
            text=step["text"],
            roles=tuple(Role(each) for each in step.get("roles", ())),
        )
        made = self._services.notices.publish(draft, step["who"]).result()
        for number in step["readers"]:
            self._services.notices.read(made.uid, number).result()

    def _measure(self, step: Step) -> None:
        new = NewMeasure(
            what=step["what"],
            why=step["why"],
            aim=step["aim"],
            card_key=step.get("card", ""),
            item_key=step.get("item", ""),
            group=step.get("group"),
        )
        self._name(step, self._services.measures.propose(new, step["who"]).result().uid)

    def _accept(self, step: Step) -> None:
        due = self._day(step["due"]) if "due" in step else None
        self._services.measures.accept(self._uids[step["measure"]], step["who"], step.get("why", ""), due).result()

    def _reject(self, step: Step) -> None:
        self._services.measures.reject(self._uids[step["measure"]], step["who"], step["why"]).result()

    def _begin(self, step: Step) -> None:
        self._services.measures.begin(self._uids[step["measure"]], step["owner"], step["who"]).result()

    def _finish(self, step: Step) -> None:
        self._services.measures.finish(self._uids[step["measure"]], step["outcome"], step["who"]).result()


def tell_after(services: Services, clock: DemoClock, content: Path, rows: Mapping[str, RecordingRow]) -> None:
    """Take the steps of ``content``/after.json, once; ``rows`` is the catalogue by file name."""
    if services.coaching.rows().result():
        return
    script = json.loads((content / "script.json").read_text(encoding="utf-8"))
    calls = {call["id"]: rows[call["file"]] for call in script["calls"] if call["file"] in rows}
    story = json.loads((content / "after.json").read_text(encoding="utf-8"))
    AfterStory(services, clock, calls).tell(story)
