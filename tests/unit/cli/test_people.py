"""``qadesk people`` and ``import people``: who is where from which day on, in the shape of the command line."""

from pathlib import Path
from typing import Any

import pytest

from tests.e2e.program import Inside

HISTORY = """工号,姓名,班组,角色,分机,自,至,师傅
3001,新甲,一组,坐席,8101,2026-01-01,2026-02-28,
3001,新甲,二组,,8102,2026-03-01,,
3002,新乙,二组,坐席,8101,2026-03-01,,3001
3003,新丙,二组,坐席,8102,,,
3004,新丁,二组,飞行员,,,,
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    path.write_text(HISTORY, encoding="gb18030")
    return path


def on(inside: Inside, day: str) -> dict[str, tuple[Any, Any]]:
    people = inside.json("people", "list", "--on", day)
    return {person["no"]: (person["group"], person["extension"]) for person in people if person["no"].startswith("300")}


def test_a_table_with_history_is_taken_in_once(inside: Inside, table: Path) -> None:
    seen = inside.json("import", "people", table, "--preview")
    assert (seen["new"], len(seen["refused"]), seen["changes"][0]["rows"]) == (2, 2, [2, 3])
    told = inside.run("import", "people", table, "--preview").stdout.decode()
    assert [line.split("\t")[0] for line in told.splitlines()[:3]] == ["no", "3001", "3002"]
    done = inside.json("import", "people", table, "--as", "9001")
    assert (done["imported"], done["unchanged"]) == (2, 0)
    assert [(row["row"], row["column"]) for row in done["refused"]] == [(5, "分机"), (6, "角色")]
    assert "8102" in done["refused"][0]["reason"]
    assert on(inside, "2026-02-28") == {"3001": ("一组", "8101"), "3002": (None, None)}
    assert on(inside, "2026-03-01") == {"3001": ("二组", "8102"), "3002": ("二组", "8101")}
    again = inside.json("import", "people", table)
    assert (again["imported"], again["unchanged"]) == (0, 2)


def test_an_import_of_people_is_taken_back_as_a_whole(inside: Inside, table: Path) -> None:
    before = inside.json("people", "list")
    done = inside.json("import", "people", table)
    taken = inside.json("import", "take-back", done["intake"])
    assert (taken["removed"], taken["kept"]) == (2, [])
    assert inside.json("people", "list") == before
    assert inside.json("people", "mentor", "list") == []


def test_moves_extensions_and_leaving_hold_from_their_days(inside: Inside, table: Path) -> None:
    inside.run("import", "people", table)
    moved = inside.json("people", "move", "3001", "--group", "三组", "--since", "2026-05-01", "--as", "9001")
    assert [(team["group"], team["from"], team["to"]) for team in moved["teams"]] == [
        ("一组", "2026-01-01", "2026-02-28"),
        ("二组", "2026-03-01", "2026-04-30"),
        ("三组", "2026-05-01", None),
    ]
    assert "already in the team 三组" in inside.refused(
        "people", "move", "3001", "--group", "二组", "--since", "2026-04-01"
    )
    assert "8101 belongs to 新乙" in inside.refused("people", "extension", "3001", "8101", "--since", "2026-05-01")
    assert inside.json("people", "extension", "3001", "8109", "--since", "2026-05-01")["extension"] == "8109"
    inside.run("people", "correct", "3001", "--at", "2026-03-15", "--group", "四组")
    assert on(inside, "2026-03-15")["3001"][0] == "四组"
    inside.run("people", "leave", "3001", "--on", "2026-06-30")
    assert "3001" not in on(inside, "2026-07-01")
    assert inside.json("people", "leave", "3001", "--back")["left_on"] is None
    inside.run("people", "rename-team", "四组", "五组")
    assert inside.json("people", "history", "3001")["teams"][1]["group"] == "五组"


def test_absences_and_pairs_are_added_listed_and_removed(inside: Inside, table: Path) -> None:
    inside.run("import", "people", table)
    pair = {"mentor": "3001", "apprentice": "3002", "from": "2026-03-01", "to": None}
    assert inside.json("people", "mentor", "list") == [pair]
    inside.run("people", "mentor", "remove", "3001", "3002", "--to", "2026-03-31")
    assert inside.json("people", "show", "3001")["apprentices"][0]["to"] == "2026-03-31"
    inside.run("people", "mentor", "add", "9001", "3001")
    assert inside.json("people", "show", "3001")["mentors"] == [{"mentor": "9001", "from": None, "to": None}]
    inside.run("people", "absence", "add", "3001", "--from", "2026-05-01", "--to", "2026-05-05", "--why", "年假")
    absence = {"no": "3001", "from": "2026-05-01", "to": "2026-05-05", "why": "年假"}
    assert inside.json("people", "absence", "list", "3001") == [absence]
    assert "Nothing like that" in inside.refused("people", "absence", "remove", "3001", "--from", "2026-05-02")
    inside.run("people", "absence", "remove", "3001", "--from", "2026-05-01")
    assert inside.json("people", "absence", "list") == []


def test_columns_without_known_headings_are_named(inside: Inside, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("代码,称呼\n3009,新戊\n", encoding="utf-8")
    assert "no column for the numbers" in inside.refused("import", "people", path)
    done = inside.json("import", "people", path, "--column", "代码=no", "--column", "称呼=name")
    assert done["new"] == 1
    assert inside.json("people", "show", "3009")["name"] == "新戊"
