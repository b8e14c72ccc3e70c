"""Appeals that travel: forms that leaders fill in, and packages out of a leader's copy of the workspace."""

import json
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import xlsxwriter

from qadesk.domain.after.appeals import AppealState, Claim, Outcome
from qadesk.domain.after.forms import FilledForm, FormReport
from qadesk.domain.errors import UserError, told
from qadesk.importers.forms import read_form
from tests.unit.services.after.appeal_house import Court, ms
from tests.unit.services.desk import House, open_house


@pytest.fixture
def court(house: House, tmp_path: Path) -> Iterator[Court]:
    return Court(house, tmp_path / "calls")


def handed_out(court: Court, tmp_path: Path, leader: str = "7001") -> FilledForm:
    return read_form(court.wait(court.appeals.form(tmp_path / "out.xlsx", who="9000", leader_no=leader)), "appeals")


def filled(path: Path, form: FilledForm, *rows: dict[str, str]) -> Path:
    """The form as a leader would send it back: the rows given are laid over the lines, further ones follow."""
    keys = list(form.rows[0].cells)
    lines = [dict(row.cells) for row in form.rows]
    for at, row in enumerate(rows):
        if at < len(lines):
            lines[at] |= row
        else:
            lines.append(row)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["qadesk-form/1 appeals", *keys])
        for at, line in enumerate(lines):
            sheet.write_row(at + 2, 1, [line.get(key, "") for key in keys])
    return path


def reasons(report: FormReport) -> list[tuple[int | None, str]]:
    return [(each.row, told(each.reason)) for each in report.refused]


def test_a_form_lists_what_a_leader_can_appeal_against(court: Court, tmp_path: Path) -> None:
    first = court.scored()
    court.scored(agent="8002")
    court.scored(release=False)
    court.file(court.scored().uid)
    form = handed_out(court, tmp_path)
    assert [row.cells["uid"] for row in form.rows] == [first.uid]
    cells = form.rows[0].cells
    assert (cells["no"], cells["agent"], cells["score"]) == ("1", "坐席甲", "40.00")
    assert cells["lost"] == "1 开场白 −60.00"
    assert (cells["started_at"], cells["until"]) == ("2026-01-05 10:00", "2026-01-08 18:00")
    court.house.clock.now = ms("2026-01-08T18:00:01")
    assert handed_out(court, tmp_path).rows == ()


def test_good_rows_go_in_and_the_same_form_twice_changes_nothing(court: Court, tmp_path: Path) -> None:
    uids = [court.scored().uid for _ in range(3)]
    form = handed_out(court, tmp_path)
    path = filled(
        tmp_path / "back.xlsx",
        form,
        {"item": "1", "reason": "已问候", "evidence": "0:01-0:03；0:05-0:06"},
        {"reason": "整单不服"},
        {},
        {"no": "1", "item": "称呼客户", "reason": "称呼过"},
    )
    report = court.wait(court.appeals.take_form(path, "9000"))
    assert (len(report.taken), report.unchanged, report.empty, report.refused) == (2, 0, 1, ())
    appeals = {each.evaluation_uid: each for each in court.wait(court.appeals.rows())}
    assert appeals.keys() == set(uids[:2])
    first = court.wait(court.appeals.get(appeals[uids[0]].uid))
    assert [(each.item_key, each.reason, each.evidence) for each in first.claims] == [
        ("greeting", "已问候", ((1000, 3000), (5000, 6000))),
        ("recall", "称呼过", ()),
    ]
    assert first.filed_by == "7001"
    for _ in range(2):
        again = court.wait(court.appeals.take_form(path, "9000"))
        assert (again.taken, again.unchanged, again.refused) == ((), 3, ())
    court.decide(first)
    assert court.wait(court.appeals.take_form(path, "9000")).unchanged == 3


def test_each_bad_row_is_told_with_its_number(court: Court, tmp_path: Path) -> None:
    uids = [court.scored().uid for _ in range(5)]
    other = court.scored(agent="8002")
    form = handed_out(court, tmp_path)
    court.file(uids[4], by="8001")
    path = filled(
        tmp_path / "back.xlsx",
        form,
        {"item": "9", "reason": "x"},
        {"item": "开场白", "reason": "x", "evidence": "later"},
        {"item": "开场白"},
        {"item": "1", "reason": "好的"},
        {"reason": "已经申诉"},
        {"uid": "no-such", "leader": "7001", "reason": "x"},
        {"uid": other.uid, "leader": "7001", "reason": "x"},
        {"no": "77", "reason": "x"},
        {"no": "3", "item": "2", "reason": "称呼过"},
    )
    report = court.wait(court.appeals.take_form(path, "9000"))
    said = reasons(report)
    assert [row for row, _ in said] == [3, 4, 5, 7, 8, 9, 10, 11]
    for (_, reason), part in zip(
        said,
        (
            "no item 9",
            "later",
            "needs a reason",
            "open appeal",
            "no evaluation",
            "does not lead",
            "does not say which",
            "Another row",
        ),
        strict=True,
    ):
        assert part in reason
    assert len(report.taken) == 1


