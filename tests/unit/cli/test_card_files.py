"""Scorecards into a workspace and out of it by commands, in all formats that are offered."""

import json
import os
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from tests.e2e.program import CHECKOUT, Inside

EXAMPLE_BOOK = CHECKOUT / "docs" / "example-scorecard.xlsx"
STARTER = CHECKOUT / "resources" / "scorecards" / "technical-support.yaml"


def test_a_centres_workbook_becomes_a_published_card_and_comes_back_the_same(inside: Inside, tmp_path: Path) -> None:
    report = inside.json("scorecard", "import", EXAMPLE_BOOK, "--preview", "--key", "qinghe")
    assert (report["key"], report["items"], report["total"], report["ok"]) == ("qinghe", 20, "100", True)
    assert "state" not in report
    draft = inside.json("scorecard", "import", EXAMPLE_BOOK, "--key", "qinghe", "--title", "青禾热线", "--as", "9001")
    assert (draft["state"], draft["title"], draft["mapping"]["评分项"]) == ("draft", "青禾热线", "title")
    assert any(issue["row"] == 5 and "开头语" in issue["reason"] for issue in draft["issues"])
    assert "draft" in inside.refused("scorecard", "import", EXAMPLE_BOOK, "--key", "qinghe")
    inside.run("scorecard", "publish", "qinghe", "--as", "9001")
    for name in ("yaml", "json", "xlsx"):
        (path,) = inside.json("scorecard", "export", "qinghe", "--format", name, "-o", tmp_path)["files"]
        assert Path(path) == tmp_path / f"qinghe-v1.{name}"
        again = inside.json("scorecard", "import", path, "--replace")
        assert (again["ok"], again["issues"], again["items"], again["title"]) == (True, [], 20, "青禾热线")
    as_yaml = inside.run("scorecard", "export", "qinghe", "--format", "yaml").stdout
    assert inside.run("scorecard", "export", "qinghe", "--draft", "--format", "yaml").stdout == as_yaml


def test_the_draft_of_a_card_that_is_not_sound_is_kept_with_what_is_wrong(inside: Inside, tmp_path: Path) -> None:
    path = tmp_path / "card.yaml"
    path.write_text(STARTER.read_text("utf-8").replace("total: 100", "total: 90"), "utf-8")
    report = inside.json("scorecard", "import", path)
    assert report["ok"] is False
    assert report["errors"][0]["line"] == 8
    assert "add up to 100" in inside.refused("scorecard", "publish", "technical-support")


def test_people_read_what_is_wrong_where_and_what_would_be_kept(inside: Inside, tmp_path: Path) -> None:
    path = tmp_path / "card.yaml"
    path.write_text(STARTER.read_text("utf-8").replace("total: 100", "total: 90"), "utf-8")
    (finding,) = inside.json("scorecard", "check", path, code=2)["errors"]
    (line,) = inside.run("scorecard", "check", path, code=2).stdout.decode("utf-8").splitlines()
    assert line == f"error: line {finding['line']}: {finding['where']}: {finding['what']}"
    told = inside.run("scorecard", "import", path, "--preview").stdout.decode("utf-8")
    assert line in told
    assert "Would be kept as the draft of technical-support" in told
    path.write_text("- 1\n", "utf-8")
    assert ": :" not in inside.run("scorecard", "check", path, code=2).stdout.decode("utf-8")
    assert "scorecard import" in inside.refused("scorecard", "check", EXAMPLE_BOOK)


def test_a_typo_is_named_with_its_line_and_nothing_is_kept(inside: Inside, tmp_path: Path) -> None:
    path = tmp_path / "card.yaml"
    path.write_text(STARTER.read_text("utf-8").replace("pass_mark: 85", "pas_mark: 85"), "utf-8")
    assert "card.yaml, line " in inside.refused("scorecard", "import", path)
    assert "no draft" in inside.refused("scorecard", "publish", "technical-support")


def test_columns_are_named_by_hand(inside: Inside, tmp_path: Path) -> None:
    path = tmp_path / "卡.csv"
    path.write_text("甲,乙,丙\n礼仪,问候,60\n,道别,40\n", "utf-8-sig")
    assert "No column" in inside.refused("scorecard", "import", path)
    named = ("--mapping", "甲=section", "--mapping", "乙=title", "--mapping", "丙=points")
    assert inside.json("scorecard", "import", path, *named)["total"] == "100"
    assert "no column “丁”" in inside.refused("scorecard", "import", path, "--mapping", "丁=title")
    assert "no column “tittle”" in inside.refused("scorecard", "import", path, "--mapping", "乙=tittle")


