"""What every registered format of the evaluation sheet keeps."""

import json
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from qadesk.domain.calls import Call, CallFacts
from qadesk.domain.evaluations import Evaluation, EvaluationState
from qadesk.domain.scoring import score
from qadesk.domain.sheets import SheetContent
from qadesk.domain.texts import Translate
from qadesk.exchange.answers import read_answers
from qadesk.exchange.cards import sound_card
from qadesk.services.sheet_content import SheetSource, sheet_content
from tests.unit.reports import sheets
from tests.unit.reports.reading import joined, pages

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
RENDERER = sheets.renderer()
MAGIC = {"pdf": b"%PDF-", "xlsx": b"PK\x03\x04", "json": b"{"}

CONTENTS = {
    "ordinary": sheets.ordinary(),
    "listened": sheets.listened(),
    "revised": sheets.revised(),
    "failed": sheets.failed(),
    "long": sheets.long_card(),
    "empty": sheets.empty(),
    "mono": sheets.ordinary(wave=replace(sheets.wave(), channels=sheets.wave().channels[:1], roles=("both",))),
}


@pytest.mark.parametrize("name", RENDERER.formats)
@pytest.mark.parametrize("content", CONTENTS.values(), ids=CONTENTS)
@pytest.mark.parametrize("translate", sheets.translators().values(), ids=sheets.translators())
def test_every_format_makes_a_document_and_the_same_again(
    name: str, content: SheetContent, translate: Translate
) -> None:
    document = RENDERER.render(content, name, translate)
    assert document.startswith(MAGIC[name])
    assert RENDERER.render(content, name, translate) == document


STARTER_CARDS = {
    card.key: replace(card, version=1)
    for card in (sound_card(path.read_text("utf-8"), path.name) for path in (RESOURCES / "scorecards").glob("*.yaml"))
}
DEMO_ANSWERS = sorted((RESOURCES / "demo" / "answers").glob("*.json"))


@pytest.mark.parametrize("path", DEMO_ANSWERS, ids=lambda path: path.stem)
def test_a_demo_evaluation_takes_one_or_two_pages_with_every_item(path: Path) -> None:
    content = demo_content(path)
    found = pages(RENDERER.render(content, "pdf", sheets.chinese))
    assert len(found) in (1, 2)
    titles = [item.title for section in content.sections for item in section.items]
    assert [title for title in titles if joined(title) not in joined("".join(found))] == []


def demo_content(path: Path) -> SheetContent:
    """The sheet of an answers file of the demo, by way of the services."""
    document = path.read_text("utf-8")
    card = STARTER_CARDS[json.loads(document)["scorecard"]]
    given = read_answers(document, card, path.name)
    values = {key: answer.value for key, answer in given.answers.items() if answer.value is not None}
    result = score(card, given.call, values)
    evaluation = Evaluation(
        uid="0197c0de-1111-7222-8333-444455556666",
        revision=1,
        call_uid="call",
        card_key=card.key,
        card_version=1,
        inspector_no="9001",
        state=EvaluationState.SUBMITTED,
        answers=given.answers,
        comment=given.comment,
        coaching_note=given.coaching_note,
        submitted_at_ms=sheets.STARTED_MS,
        score=result.score,
        passed=result.passed,
        band=result.band,
        critical=result.critical,
    )
    call = Call(uid="call", facts=CallFacts(customer="13800000001", **given.call))
    source = SheetSource(
        evaluation=evaluation, card=card, call=call, recordings=(), inspector="", agent=None, group=None, history=()
    )
    return sheet_content(source, None, sheets.wave(), ZoneInfo("Asia/Shanghai"), sheets.chinese)


def test_the_formats_are_those_the_issue_asks_for() -> None:
    assert set(RENDERER.formats) == set(MAGIC)


def test_an_unknown_format_is_the_callers_mistake() -> None:
    with pytest.raises(KeyError):
        RENDERER.render(sheets.ordinary(), "docx", sheets.chinese)
