"""The schema's history leads to the tables that the code works with, and is run after a verified backup."""

import json
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from types import ModuleType

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import create_engine

from qadesk.domain.answers import Answer, Evidence
from qadesk.domain.card_versions import CardState
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Mark
from qadesk.domain.listening import HeardSpan
from qadesk.domain.suggestions import Decision
from qadesk.domain.transcripts import Line, Transcript
from qadesk.storage import Workspace, check, codec, migrations, open_database, sqlite
from qadesk.storage.backup import listed
from qadesk.storage.migrations import r0003_scorecards
from qadesk.storage.tables import metadata
from tests.unit.storage.conftest import NOON
from tests.unit.storage.things import draft


def step(revision: str, *statements: str) -> ModuleType:
    """A revision made of SQL statements."""
    module = ModuleType(f"r{revision}")

    def upgrade(op: Operations) -> None:
        for statement in statements:
            op.execute(statement)

    module.__dict__.update(REVISION=revision, upgrade=upgrade)
    return module


def not_of_the_text_index(name: str | None, kind: str, parents: Mapping[str, str | None]) -> bool:
    """The virtual table and what SQLite keeps it in are no tables of the code."""
    return not (kind == "table" and (name or "").startswith("transcript_index"))


@pytest.fixture
def filled(folder: Path) -> Path:
    with Workspace.open(folder, write=True) as workspace:
        database = open_database(workspace)
        with database.transaction() as stores:
            stores.recordings.add(draft(unique_id="u1"), NOON)
        database.close()
    return folder


def test_the_history_ends_at_the_tables_of_the_code(tmp_path: Path) -> None:
    migrations.upgrade(tmp_path / "new.db")
    engine = create_engine(f"sqlite:///{tmp_path / 'new.db'}", module=sqlite.DRIVER)
    with engine.connect() as connection:
        options = {"compare_type": True, "include_name": not_of_the_text_index}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []
        assert context.get_current_revision() == migrations.latest()
    engine.dispose()


def test_an_older_schema_is_brought_up_after_a_backup(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newer = step("9999", "ALTER TABLE call ADD COLUMN mood TEXT", "UPDATE call SET mood = 'calm'")
    monkeypatch.setattr(migrations, "HISTORY", (*migrations.HISTORY, newer))
    with pytest.raises(UserError, match="older qadesk"):
        Workspace.open(filled, write=False)
    Workspace.open(filled, write=True, at_ms=NOON).close()
    with sqlite.untouched(filled / "qadesk.db") as connection:
        assert connection.execute("SELECT mood FROM call").fetchall() == [("calm",)]
    (made,) = listed(filled / "backups")
    with sqlite.untouched(made) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(migrations.known()[-2],)]
        assert connection.execute("SELECT unique_id FROM call").fetchall() == [("u1",)]


OLD_DOCUMENT = {
    "answers": {"greeting": {"value": "no", "comment": "没有问候", "evidence": [[1000, 2500, "开头"]]}},
    "marks": [[500, 900, "听"]],
    "call": {"contact": "first"},
    "comment": "",
    "focused_item": "greeting",
    "position_ms": 12_345,
    "speed": 1.5,
    "saves": 3,
}


