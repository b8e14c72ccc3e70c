"""The lead's words by command: in the report, kept, and taken over into the next edition."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from qadesk.domain.report.content import CommonProblem, Period, ReportContent, Words
from qadesk.domain.report.kept_words import KeptWords, read, with_words, words_for, written
from qadesk.domain.report.periods import before, number_of, period_of
from tests.e2e.program import Inside

OCTOBER = ("--from", "2026-10-01", "--to", "2026-10-31")
NOVEMBER = ("--from", "2026-11-01", "--to", "2026-11-30")


def report(inside: Inside, folder: Path, *days: str) -> dict[str, Any]:
    (path,) = inside.json("report", "period", *days, "-o", folder)["files"]
    found: dict[str, Any] = json.loads(Path(path).read_text("utf-8"))
    return found


def test_words_stand_in_the_report_and_begin_the_next_edition(inside: Inside, tmp_path: Path) -> None:
    lead = inside.json("people", "list")[0]["no"]
    changes = ("--part", "figures", "--text", "本月成绩平稳。", "--address", "质检室")
    problems = ("--add", "交接班时段排队较长。", "--reword", "card/tone=语气生硬。", "--leave-out", "card/other")
    said = inside.json("report", "words", *OCTOBER, *changes, *problems, "--as", lead)
    assert said["texts"] == {"figures": "本月成绩平稳。"} and said["phrases"] == ["本月成绩平稳。"]
    assert said["common"] == {"card/tone": "语气生硬。", "card/other": None}
    found = report(inside, tmp_path, *OCTOBER)
    assert "交接班时段排队较长。" in {each["text"] for each in found["problems"]}
    assert found["words"] == {"texts": {"figures": "本月成绩平稳。"}, "address": "质检室"}
    assert inside.json("report", "words", *NOVEMBER)["address"] == "质检室"
    inside.json("report", "words", *NOVEMBER, "--part", "figures", "--text", "", "--as", lead)
    assert inside.json("report", "words", *NOVEMBER)["texts"] == {}
    assert inside.json("report", "words", *OCTOBER)["texts"] == {"figures": "本月成绩平稳。"}


def test_an_unknown_part_person_and_rewording_are_refused(inside: Inside) -> None:
    lead = inside.json("people", "list")[0]["no"]
    for wrong in (
        ("--part", "weather", "--text", "晴", "--as", lead),
        ("--address", "质检室", "--as", "nobody"),
        ("--reword", "no text", "--as", lead),
    ):
        refused = inside.run("report", "words", *OCTOBER, *wrong, code=2)
        assert len(refused.stderr.decode().strip().splitlines()) <= 2


def test_a_proposed_problem_is_worded_anew_or_left_out() -> None:
    proposed = [CommonProblem(key=key, text=key, times=3) for key in ("a", "b", "c")]
    period = Period(day_from=date(2026, 10, 1), day_to=date(2026, 10, 31), kind="month")
    content = ReportContent(period=period, site="", made_at_ms=0, problems=tuple(proposed))
    said = with_words(content, Words(common={"a": "另一种说法", "b": None, "gone": "x"}, added=("自己的",)))
    assert [(each.text, each.proposed) for each in said.problems] == [
        ("另一种说法", True), ("c", True), ("自己的", False)
    ]  # fmt: skip


def test_words_come_back_and_those_of_another_team_are_not_taken_over() -> None:
    period = period_of("month", date(2026, 10, 9), "一组")
    kept = KeptWords(period, Words(texts={"kpi": "好。"}, common={"a": None}, added=("自己的",), address="质检室"))
    assert read(written(kept)) == kept and number_of(period) == "2026-10 一组"
    assert words_for(period_of("month", date(2026, 12, 1), "一组"), [kept]) == kept.words
    for other in (
        before(period),
        period_of("month", date(2026, 12, 1), "二组"),
        period_of("week", date(2026, 12, 1), "一组"),
    ):
        assert words_for(other, [kept]) == Words()
