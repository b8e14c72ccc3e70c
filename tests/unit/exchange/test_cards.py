"""Scorecard files: what is read, how mistakes are named, and that nothing hostile gets further than a finding."""

import json
import random
import time
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.call_words import CALL_WORDS
from qadesk.domain.card_check import Severity, errors
from qadesk.domain.errors import UserError
from qadesk.domain.items import Critical
from qadesk.domain.scorecards import AccuracyKind, CallIs, Demand, Family, ItemIs, Require
from qadesk.exchange.cards import read_card, sound_card, write_card
from tests.unit.domain.cards_by_hand import plain_card, yes_no
from tests.unit.domain.test_scoring import random_card

STARTERS = sorted((Path(__file__).parents[3] / "resources" / "scorecards").glob("*.yaml"))
HOSTILE = Path(__file__).parents[3] / ".." / "shared" / "samples" / "hostile" / "form_template_hostile.json"

SMALL = """\
format: qadesk-scorecard/1
key: small
title: 小方案
total: 100
pass_mark: 85
bands: [{from: 90.5, title: 优}, {from: 0, title: 差}]
sections:
  - key: etiquette
    title: 礼仪
    items:
      - {key: greeting, title: 问候, kind: yes_no, points: 60, allow_na: yes}
      - key: closing
        title: 结束语
        kind: yes_no
        points: 40
        when: {all: [{item: greeting, is: yes}, {call: queue, is: [0123, vip]}]}
        require: {evidence: below_full}
"""


def test_reads_version_1_2_scalars() -> None:
    card, found = read_card(SMALL)
    assert found == []
    assert card is not None
    greeting, closing = card.items()
    assert greeting.allow_na
    assert card.bands[0].from_ == Decimal("90.5")
    when: Any = closing.when
    assert when.parts == (ItemIs("greeting", ("yes",)), CallIs("queue", ("0123", "vip")))
    assert closing.require == Require(None, Demand.BELOW_FULL)
    assert card.require == Require(Demand.NEVER, Demand.NEVER)


def test_true_and_false_are_taken_for_the_words() -> None:
    card = sound_card(SMALL.replace("is: yes", "is: true"))
    when: Any = card.item("closing").when
    assert when.parts[0] == ItemIs("greeting", ("yes",))


def test_a_typo_is_named_with_its_line() -> None:
    card, found = read_card(SMALL.replace("        points: 40", "        pionts: 40"))
    assert card is None
    assert [(each.line, each.where) for each in found] == [
        (12, "sections[0].items[1].points"),
        (15, "sections[0].items[1].pionts"),
    ]
    assert found[1].sentence().startswith("The field “pionts” is unknown here")


def test_an_unsound_card_is_read_all_the_same_for_the_editor() -> None:
    card, found = read_card(SMALL.replace("points: 40", "points: 41"))
    assert card is not None
    assert [(each.where, each.line, each.severity) for each in found] == [("total", 4, Severity.ERROR)]
    with pytest.raises(UserError) as refused:
        sound_card(SMALL.replace("points: 40", "points: 41"), "small.yaml")
    assert "small.yaml, line 4: The points of all scored items add up to 101" in str(refused.value)


@pytest.mark.parametrize(
    ("text", "line", "part"),
    [
        (SMALL + "total: 100\n", 18, "twice"),
        (SMALL.replace("points: 60", "points: .inf"), 11, "finite"),
        (SMALL.replace("points: 60", "points: .nan"), 11, "finite"),
        (SMALL.replace("points: 60", "points: &p 60").replace("points: 40", "points: *p"), 15, "References"),
        (SMALL.replace("points: 60", "points: !!float 60"), 11, "tags"),
        (SMALL.replace("points: 60", "points: !!python/object/apply:os.system [ls]"), 11, "tags"),
        (SMALL.replace("points: 60", "points: 1e999999999"), 11, "too large"),
        (SMALL.replace("points: 60", "points: 1e-999999999"), 11, "too fine"),
        (SMALL.replace("points: 60", "points: " + "9" * 5000), 11, "too many digits"),
        (SMALL.replace("points: 60", "points: 0x" + "f" * 5000), 11, "too many digits"),
        (SMALL.replace("points: 60", "points: {a: 1"), 12, "YAML"),
        (SMALL + "---\na: 1\n", 18, "one document"),
        (SMALL.replace("title: 小方案", 'title: "\\uD83D"'), 3, "half a character"),
        (SMALL.replace("title: 小方案", 'title: "\\UFFFFFFFF"'), None, ""),
        (SMALL.replace("title: 小方案", "title: \x00"), None, "characters"),
        ("? [a]\n: 1\n", 1, "plain word"),
        ("[" * 100_000, 1, "deep"),
        ("a: " * 3, 1, "YAML"),
        ("x" * 2_000_000, None, "too large"),
        ("", 1, "not a scorecard"),
        ("- a\n- b\n", 1, "not a scorecard"),
    ],
)
def test_careless_and_hostile_texts_give_findings(text: str, line: int | None, part: str) -> None:
    started = time.process_time()
    card, found = read_card(text, "card.yaml")
    assert time.process_time() - started < 5
    wrong = errors(found)
    assert wrong and (card is None or card.key == "small")
    assert part in wrong[0].sentence()
    assert wrong[0].line == line