@pytest.fixture
def of_before_listening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace of the first revision, with a call that was evaluated and one that is being evaluated."""
    folder = tmp_path / "old"
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "HISTORY", migrations.HISTORY[:1])
        Workspace.create(folder, at_ms=NOON).close()
    document = json.dumps(OLD_DOCUMENT, ensure_ascii=False)
    with closing(sqlite.DRIVER.connect(str(folder / "qadesk.db"))) as old, old:
        old.execute("INSERT INTO person (id, uid, no, name, role) VALUES (1, 'p1', '9001', '质检甲', 'inspector')")
        old.execute("INSERT INTO scorecard (id, uid, key) VALUES (1, 's1', 'service')")
        old.execute("INSERT INTO scorecard_version VALUES (1, 'v1', 1, 1, '电话服务', 'key: service', '[]', 1)")
        for number in (1, 2):
            old.execute(
                "INSERT INTO call (id, uid, custom, provenance) VALUES (?, ?, '{}', '{}')", (number, f"c{number}")
            )
            old.execute(
                "INSERT INTO recording (id, uid, call_id, ordinal, path, size, mtime_ns, head_tail, state, reason,"
                " warning, copied, agent_channel, imported_at_ms) VALUES"
                " (?, ?, ?, 0, ?, 1, 1, 'h', 'waiting', '', '', 0, 1, 1)",
                (number, f"r{number}", number, f"/calls/{number}.wav"),
            )
            old.execute(
                "INSERT INTO catalogue (recording_id, call_id, work_state, audio_state, imported_at, name) VALUES"
                " (?, ?, 'new', 'waiting', 1, '')",
                (number, number),
            )
            old.execute(
                "INSERT INTO evaluation (id, uid, revision, call_id, card_version_id, inspector_id, state, document,"
                " coaching_note, reason, started_at_ms, updated_at_ms, submitted_at_ms, score, passed, critical)"
                " VALUES (?, ?, 1, ?, 1, 1, ?, ?, '多微笑', '', 1, 2, ?, ?, ?, '[]')",
                (
                    number,
                    f"e{number}",
                    number,
                    *(("submitted", document, 3, 8667, 1) if number == 1 else ("draft", document, None, None, None)),
                ),
            )
    return folder


def test_a_workspace_of_before_listening_is_brought_up_with_everything_in_it(of_before_listening: Path) -> None:
    with Workspace.open(of_before_listening, write=True, at_ms=NOON) as workspace:
        database = open_database(workspace)
        with database.transaction() as stores:
            given, begun = stores.evaluations.get("e1"), stores.evaluations.get("e2")
            assert given is not None and begun is not None
            assert (given.score, given.heard, given.heard_share, given.decisions) == (Decimal("86.67"), (), None, {})
            assert begun.marks == (Mark(500, 900, "听", "note"),)
            assert (
                begun.answers
                == given.answers
                == {"greeting": Answer("no", "没有问候", (Evidence(1000, 2500, "开头"),))}
            )
            recording = stores.recordings.get("r2")
            assert recording is not None
            assert (recording.side, recording.agent_channel) == ("", 1)
            heard = replace(begun, heard=(HeardSpan(0, 900),), decisions={"greeting": Decision(0, "no", "accepted")})
            stores.evaluations.save(heard)
            assert stores.evaluations.get("e2") == heard
            stores.transcripts.put(Transcript(recording_uid="r2", lines=(Line(0, 900, "您好"),), format="srt"))
            with pytest.raises(UserError, match="submitted"):
                stores.evaluations.save(given)
        assert [one.measured for one in database.queries.listening_of()] == [0]
        assert [hit.text for hit in database.queries.search_transcripts("您好", 5)] == ["您好"]
        database.close()
    (made,) = listed(of_before_listening / "backups")
    with sqlite.untouched(made) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]
        assert connection.execute("SELECT count(*) FROM evaluation").fetchall() == [(2,)]


@pytest.fixture
def of_before_versions(of_before_listening: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same workspace at the second revision, with more evaluations than are read at once."""
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "HISTORY", migrations.HISTORY[:2])
        Workspace.open(of_before_listening, write=True, at_ms=NOON).close()
    with closing(sqlite.DRIVER.connect(str(of_before_listening / "qadesk.db"))) as old, old:
        old.execute("INSERT INTO scorecard_version VALUES (2, 'v2', 1, 0, '草稿', 'key: service', '[]', NULL)")
        columns = (
            "call_id, card_version_id, inspector_id, document, coaching_note, reason, started_at_ms, updated_at_ms,"
            " submitted_at_ms, score, passed, critical"
        )
        old.executemany(
            f"INSERT INTO evaluation (uid, revision, state, {columns})"
            f" SELECT ?, 1, 'submitted', {columns} FROM evaluation WHERE uid = 'e1'",
            [(f"more{number}",) for number in range(5)],
        )
    return of_before_listening