def test_a_late_form_is_refused_unless_it_was_received_before(court: Court, tmp_path: Path) -> None:
    court.scored()
    path = filled(tmp_path / "back.xlsx", handed_out(court, tmp_path), {"reason": "不服"})
    court.house.clock.now = ms("2026-01-09T09:00:00")
    late = court.wait(court.appeals.take_form(path, "9000"))
    assert "2026-01-08 18:00" in reasons(late)[0][1]
    received = court.wait(court.appeals.take_form(path, "9000", ms("2026-01-08T17:00:00")))
    assert len(received.taken) == 1


@contextmanager
def copied(court: Court, folder: Path) -> Iterator[Court]:
    """A leader's copy of the workspace, as it is now."""
    source = court.house.space.folder
    court.house.write(lambda stores: None)
    shutil.copytree(source, folder, ignore=shutil.ignore_patterns("*.lock", "lock*"))
    with open_house(folder) as house:
        house.clock.now = court.house.clock.now
        yield Court(house, folder.parent / f"{folder.name}-calls", people=False)


def test_appeals_of_a_leaders_copy_come_home_once(court: Court, tmp_path: Path) -> None:
    first, second = court.scored(), court.scored()
    with copied(court, tmp_path / "leader") as leader:
        filed = leader.file(first.uid)
        gone = leader.file(second.uid)
        path = leader.wait(leader.appeals.pack(tmp_path / "a.qdappeals", "7001"))
        leader.wait(leader.appeals.withdraw(gone.uid, "7001", "看错了"))
        more = leader.wait(leader.appeals.pack(tmp_path / "b.qdappeals", "7001"))
    court.house.clock.now += 1000
    report = court.wait(court.appeals.take_pack(path, "9000"))
    assert set(report.taken) == {filed.uid, gone.uid} and not report.refused
    here = court.wait(court.appeals.get(filed.uid))
    assert (here.claims, here.filed_at_ms, here.filed_by) == (filed.claims, filed.filed_at_ms, "7001")
    assert here.events[0].facts["recorded_by"] == "9000"
    again = court.wait(court.appeals.take_pack(path, "9000"))
    assert (again.taken, again.unchanged, again.refused) == ((), 2, ())
    assert court.wait(court.appeals.take_pack(more, "9000")).taken == (gone.uid,)
    assert court.wait(court.appeals.get(gone.uid)).state is AppealState.WITHDRAWN
    court.decide(here)
    assert court.wait(court.appeals.take_pack(more, "9000")).unchanged == 2


def test_what_has_gone_another_way_is_refused_by_row(court: Court, tmp_path: Path) -> None:
    scored, other = court.scored(), court.scored()
    with copied(court, tmp_path / "leader") as leader:
        leader.file(scored.uid)
        filed = leader.file(other.uid, Claim(reason="整单"))
        path = leader.wait(leader.appeals.pack(tmp_path / "a.qdappeals", "7001"))
        leader.decide(filed, Outcome.REJECTED)
        wrong = leader.wait(leader.appeals.pack(tmp_path / "b.qdappeals", "7001"))
    court.file(scored.uid, by="8001")
    court.house.clock.now += 1000
    report = court.wait(court.appeals.take_pack(path, "9000"))
    assert len(report.taken) == 1 and "open appeal" in reasons(report)[0][1]
    assert any(
        "Decisions do not travel" in why for _, why in reasons(court.wait(court.appeals.take_pack(wrong, "9000")))
    )
    court.wait(court.appeals.withdraw(filed.uid, "7001", "撤回"))
    assert any("another way" in why for _, why in reasons(court.wait(court.appeals.take_pack(wrong, "9000"))))


def test_a_damaged_or_foreign_package_changes_nothing(court: Court, tmp_path: Path) -> None:
    court.file(court.scored().uid)
    path = court.wait(court.appeals.pack(tmp_path / "a.qdappeals", "7001"))
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}

    def made(name: str, **changed: bytes) -> Path:
        target = tmp_path / name
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as zipped:
            for part, data in (parts | changed).items():
                zipped.writestr(part, data)
        return target

    content = json.loads(parts["appeals.json"])
    content["appeals"][0]["revision"] = 7
    newer = parts["manifest.json"].replace(b"qadesk-appeals/1", b"qadesk-appeals/9")
    bomb = b" " * 300_000_000
    for wrong, part in (
        (made("changed.qdappeals", **{"appeals.json": json.dumps(content).encode()}), "damaged"),
        (made("newer.qdappeals", **{"manifest.json": newer}), "newer"),
        (made("bomb.qdappeals", **{"appeals.json": bomb}), "damaged"),
        (made("more.qdappeals", **{"else.json": b"{}"}), "damaged"),
        (made("other.qdappeals", **{"manifest.json": b'{"format": "x/1"}'}), "not a package"),
        (tmp_path / "none.qdappeals", "cannot be read"),
    ):
        with pytest.raises(UserError, match=part):
            court.wait(court.appeals.take_pack(wrong, "9000"))
    cut = tmp_path / "cut.qdappeals"
    cut.write_bytes(path.read_bytes()[:200])
    with pytest.raises(UserError, match="damaged"):
        court.wait(court.appeals.take_pack(cut, "9000"))
    assert len(court.wait(court.appeals.rows())) == 1
