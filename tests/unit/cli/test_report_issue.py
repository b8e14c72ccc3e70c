"""Issuing reports by command: numbers, kept figures, amendments, extracts for leaders; house name and logo."""

import json
import sqlite3
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from PIL import Image

from qadesk.app import Application, now_ms
from qadesk.domain.report import snapshot
from qadesk.domain.report.periods import named
from qadesk.domain.report.snapshot import Snapshot
from qadesk.services.reporting.issuing import teams_named
from qadesk.storage.recent import RecentWorkspaces
from tests.e2e.program import Inside
from tests.report_content import CONTENT, EMPTY


@pytest.fixture
def days(inside: Inside) -> tuple[str, ...]:
    """The whole of what was inspected."""
    whole = taken(inside, inside.home / "all", "--from", "2000-01-01", "--to", "2099-12-31")
    found = [each["date"] for each in whole["by_day"]]
    return ("--from", found[0], "--to", found[-1])


@pytest.fixture
def lead(inside: Inside) -> str:
    """Somebody who may issue reports."""
    return str(next(each["no"] for each in inside.json("people", "list") if each["role"] in ("lead", "inspector")))


def taken(inside: Inside, folder: Path, *more: str) -> dict[str, Any]:
    inside.json("report", "period", *more, "-o", folder)
    found: dict[str, Any] = json.loads((folder / "period.json").read_text("utf-8"))
    return found


def first_page(path: Path) -> tuple[str, int]:
    """Its text, and how many pictures are on it."""
    document = pdfium.PdfDocument(path)
    try:
        page = document[0]
        pictures = [each for each in page.get_objects() if each.type == pdfium.raw.FPDF_PAGEOBJ_IMAGE]
        return page.get_textpage().get_text_bounded(), len(pictures)
    finally:
        document.close()


def spoil(inside: Inside) -> None:
    """Other figures than those that were issued, behind the program's back."""
    with sqlite3.connect(inside.workspace / "qadesk.db") as connection:
        connection.execute("UPDATE evaluation_fact SET score = 100")


@pytest.mark.parametrize("content", [CONTENT, EMPTY])
def test_a_snapshot_gives_the_same_content_back(content: Any) -> None:
    kept = Snapshot(content, {"一组": replace(content, number="2026-01")})
    document = snapshot.written(kept)
    assert snapshot.read(document) == kept
    assert snapshot.written(snapshot.read(document)) == document
    told = json.loads(document)
    del told["content"]["sampling_rate"]
    assert snapshot.read(json.dumps(told)).content == replace(content, sampling_rate=None)
    with pytest.raises(ValueError, match="not a snapshot"):
        snapshot.read(json.dumps({**told, "version": 99}))


def test_issued_figures_stay_and_changes_make_an_amendment(
    inside: Inside, tmp_path: Path, days: tuple[str, ...], lead: str
) -> None:
    forms = ("--format", "json,pdf,docx,xlsx", "--as", lead)
    first = inside.json("report", "period", *days, *forms, "--issue", "-o", tmp_path / "a")
    number = first["number"]
    assert number and first["amendment"] == 0
    spoil(inside)
    again = inside.json("report", "period", *days, *forms, "--issue", "-o", tmp_path / "b")
    assert again["number"] == number and len(again["files"]) == len(first["files"])
    for one, other in zip(first["files"], again["files"], strict=True):
        assert Path(one).read_bytes() == Path(other).read_bytes(), one
    amended = inside.json("report", "period", *days, *forms, "--amend", "-o", tmp_path / "c")
    assert (amended["number"], amended["amendment"]) == (number, 1)
    assert json.loads((tmp_path / "c" / "period.json").read_text("utf-8"))["average"] == "1.00"
    once = inside.json("report", "period", *days, *forms, "--amend", "-o", tmp_path / "c")
    assert once["amendment"] == 1
    inside.json("report", "show", number, "--amendment", "0", "-o", tmp_path / "d")
    assert (tmp_path / "d" / "period.json").read_bytes() == (tmp_path / "a" / "period.json").read_bytes()
    listed = [(each["number"], each["amendment"], each["kept"]) for each in inside.json("report", "list")]
    assert listed == [(number, 1, True), (number, 0, True)]
    assert [each["number"] for each in inside.json("release", "reports")] == [number]
    assert number in first_page(tmp_path / "a" / "period.pdf")[0]


def test_an_extract_tells_of_its_own_team_alone(
    inside: Inside, tmp_path: Path, days: tuple[str, ...], lead: str
) -> None:
    inside.json("report", "period", *days, "--uids", "--issue", "--as", lead, "-o", tmp_path)
    rows = inside.json("evaluations")
    teams = {row["group"] for row in rows if row["group"]}
    extracts = {path.parent.name: path.read_text("utf-8") for path in tmp_path.glob("teams/*/period.json")}
    assert extracts.keys() == teams and teams
    for team, text in extracts.items():
        assert json.loads(text)["period"]["group"] == team
        for row in rows:
            assert (row["uid"] in text) == (row["group"] == team)
        for other in teams - {team}:
            assert other not in text


