"""Ledgers of draws as JSON files, with the list of the population they were drawn from; read back strictly."""

import base64
import binascii
import json
import zlib
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from qadesk.domain.errors import UserError
from qadesk.domain.sampling import (
    AgentQuota,
    Cell,
    DrawnCall,
    Lack,
    Ledger,
    PopulationList,
    QuotaKind,
    SamplingPlan,
    StratumTotal,
)
from qadesk.domain.sampling_words import LEDGER_FORMAT, ledger_plain
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate, untranslated
from qadesk.exchange import json_out
from qadesk.exchange.places import PlacedError
from qadesk.exchange.plain import Document
from qadesk.exchange.plans import plan_of

LARGEST = 200_000_000
"""Bytes of an unpacked list: a million calls take 50 MB."""
LIST = "population_list"
_DAMAGED = QT_TRANSLATE_NOOP("errors", "{name} is no ledger of a draw, or it is damaged: {where}.")
_ANOTHER = QT_TRANSLATE_NOOP("errors", "Choose the ledger that was written when the calls were drawn.")


def write_ledger(ledger: Ledger, translate: Translate = untranslated) -> str:
    """The ledger as JSON; with the list of its population, where it has one, it can be verified anywhere."""
    plain = ledger_plain(ledger, translate)
    if ledger.population_list is not None:
        plain[LIST] = base64.b64encode(pack_list(ledger.population_list)).decode("ascii")
    return json_out.dump(_exact(plain))


def _exact(plain: Any) -> Any:
    """Lengths in seconds as the shortest exact numbers that are read back as the same."""
    if isinstance(plain, dict):
        return {name: _exact(value) for name, value in plain.items()}
    if isinstance(plain, list):
        return [_exact(value) for value in plain]
    return Decimal(repr(plain)) if isinstance(plain, float) else plain


def read_ledger(data: str | bytes, name: str = "") -> Ledger:
    """The ledger in a text. Raises ``UserError`` when it is none; whether its figures are right, verifying tells."""
    try:
        plain = json.loads(data, parse_float=Decimal, parse_int=Decimal, parse_constant=_refuse)
    except (ValueError, RecursionError, InvalidOperation) as error:
        raise _damaged(name, "JSON") from error
    if not isinstance(plain, dict) or plain.get("format") != LEDGER_FORMAT:
        raise _damaged(name, "format")
    plan, findings = plan_of(Document(plain.get("plan"), {}))
    if plan is None or findings:
        raise PlacedError.of_finding(name or "–", findings[0])
    try:
        return _ledger(plain, plan)
    except (KeyError, TypeError, ValueError, AttributeError, ArithmeticError) as error:
        raise _damaged(name, str(error)[:60]) from error


def _refuse(word: str) -> object:
    raise ValueError(word)


def _damaged(name: str, where: str) -> UserError:
    return UserError(_DAMAGED, _ANOTHER, name=name or "–", where=where)


def _ledger(plain: Mapping[str, Any], plan: SamplingPlan) -> Ledger:
    at_ms = plain["drawn_at_ms"]
    return Ledger(
        uid=_text(plain, "uid"),
        plan=plan,
        seed=_text(plain, "seed"),
        population=_count(plain, "population"),
        population_sha256=_text(plain, "population_sha256"),
        strata=tuple(_total(each) for each in plain["strata"]),
        cells=tuple(_cell(each) for each in plain["cells"]),
        drawn=tuple(_drawn(each) for each in plain["drawn"]),
        agents=tuple(
            AgentQuota(_text(each, "agent_no"), _count(each, "quota"), QuotaKind(each["kind"]))
            for each in plain["agents"]
        ),
        left_out={str(reason): int(calls) for reason, calls in plain["left_out"].items()},
        drawn_at_ms=None if at_ms is None else int(at_ms),
        drawn_by=_text(plain, "drawn_by"),
        population_list=_listed(plain.get(LIST)),
    )


def _listed(packed: object) -> PopulationList | None:
    if packed is None:
        return None
    try:
        return unpack_list(base64.b64decode(str(packed), validate=True))
    except binascii.Error as error:
        raise ValueError(LIST) from error


def _text(plain: Mapping[str, Any], name: str) -> str:
    value = plain[name]
    if not isinstance(value, str):
        raise TypeError(name)
    return value


def _count(plain: Mapping[str, Any], name: str) -> int:
    value = plain[name]
    if not isinstance(value, Decimal) or value != value.to_integral_value() or value < 0:
        raise ValueError(name)
    return int(value)


def _total(plain: Mapping[str, Any]) -> StratumTotal:
    return StratumTotal(
        key=_text(plain, "key"),
        size=_count(plain, "size"),
        quota=_count(plain, "quota"),
        taken_over=_count(plain, "taken_over"),
        drawn=_count(plain, "drawn"),
        shortfall=_count(plain, "shortfall"),
        why=tuple((Lack(lack), int(calls)) for lack, calls in plain["lacks"].items()),
    )


def _cell(plain: Mapping[str, Any]) -> Cell:
    return Cell(
        agent_no=_text(plain, "agent_no"),
        part=_text(plain, "part"),
        stratum=_text(plain, "stratum"),
        size=_count(plain, "size"),
        quota=_count(plain, "quota"),
        taken_over=_count(plain, "taken_over"),
        drawn=_count(plain, "drawn"),
        why=None if plain["lack"] is None else Lack(plain["lack"]),
    )


def _drawn(plain: Mapping[str, Any]) -> DrawnCall:
    seconds = plain["seconds"]
    return DrawnCall(
        call=_text(plain, "call"),
        call_uid=_text(plain, "call_uid"),
        agent_no=_text(plain, "agent_no"),
        group=None if plain["group"] is None else _text(plain, "group"),
        stratum=_text(plain, "stratum"),
        part=_text(plain, "part"),
        rank=_count(plain, "rank"),
        seconds=None if seconds is None else float(seconds),
    )


def pack_list(listed: PopulationList) -> bytes:
    """The list compressed, as a workspace and a ledger's file keep it."""
    plain = {"cells": listed.cells, "calls": list(listed.calls), "cell_of": list(listed.cell_of)}
    return zlib.compress(json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode(), 6)


def unpack_list(packed: bytes) -> PopulationList:
    """The list again. Raises ``ValueError`` where it is none."""
    unpacker = zlib.decompressobj()
    try:
        text = unpacker.decompress(packed, LARGEST)
    except zlib.error as error:
        raise ValueError(LIST) from error
    if not unpacker.eof:
        raise ValueError(LIST)
    plain = json.loads(text)
    if not isinstance(plain, dict) or set(plain) != {"cells", "calls", "cell_of"}:
        raise ValueError(LIST)
    cells = tuple((str(agent), str(part), str(stratum)) for agent, part, stratum in plain["cells"])
    calls, cell_of = plain["calls"], plain["cell_of"]
    sound = all(isinstance(call, str) for call in calls) and all(type(cell) is int for cell in cell_of)
    if not sound or len(calls) != len(cell_of) or not all(0 <= cell < len(cells) for cell in cell_of):
        raise ValueError(LIST)
    return PopulationList(cells, calls, cell_of)