def test_submitted_evaluations_of_before_versions_tell_their_bare_answers(
    of_before_versions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(r0003_scorecards, "AT_ONCE", 2)
    with Workspace.open(of_before_versions, write=True, at_ms=NOON + 1) as workspace:
        database = open_database(workspace)
        with database.transaction() as stores:
            assert [(card.version, card.effective_from, card.state) for card in stores.scorecards.versions()] == [
                (0, None, CardState.DRAFT),
                (1, None, CardState.PUBLISHED),
            ]
            given = stores.evaluations.get("e1")
        database.close()
    bare = '{"values":{"greeting":"no"},"call":{"contact":"first"}}'
    assert given is not None and codec.given_of(given) == bare
    with closing(sqlite.DRIVER.connect(str(of_before_versions / "qadesk.db"))) as plain, plain:
        rows = plain.execute("SELECT state, given, count(*) FROM evaluation GROUP BY state, given").fetchall()
        assert rows == [("draft", None, 1), ("submitted", bare, 6)]
        for statement in (
            "UPDATE evaluation SET given = NULL WHERE uid = 'e1'",
            "UPDATE scorecard_version SET effective_from = '2026-01-01' WHERE version = 1",
        ):
            with pytest.raises(sqlite.DriverError, match="never change"):
                plain.execute(statement)
        plain.execute("UPDATE scorecard_version SET effective_from = '2026-01-01' WHERE version = 0")


@pytest.mark.parametrize(
    ("statement", "error"),
    [("SELECT no_such_function()", Exception), ("UPDATE recording SET call_id = 77", RuntimeError)],
)
def test_a_migration_that_fails_changes_nothing(
    filled: Path, monkeypatch: pytest.MonkeyPatch, statement: str, error: type[Exception]
) -> None:
    bad = step("9999", "ALTER TABLE call ADD COLUMN mood TEXT", statement)
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "HISTORY", (*migrations.HISTORY, bad))
        with pytest.raises(error):
            Workspace.open(filled, write=True, at_ms=NOON)
    assert {finding.kind for finding in check(filled)} == {"missing_file"}
    with Workspace.open(filled, write=True):
        pass


def test_who_was_in_a_team_stays_in_it_and_calls_count_for_the_teams_they_counted_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "old"
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "HISTORY", migrations.HISTORY[:3])
        Workspace.create(folder, at_ms=NOON).close()
    with closing(sqlite.DRIVER.connect(str(folder / "qadesk.db"))) as old, old:
        old.execute("INSERT INTO business_group (id, uid, name) VALUES (1, 'g1', '一组')")
        old.execute(
            "INSERT INTO person (id, uid, no, name, role, group_id, leader_no, extension)"
            " VALUES (1, 'p1', '2017', '坐席甲', 'agent', 1, '2001', '8017')"
        )
        for number, group in ((1, None), (2, "二组")):
            old.execute(
                "INSERT INTO call (id, uid, agent_no, agent_id, group_name, custom, provenance)"
                " VALUES (?, ?, '2017', 1, ?, '{}', '{}')",
                (number, f"c{number}", group),
            )
    Workspace.open(folder, write=True, at_ms=NOON).close()
    with sqlite.untouched(folder / "qadesk.db") as connection:
        groups = connection.execute("SELECT group_on_day FROM call ORDER BY id").fetchall()
        stays = connection.execute("SELECT person_id, group_id, leader_no, first_day, last_day FROM membership")
        assert groups == [("一组",), ("二组",)]
        assert stays.fetchall() == [(1, 1, "2001", None, None)]
        uses = connection.execute("SELECT person_id, extension, first_day FROM extension_use").fetchall()
        assert uses == [(1, "8017", None)]
