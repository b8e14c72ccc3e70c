"""Logs of calls from the command line: in, listed, reported, and back out."""

from pathlib import Path

from tests.e2e.program import Program

HEAD = "unique_id,started_at,agent_no,customer,queue,talk_seconds,wrap_seconds\n"


def test_a_log_goes_in_is_listed_by_days_and_taken_back(fresh: Program, tmp_path: Path) -> None:
    fresh = fresh.inside()
    fresh.run("init")
    log = tmp_path / "calls.csv"
    rows = [f"7.{day},2026-01-0{day}T23:59:59,8001,1380000000{day},6001,{day * 10},5\n" for day in (5, 6, 7)]
    log.write_text(HEAD + "".join(rows) + "7.9,gestern,8001,13800000009,6001,1,1\n", encoding="utf-8")

    looked = fresh.json("import", "calls", log, "--preview")
    assert looked["calls"][0]["customer"] == "138****0005"
    assert b"agent_no\t" in fresh.run("import", "calls", log, "--preview").stdout, (
        "headings with what they are taken for"
    )
    assert fresh.json("calls") == []

    done = fresh.json("import", "calls", log)
    assert (done["imported"], done["updated"], done["unchanged"]) == (4, 0, 0)
    assert [odd["row"] for odd in done["warnings"]] == [5]
    again = fresh.json("import", "calls", log)
    assert (again["imported"], again["unchanged"]) == (0, 4)

    (row,) = fresh.json("calls", "--from", "2026-01-06", "--to", "2026-01-06")
    assert (row["unique_id"], row["started_at"]) == ("7.6", "2026-01-06T23:59:59+08:00")
    assert (row["talk_s"], row["wrap_s"], row["recorded"], row["customer"]) == (60.0, 5.0, False, "138****0006")
    assert fresh.json("calls", "--reveal")[0]["customer"] == "13800000005"

    journal = fresh.json("import", "journal")
    assert [intake["unchanged"] for intake in journal] == [4, 0]
    report = fresh.json("import", "report", done["intake"], "-o", tmp_path / "report.csv")
    assert report["warnings"] == 1
    assert "gestern" in Path(report["file"]).read_text(encoding="utf-8-sig")

    assert fresh.json("import", "take-back", done["intake"])["removed"] == 4
    assert fresh.json("calls") == []
    assert fresh.json("import", "journal")[1]["state"] == "taken_back"
    fresh.refused("import", "take-back", done["intake"])


def test_a_table_of_other_headings_is_mapped_once(fresh: Program, tmp_path: Path) -> None:
    fresh = fresh.inside()
    fresh.run("init")
    log = tmp_path / "calls.csv"
    log.write_text("Nummer;Beginn;Platz\n7.1;2026-01-06 12:00:00;8001\n", encoding="utf-8")

    columns = ("--column", "Nummer=unique_id", "--column", "Beginn=started_at", "--column", "Platz=agent_no")
    assert fresh.json("import", "calls", log, *columns, "--zone", "Europe/Berlin")["imported"] == 1
    assert fresh.json("import", "calls", log, "--zone", "Europe/Berlin")["unchanged"] == 1

    (row,) = fresh.json("calls")
    assert (row["started_at"], row["agent_no"]) == ("2026-01-06T19:00:00+08:00", "8001")
