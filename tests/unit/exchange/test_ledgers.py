"""Ledgers as files: whole, and refused where they are not."""

import json
from typing import Any

import pytest

from qadesk.domain.errors import UserError
from qadesk.domain.sampling import Ledger
from qadesk.domain.verifying import checked, compared
from qadesk.exchange.ledgers import pack_list, read_ledger, unpack_list, write_ledger
from tests.unit.domain.test_drawing import draw, plan


@pytest.fixture
def ledger() -> Ledger:
    calls = [
        {"name": f"call-{n}", "agent": f"800{n % 3}", "seconds": n / 7, "group": "甲组" if n % 2 else None}
        for n in range(40)
    ]
    calls += [{"name": f"c-{n}", "agent": "8001", "business_type": "complaint", "seconds": None} for n in range(3)]
    return draw(plan(["0.5", "0.5"]), calls)


def test_a_ledger_is_read_as_it_was_written(ledger: Ledger) -> None:
    again = read_ledger(write_ledger(ledger))
    assert again == ledger
    assert again.population_list is not None
    assert ledger.population_list is not None
    assert list(again.population_list.calls) == list(ledger.population_list.calls)
    assert compared(again, ledger) == []
    assert checked(again, again.population_list) == []


def tampered(ledger: Ledger, change: Any) -> Ledger:
    plain = json.loads(write_ledger(ledger))
    change(plain)
    return read_ledger(json.dumps(plain))


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (lambda plain: plain["drawn"][0].update(call="call-39"), "drawn"),
        (lambda plain: plain["drawn"].pop(), "drawn"),
        (lambda plain: plain["drawn"][0].update(rank=2), "drawn"),
        (lambda plain: plain.update(seed="2"), "drawn"),
        (lambda plain: plain.update(population=44), "population"),
        (lambda plain: plain.update(population_sha256="0" * 64), "population_sha256"),
        (lambda plain: plain["cells"][0].update(size=99), "cell"),
        (lambda plain: plain["strata"][0].update(quota=1), "stratum"),
        (lambda plain: plain["agents"][0].update(quota=9), "quota"),
        (lambda plain: plain["agents"].pop(), "quota"),
        (lambda plain: plain["plan"]["per_agent"].update(quota=4), "quota"),
    ],
)
def test_what_somebody_changed_in_a_ledger_is_found(ledger: Ledger, change: Any, what: str) -> None:
    found = tampered(ledger, change)
    assert found.population_list is not None
    assert what in {each.what for each in checked(found, found.population_list)}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"format": "qadesk-sampling-plan/1"}',
        "[" * 100_000,
        '{"format": "qadesk-sampling-ledger/1", "plan": {}}',
        "NaN",
    ],
)
def test_what_is_no_ledger_is_refused(text: str) -> None:
    with pytest.raises(UserError):
        read_ledger(text, "x.json")


@pytest.mark.parametrize("name", ["uid", "seed", "cells", "drawn", "agents", "left_out", "population", "strata"])
def test_a_ledger_without_a_part_is_refused(ledger: Ledger, name: str) -> None:
    with pytest.raises(UserError, match="no ledger"):
        tampered(ledger, lambda plain: plain.pop(name))


def test_a_damaged_list_is_refused(ledger: Ledger) -> None:
    assert ledger.population_list is not None
    packed = pack_list(ledger.population_list)
    for broken in (b"", packed[:-5], packed[:10] + b"\0" + packed[11:]):
        with pytest.raises(ValueError, match=r".*"):
            unpack_list(broken)
    with pytest.raises(UserError):
        tampered(ledger, lambda plain: plain.update(population_list="%%%"))