def test_the_format_of_a_file_goes_by_its_name_and_a_workbook_needs_one(inside: Inside, tmp_path: Path) -> None:
    inside.run("scorecard", "export", "mystery-shopping", "-o", tmp_path / "a.json")
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["key"] == "mystery-shopping"
    assert b"--output" in inside.run("scorecard", "export", "mystery-shopping", "--format", "xlsx", code=2).stderr
    exported = inside.run("scorecard", "export", "technical-support").stdout.decode()
    assert exported == STARTER.read_text("utf-8")


def test_names_that_no_file_can_have_are_told_of(inside: Inside, tmp_path: Path) -> None:
    long = tmp_path / f"{'x' * 300}.yaml"
    assert "could not be written" in inside.refused("scorecard", "export", "telephone-service", "-o", long)
    assert "could not be written" in inside.refused("scorecard", "whatif", "telephone-service", "-o", long / "a.csv")
    for command in ("export", "whatif"):
        assert "--output" in inside.refused("scorecard", command, "telephone-service", "-o", "")


def test_an_ending_decides_or_is_refused(inside: Inside, tmp_path: Path) -> None:
    export = ("scorecard", "export", "telephone-service", "-o")
    assert "card.yaml" in inside.refused(*export, tmp_path / "card.yaml", "--format", "json")
    assert "yaml, json, xlsx" in inside.refused(*export, tmp_path / "card.csv")
    assert list(tmp_path.glob("card*")) == []
    whatif = ("scorecard", "whatif", "telephone-service", "-o")
    assert "card.xlsx" in inside.refused(*whatif, tmp_path / "card.xlsx", "--format", "csv")
    inside.run(*export, tmp_path / "card.yml", "--format", "yaml")
    inside.run(*export, tmp_path / "card.JSON")
    json.loads((tmp_path / "card.JSON").read_text("utf-8"))
    inside.run(*export, tmp_path / "card.txt", "--format", "json")
    json.loads((tmp_path / "card.txt").read_text("utf-8"))


@pytest.mark.skipif(os.name == "nt", reason="there pipes have no place among files")
def test_a_file_takes_no_pipes_place(inside: Inside, tmp_path: Path) -> None:
    pipe, link, real = tmp_path / "pipe", tmp_path / "link.yaml", tmp_path / "real.yaml"
    os.mkfifo(pipe)
    real.write_text("old", "utf-8")
    link.symlink_to(real)
    export = ("scorecard", "export", "telephone-service", "-o")
    assert "not a file" in inside.refused(*export, pipe)
    assert pipe.is_fifo()
    assert "not a file" in inside.refused(*export, "/dev/null")
    inside.run(*export, link)
    assert link.is_symlink()
    assert "telephone-service" in real.read_text("utf-8")


def test_check_names_the_drafts_and_versions_that_cannot_be_read(inside: Inside) -> None:
    unsound = STARTER.read_text("utf-8").replace("total: 100", "total: 90")
    with closing(dbapi2.connect(str(inside.workspace / "qadesk.db"))) as connection:
        row = "SELECT 'u' || ?1 || key, id, ?1, '', ?2, '[]', ?3 FROM scorecard WHERE key = ?4"
        columns = "uid, scorecard_id, version, title, document, business_types, published_at_ms"
        for version, document, key in (
            (0, unsound, "telephone-service"),
            (0, "key: [", "technical-support"),
            (9, "sections: 3", "technical-support"),
        ):
            connection.execute(
                f"INSERT INTO scorecard_version ({columns}) {row}", (version, document, version or None, key)
            )
        connection.commit()
    told = inside.json("check", code=2)
    assert not told["ok"]
    assert [each["kind"] for each in told["findings"]] == ["scorecard", "scorecard"]
    draft, version = (each["what"] for each in told["findings"])
    assert draft.startswith("The draft of the scorecard technical-support cannot be read: technical-support, line 1")
    assert version.startswith("Version 9 of the scorecard technical-support cannot be read:")
