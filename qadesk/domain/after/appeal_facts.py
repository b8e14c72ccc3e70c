"""What the events of an appeal tell, as plain values that JSON holds, and back without loss."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from qadesk.domain.after.appeals import Claim, Decision, Outcome, Verdict
from qadesk.domain.after.clocks import Clock
from qadesk.domain.after.events import Happened


def clock_plain(clock: Clock | None) -> dict[str, object] | None:
    """A clock; ``None`` stays ``None``."""
    if clock is None:
        return None
    return {
        "day0": clock.day0.isoformat(),
        "days": clock.days,
        "last_day": clock.last_day.isoformat(),
        "ends_at_ms": clock.ends_at_ms,
        "provisional": clock.provisional,
        "why": clock.why,
    }


def clock_of(plain: Any) -> Clock | None:
    """As ``clock_plain`` was given it."""
    if plain is None:
        return None
    return Clock(
        day0=date.fromisoformat(plain["day0"]),
        days=plain["days"],
        last_day=date.fromisoformat(plain["last_day"]),
        ends_at_ms=plain["ends_at_ms"],
        provisional=plain["provisional"],
        why=plain["why"],
    )


def claims_plain(claims: Sequence[Claim]) -> list[dict[str, object]]:
    """Claims in their order."""
    return [
        {
            "item_key": claim.item_key,
            "title": claim.title,
            "reason": claim.reason,
            "evidence": [list(span) for span in claim.evidence],
        }
        for claim in claims
    ]


def claims_of(plain: Any) -> tuple[Claim, ...]:
    """As ``claims_plain`` was given them."""
    return tuple(
        Claim(
            item_key=each["item_key"],
            title=each["title"],
            reason=each["reason"],
            evidence=tuple((start, end) for start, end in each["evidence"]),
        )
        for each in plain
    )


def decision_plain(decision: Decision) -> dict[str, object]:
    """A decision; when, by whom and why stand in its event."""
    return {
        "instance": decision.instance,
        "outcome": decision.outcome.value,
        "verdicts": [
            {"item_key": each.item_key, "outcome": each.outcome.value, "reason": each.reason}
            for each in decision.verdicts
        ],
        "score_before": _amount(decision.score_before),
        "score_after": _amount(decision.score_after),
        "revision_before": decision.revision_before,
        "revision_after": decision.revision_after,
    }


def decision_of(event: Happened) -> Decision:
    """The decision that an event tells of."""
    facts: Mapping[str, Any] = event.facts
    return Decision(
        instance=facts["instance"],
        outcome=Outcome(facts["outcome"]),
        verdicts=tuple(
            Verdict(item_key=each["item_key"], outcome=Outcome(each["outcome"]), reason=each["reason"])
            for each in facts["verdicts"]
        ),
        decided_at_ms=event.at_ms,
        decided_by=event.who,
        reason=event.why,
        score_before=_points(facts["score_before"]),
        score_after=_points(facts["score_after"]),
        revision_before=facts["revision_before"],
        revision_after=facts["revision_after"],
    )


def _amount(score: Decimal | None) -> str | None:
    return None if score is None else str(score)


def _points(plain: str | None) -> Decimal | None:
    return None if plain is None else Decimal(plain)