def test_clocks_start_once_with_the_report_and_not_with_an_amendment(
    inside: Inside, tmp_path: Path, days: tuple[str, ...], lead: str
) -> None:
    inside.json("report", "period", *days, "--issue", "--as", lead, "-o", tmp_path)
    follow_ups = inside.json("followup", "list")
    spoil(inside)
    inside.json("report", "period", *days, "--amend", "--as", lead, "-o", tmp_path)
    assert inside.json("followup", "list") == follow_ups


def test_what_cannot_be_issued_is_said(inside: Inside, tmp_path: Path, days: tuple[str, ...], lead: str) -> None:
    def refused(*more: str) -> str:
        return inside.run("report", "period", "--as", lead, "-o", tmp_path / "no", *more, code=2).stderr.decode()

    assert "nothing to amend" in refused(*days, "--amend")
    assert "nothing to issue" in refused("--from", "1999-01-01", "--to", "1999-01-31", "--issue")
    assert "still to come" in refused(*days[:3], "2099-12-31", "--issue")
    assert "not written as" in refused(*days, "--issue", "--format", "doc")
    assert inside.json("report", "list") == [] and not (tmp_path / "no").exists()
    inside.json("release", "report", "P-1", *days, "--as", lead)
    assert "figures are not kept" in refused(*days, "--issue")
    amended = inside.json("report", "period", *days, "--amend", "--as", lead, "-o", tmp_path)
    assert (amended["number"], amended["amendment"]) == ("P-1", 1)
    assert inside.json("report", "period", *days, "--issue", "--as", lead, "-o", tmp_path)["amendment"] == 1
    day_before = str(date.fromisoformat(days[1]) - timedelta(days=1))
    assert "stands on a report" in refused("--from", day_before, *days[2:], "--number", "P-1", "--issue")


def test_nothing_is_issued_that_cannot_be_written(
    inside: Inside, tmp_path: Path, days: tuple[str, ...], lead: str
) -> None:
    blocker, issue = tmp_path / "file", ("report", "period", *days, "--issue", "--as", lead)
    blocker.write_text("in the way")
    assert "Nothing can be written" in inside.refused(*issue, "-o", blocker / "below")
    for number in ("a\nb", "x" * 500):
        assert "one line" in inside.refused(*issue, "--number", number, "-o", tmp_path)
    assert inside.json("report", "list") == []
    (tmp_path / "out" / "teams").mkdir(parents=True)
    (tmp_path / "out" / "period.pdf").mkdir()
    said = inside.run(*issue, "--number", "Q 7", "--format", "pdf", "-o", tmp_path / "out", code=2).stderr.decode()
    assert "Report Q 7 is issued" in said
    assert "under the number Q 7" in inside.refused(*issue, "--number", "Q 8", "-o", tmp_path)
    assert inside.json("report", "show", " Q 7 ", "-o", tmp_path / "again")["number"] == "Q 7"


def test_what_is_submitted_meanwhile_is_in_all_figures_or_none(
    inside: Inside, tmp_path: Path, days: tuple[str, ...], lead: str
) -> None:
    scores = iter(range(1, 100))

    def submitting() -> int:
        if next(scores) == 2:
            with sqlite3.connect(inside.workspace / "qadesk.db") as connection:
                connection.execute("UPDATE evaluation_fact SET score = ?", (next(scores) * 100,))
        return now_ms()

    with Application(RecentWorkspaces(tmp_path / "recent.json")).open(inside.workspace, write=True) as services:
        services.reporting._contents._clock = submitting  # The moment between two readings of the figures.
        asked = services.reporting.issuing.issue(named(*map(date.fromisoformat, (days[1], days[3]))), lead)
        edition = asked.result()
    assert edition.extracts
    for content in (edition.content, *edition.extracts.values()):
        assert {content.headline.average, *(each.figures.average for each in content.groups)} == {Decimal(3)}


@pytest.mark.parametrize(
    ("text", "named_there"),
    [
        ("十一组 投诉", {"十一组"}),
        ("一组 投诉", {"一组"}),
        ("All calls", set()),
        ("team A, new", {"A"}),
        ("A组", {"A"}),
    ],
)
def test_teams_are_known_in_titles_of_strata(text: str, named_there: set[str]) -> None:
    assert teams_named(text, ["一组", "十一组", "A"]) == named_there


def test_the_house_stands_on_reports(inside: Inside, tmp_path: Path, lead: str, days: tuple[str, ...]) -> None:
    logo, text = tmp_path / "logo.png", tmp_path / "logo.txt"
    Image.new("RGB", (80, 20), "navy").save(logo)
    text.write_text("no picture")
    assert "no PNG" in inside.run("report", "house", "--logo", text, code=2).stderr.decode()
    kept = inside.json("report", "house", "--name", "晨光  客服中心", "--address", "qa@centre", "--logo", logo)
    logo.unlink()
    assert kept["name"] == "晨光 客服中心" and Path(kept["logo"]).is_file()
    assert inside.json("report", "house") == kept
    inside.json("report", "period", *days, "--format", "pdf,docx,xlsx,json", "-o", tmp_path / "out")
    said, pictures = first_page(tmp_path / "out" / "period.pdf")
    assert "晨光 客服中心" in said and pictures == 1
    assert json.loads((tmp_path / "out" / "period.json").read_text("utf-8"))["words"]["address"] == "qa@centre"
    assert inside.json("report", "house", "--no-logo", "--name", "")["logo"] is None
