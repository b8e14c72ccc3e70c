"""``qadesk history``: of an evaluation with what belongs to it, of an appeal, of a scorecard, of nothing."""

import sqlite3
from pathlib import Path

import pytest

from tests.e2e.program import Inside

LATER = 1_900_000_000_000


@pytest.fixture
def evaluation(inside: Inside) -> str:
    (row,) = inside.json("evaluations")
    return row["uid"]


def write(inside: Inside, *rows: tuple[str, str, int]) -> None:
    """Entries (kind, target, ms after ``LATER``), as services leave them."""
    database = sqlite3.connect(Path(inside.workspace) / "qadesk.db")
    with database:
        database.executemany(
            "INSERT INTO audit_entry (at_ms, who, what, target, before, after, why)"
            " VALUES (?, '9001', ?, ?, '', '', '')",
            [(LATER + ms, what, target) for what, target, ms in rows],
        )
    database.close()


def appeal(inside: Inside, uid: str, evaluation: str, filed_at_ms: int) -> None:
    database = sqlite3.connect(Path(inside.workspace) / "qadesk.db")
    with database:
        names = [row[1] for row in database.execute("PRAGMA table_info(appeal)") if row[3] and row[1] != "id"]
        known = {
            "uid": uid,
            "evaluation_uid": evaluation,
            "evaluation_id": database.execute("SELECT id FROM evaluation").fetchone()[0],
            "filed_at_ms": filed_at_ms,
        }
        values = [known.get(name, 1 if name == "instance" else "") for name in names]
        marks = ", ".join("?" * len(names))
        database.execute(f"INSERT INTO appeal ({', '.join(names)}) VALUES ({marks})", values)
    database.close()


def test_an_evaluation_tells_who_what_and_the_score(inside: Inside, evaluation: str) -> None:
    entries = inside.json("history", evaluation)
    submitted = next(each for each in entries if each["what"] == "evaluation submitted")
    assert submitted["who"] and submitted["name"], "people have names"
    assert submitted["text"]["what"] == "Evaluation submitted"
    assert submitted["text"]["is"] == submitted["after"]
    assert submitted["at"].endswith("+08:00")
    assert "Evaluation submitted" in inside.run("history", evaluation).stdout.decode()


def test_what_belongs_to_an_evaluation_is_told_with_it_and_an_appeal_knows_the_score_since(
    inside: Inside, evaluation: str
) -> None:
    appeal(inside, "appeal-1", evaluation, LATER + 2)
    write(inside, ("before it", evaluation, 1), ("appeal kind", "appeal-1", 2), ("after it", evaluation, 3))
    write(inside, ("somebody else's", "appeal-2", 4))
    kinds = [each["what"] for each in inside.json("history", evaluation)]
    assert kinds[:3] == ["after it", "appeal kind", "before it"] and "evaluation submitted" in kinds
    assert [each["what"] for each in inside.json("history", "appeal-1")] == ["after it", "appeal kind"]


def test_a_key_of_a_scorecard_tells_of_all_its_versions(inside: Inside) -> None:
    write(inside, ("x", "card-a", 1), ("y", "card-a/2", 2), ("z", "card-a#item", 3), ("n", "card-ab", 4))
    assert [each["what"] for each in inside.json("history", "card-a")] == ["z", "y", "x"]


def test_nothing_is_known_of_a_wrong_uid(inside: Inside) -> None:
    said = inside.refused("history", "no-such-uid")
    assert "no-such-uid" in said
