"""Whose word counts: inspector, sidecar, log or table, name, folder, what was said of the source."""

from itertools import pairwise

from qadesk.domain.calls import Call, CallFacts
from qadesk.services.better_known import joined, layered, merged, rank

IN_ORDER = (
    "inspector 9001",
    "sidecar (genesys)",
    "table calls.xlsx",
    "file name (FreePBX)",
    "folder (FusionPBX)",
    "source (default)",
    "id in sidecar (genesys)",
    "",
)


def said(source: str, **facts: str) -> tuple[CallFacts, dict[str, str]]:
    known = CallFacts(**facts)  # type: ignore[arg-type]
    return known, dict.fromkeys(known.known(), source)


def test_the_order_of_sources() -> None:
    assert all(rank(better) > rank(worse) for better, worse in pairwise(IN_ORDER))
    assert rank("log Master.csv") == rank("table calls.xlsx")


def test_each_field_is_believed_from_the_best_source_in_whatever_order_they_come() -> None:
    layers = [said(source, queue=source, **{"agent" if source else "group": "x"}) for source in IN_ORDER]
    for order in (layers, layers[::-1]):
        facts, sources = layered(*order)
        assert facts == CallFacts(queue="inspector 9001", agent="x", group="x")
        assert sources == {"queue": "inspector 9001", "agent": "inspector 9001"}


def test_of_equals_the_first_is_believed() -> None:
    assert layered(said("table a", queue="1"), said("log b", queue="2"))[0].queue == "1"


def test_a_day_goes_where_the_time_is_known() -> None:
    day = CallFacts(custom={"date": "2026-01-05", "domain": "x"}), {"date": "folder (date)", "domain": "folder (date)"}
    timed = CallFacts(started_at_ms=1), {"started_at_ms": "sidecar (genesys)"}
    facts, sources = layered(timed, day)
    assert facts == CallFacts(started_at_ms=1, custom={"domain": "x"})
    assert sources == {"started_at_ms": "sidecar (genesys)", "domain": "folder (date)"}
    assert layered(day)[0].custom["date"] == "2026-01-05"


def test_a_table_goes_before_names_and_after_sidecars() -> None:
    known = layered(said("sidecar (udesk)", queue="s", agent="王芳"), said("file name (3CX)", customer="13800000001"))
    facts, sources = joined(*known, CallFacts(queue="t", customer="13800000002", rating="5"), "calls.csv")
    assert facts == CallFacts(queue="s", agent="王芳", customer="13800000002", rating="5")
    assert sources["queue"] == "sidecar (udesk)"
    assert sources["customer"] == sources["rating"] == "table calls.csv"


def test_a_call_learns_from_a_better_source_and_keeps_to_it() -> None:
    call = Call(
        uid="c",
        facts=CallFacts(queue="n", agent="王芳"),
        provenance={"queue": "file name (3CX)", "agent": "inspector 9"},
    )
    better, sources = said("sidecar (udesk)", queue="s", agent="李娜")
    facts, provenance = merged(call, better, sources, speaks=False)
    assert facts == CallFacts(queue="s", agent="王芳")
    learned = Call(uid="c", facts=facts, provenance=provenance)
    assert merged(learned, *said("log Master.csv", queue="l"), speaks=True)[0] == facts
