"""What the figures of a draw mean, in the reader's language; and a ledger as plain values, as files have it."""

from collections.abc import Iterable

from qadesk.domain.plan_fields import plan_plain
from qadesk.domain.population import LeftOut
from qadesk.domain.sampling import Cell, DrawnCall, Lack, Ledger, StratumTotal
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate, run_on

LEDGER_FORMAT = "qadesk-sampling-ledger/1"

LACKS: dict[Lack, str] = {
    Lack.NO_CALLS: QT_TRANSLATE_NOOP("sampling", "{calls} calls short: agents without such a call."),
    Lack.TOO_FEW: QT_TRANSLATE_NOOP("sampling", "{calls} calls short: agents with too few such calls, all drawn."),
    Lack.ALL_DRAWN_BEFORE: QT_TRANSLATE_NOOP(
        "sampling", "{calls} calls short: agents whose such calls had all been drawn before."
    ),
}
"""Why a stratum gave less than its quota; English sources of the context "sampling"."""

PASSED_ON = QT_TRANSLATE_NOOP("sampling", "Passed on to the last stratum.")
STAYS_OPEN = QT_TRANSLATE_NOOP("sampling", "Stays open.")

LEFT_OUT: dict[LeftOut, str] = {
    LeftOut.UNKNOWN_START: QT_TRANSLATE_NOOP("sampling", "unknown start"),
    LeftOut.NO_AGENT: QT_TRANSLATE_NOOP("sampling", "no agent known"),
    LeftOut.UNKNOWN_LENGTH: QT_TRANSLATE_NOOP("sampling", "unknown length"),
    LeftOut.NO_RECORDING: QT_TRANSLATE_NOOP("sampling", "no recording that can be heard"),
    LeftOut.UNREADABLE: QT_TRANSLATE_NOOP("sampling", "no identifier, and the recording cannot be read"),
    LeftOut.SAME_CALL: QT_TRANSLATE_NOOP("sampling", "same call as another one"),
    LeftOut.DRAWN_BEFORE: QT_TRANSLATE_NOOP("sampling", "drawn before"),
}
"""Why calls are not in the population; English sources of the context "sampling"."""


def why(total: StratumTotal, last: bool, translate: Translate) -> str | None:
    """Why a stratum gave less than its quota, and what became of the rest; ``None`` where it did not."""
    if not total.shortfall:
        return None
    reasons = [translate("sampling", LACKS[lack]).format(calls=calls) for lack, calls in total.why]
    return run_on([*reasons, translate("sampling", STAYS_OPEN if last else PASSED_ON)])


def ledger_plain(ledger: Ledger, translate: Translate) -> dict[str, object]:
    """A ledger as plain values in the order of its file, without the list of its population."""
    last = ledger.strata[-1].key if ledger.strata else ""
    return {
        "format": LEDGER_FORMAT,
        "uid": ledger.uid,
        "plan": plan_plain(ledger.plan),
        "seed": ledger.seed,
        "population": ledger.population,
        "population_sha256": ledger.population_sha256,
        "drawn_at_ms": ledger.drawn_at_ms,
        "drawn_by": ledger.drawn_by,
        "left_out": dict(ledger.left_out),
        "strata": [_total(each, why(each, each.key == last, translate)) for each in ledger.strata],
        "drawn": [_drawn(each) for each in ledger.drawn],
        "agents": [{"agent_no": a.agent_no, "quota": a.quota, "kind": a.kind.value} for a in ledger.agents],
        "cells": _cells(ledger.cells),
    }


def _total(total: StratumTotal, sentence: str | None) -> dict[str, object]:
    return {
        "key": total.key,
        "size": total.size,
        "quota": total.quota,
        "taken_over": total.taken_over,
        "drawn": total.drawn,
        "shortfall": total.shortfall,
        "why": sentence,
        "lacks": {lack.value: calls for lack, calls in total.why},
    }


def _drawn(call: DrawnCall) -> dict[str, object]:
    return {
        "call": call.call,
        "agent_no": call.agent_no,
        "stratum": call.stratum,
        "part": call.part,
        "rank": call.rank,
        "group": call.group,
        "seconds": call.seconds,
        "call_uid": call.call_uid,
    }


def _cells(cells: Iterable[Cell]) -> list[dict[str, object]]:
    return [
        {
            "agent_no": cell.agent_no,
            "part": cell.part,
            "stratum": cell.stratum,
            "size": cell.size,
            "quota": cell.quota,
            "taken_over": cell.taken_over,
            "drawn": cell.drawn,
            "shortfall": cell.shortfall,
            "lack": cell.why.value if cell.why else None,
        }
        for cell in cells
    ]