MANY = ",\n".join(f"{{key: i{at}, title: t, kind: yes_no, points: 1}}" for at in range(10_000))


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (SMALL.replace("      - {key: greeting", f"      - [{MANY}]\n      - {{key: greeting"), "too many values"),
        ("[" + "1," * 300_000 + "1]", "too many values"),
        ("\n".join(f"k{at}: 1" for at in range(60_000)), "too many values"),
        ("{a: " * 5_000, "nested too deeply"),
        ('{"format": "x", "format": "y"}', "twice"),
        ('{"total": NaN}', "The field “format” is missing"),
        ("\0" * 1_000, "characters"),
        ("#" * 900_000, "not a scorecard"),
    ],
    ids=["10k items", "long list", "many fields", "deep", "JSON twice", "JSON NaN", "nulls", "comment"],
)
def test_what_is_meant_to_keep_one_busy_is_refused_within_a_second(text: str, part: str) -> None:
    started = time.process_time()
    card, found = read_card(text)
    assert time.process_time() - started < 1.5
    assert card is None and part in found[0].sentence()


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "gb18030"])
def test_other_encodings_are_named_as_such(encoding: str) -> None:
    card, found = read_card(SMALL.encode(encoding))
    assert card is None
    assert found[0].sentence() in ("The file is not UTF-8 text.", "The file holds characters that no text has.")


def test_a_typo_in_json_is_named_with_its_line() -> None:
    text = json.dumps(plain_card([yes_no("a", 100)]), indent=1).replace('"points"', '"pionts"')
    _, found = read_card(text)
    assert {each.line for each in found} & {text[: text.index("pionts")].count("\n") + 1}


def test_alias_bomb_is_refused() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{c}: &{c} [*{p}, *{p}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True))
    card, found = read_card(bomb)
    assert card is None
    assert "References" in found[0].sentence()


def test_bytes_must_be_utf_8_and_may_bear_a_mark() -> None:
    assert read_card(b"\xef\xbb\xbf" + SMALL.encode())[1] == []
    assert read_card(SMALL.encode("gb18030"))[1][0].sentence() == "The file is not UTF-8 text."


def test_json_is_read_with_its_escapes() -> None:
    plain = plain_card([yes_no("a", 100)], title="满意 😀")
    card = sound_card(json.dumps(plain, indent="\t"))
    assert card.title == "满意 😀"


@pytest.mark.skipif(not HOSTILE.exists(), reason="the samples are not beside this checkout")
def test_the_hostile_template_is_refused_with_its_places() -> None:
    card, found = read_card(HOSTILE.read_bytes(), HOSTILE.name)
    assert card is None
    assert {"name", "items"} <= {each.where for each in found}


@given(st.text() | st.binary())
def test_any_text_gives_findings_and_never_more(data: str | bytes) -> None:
    card, found = read_card(data)
    assert card is None
    assert errors(found)


LINES = SMALL.splitlines(keepends=True)


@given(
    st.integers(0, len(SMALL) - 1),
    st.text(alphabet="{}[]:,-#&*!|>'\"%@`\n\t 01eyn.~\u2028", max_size=4),
    st.integers(0, 3),
)
def test_a_slip_of_the_hand_gives_findings_or_another_card(place: int, slip: str, gone: int) -> None:
    card, found = read_card(SMALL[:place] + slip + SMALL[place + gone :])
    assert card is not None or errors(found)


@given(st.integers(0, 10**9))
def test_written_cards_read_back_equal(seed: int) -> None:
    card = random_card(random.Random(seed))
    assert read_card(write_card(card)) == (card, [])


TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.just("\n"), min_size=1).filter(str.strip)


@given(TEXTS, st.lists(TEXTS, max_size=3))
def test_every_text_survives_writing(text: str, reasons: list[str]) -> None:
    plain = plain_card([yes_no("a", 100, help=text, reasons=reasons)], title=text)
    card, _ = read_card(json.dumps(plain))
    assert card is not None
    assert read_card(write_card(card))[0] == card


@pytest.mark.parametrize(
    "text", ["yes", "null", "~", "1", "0x1f", "1e5", ".inf", "true", "- a", "a: b", "#", "\u2028x", "2026-01-01"]
)
def test_texts_that_look_like_something_else_survive(text: str) -> None:
    card = sound_card(json.dumps(plain_card([yes_no("a", 100, help=text)], title=text)))
    assert sound_card(write_card(card)) == card


@pytest.mark.parametrize("path", STARTERS, ids=lambda path: path.stem)
def test_starter_cards_have_no_findings_and_a_help_for_each_scored_item(path: Path) -> None:
    card, found = read_card(path.read_bytes(), path.name)
    assert found == []
    assert card is not None
    assert card.key == path.stem
    assert all(item.help and item.reasons for item in card.items() if item.scored)
    assert sound_card(write_card(card)) == card


def test_each_business_type_has_one_starter_card() -> None:
    served = [kind for path in STARTERS for kind in sound_card(path.read_bytes()).business_types]
    assert len(set(served)) == len(served)
    assert set(served) == set(CALL_WORDS["business_type"])


@pytest.mark.parametrize("key", ["technical-support", "mystery-shopping"])
def test_a_whole_starter_has_criticals_of_three_families_and_all_targets(key: str) -> None:
    card = sound_card(next(path for path in STARTERS if path.stem == key).read_bytes())
    assert {item.family for item in card.items() if isinstance(item, Critical)} == set(Family)
    assert set(card.accuracy_targets) == set(AccuracyKind)
    assert any(item.counts_as for item in card.items())


def test_business_types_are_read_as_calls_bear_them() -> None:
    card = sound_card(STARTERS[0].read_bytes())
    named = replace(card, business_types=("账单", "Technical support", "贵宾专线"))
    assert sound_card(write_card(named)).business_types == ("billing", "tech_support", "贵宾专线")
