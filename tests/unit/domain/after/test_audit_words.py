"""Entries of the audit trail in words, and that every kind the program writes has some."""

import ast
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import qadesk
from qadesk.domain.after.audit_kinds import KINDS
from qadesk.domain.after.audit_words import named_in, read_line
from qadesk.domain.after.events import AuditLine


def entry(what: str, before: str = "", after: str = "", why: str = "") -> AuditLine:
    return AuditLine(
        at_ms=1, who="9001", name="质检甲", what=what, target="u", before=before, after=after, why=why
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "read"),
    [
        (entry("revision submitted", '"88.00"', '"93.00"', "听错"), ("Correction submitted", "88.00", "93.00", "听错")),
        (
            entry("heard demand waived", '"0.8"', '"0.452"', "speech not measured"),
            (
                "Submitted although less was heard than demanded",
                "80 %",
                "45 %",
                "the speech of the call was not measured",
            ),
        ),
        (
            entry("scorecard in consultation", '"draft"', '"consultation"'),
            ("Draft opened for comments", "draft", "open for comments", ""),
        ),
        (
            entry(
                "call reassigned",
                '{"call": "c", "inspector": "9001", "due_on": "2026-01-09"}',
                '{"call": "c", "inspector": "9012", "due_on": "2026-01-09"}',
            ),
            ("Call reassigned", "inspector: 9001", "inspector: 9012 质检乙", ""),
        ),
        (entry("scorecard key changed", "old", "new"), ("Key of the scorecard changed", "old", "new", "")),
        (entry("sides swapped", "0", "1"), ("Sides of agent and customer swapped", "0", "1", "")),
        (entry("a kind of tomorrow", "", '{"n": [1, true, null]}'), ("a kind of tomorrow", "", "n: 1, yes", "")),
    ],
)
def test_an_entry_is_read_in_words(line: AuditLine, read: tuple[str, ...]) -> None:
    told = read_line(line, names={"9012": "质检乙"})
    assert (told.what, told.was, told.now, told.why) == read
    assert told.who == "9001 质检甲"


def test_instants_are_told_in_the_site_s_time_zone_and_durations_as_such() -> None:
    line = entry("released", "", '{"appeal_until_ms": 1767952800000, "spent_ms": 754000}')
    told = read_line(line, zone=ZoneInfo("Asia/Shanghai")).now
    assert told == "can be appealed against until: 2026-01-09 18:00; time spent: 12:34"


def test_long_values_are_cut_and_people_in_values_are_found() -> None:
    told = read_line(entry("sampling plan saved", "", '{"title": "' + "长" * 900 + '"}'))
    assert len(told.now) == 200 and told.now.endswith("…")
    assert list(named_in(entry("call assigned", "", '{"inspector": "9012", "agent": null}'))) == ["9012"]


def test_every_kind_that_is_written_has_words() -> None:
    unknown = {kind: place for kind, place in _written() if kind not in KINDS}
    assert not unknown, "add their words to domain/after/audit_kinds.py"


def _written() -> Iterator[tuple[str, str]]:
    """(kind, file) of every literal third argument of an ``audit.add``."""
    for path in Path(qadesk.__file__).parent.rglob("*.py"):
        text = path.read_text("utf-8")
        if "audit.add(" not in text:
            continue
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("audit.add") and len(node.args) > 2:
                yield from ((each, path.name) for each in _texts(node.args[2]))


def _texts(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)
