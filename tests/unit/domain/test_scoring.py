"""Scores: worked cases, the states of items, and what must hold for every card and all answers."""

import json
import random
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.answers import Answer, Evidence
from qadesk.domain.errors import UserError
from qadesk.domain.scorecards import Scorecard, Value
from qadesk.domain.scores import round_half_up
from qadesk.domain.scoring import Blocker, ItemState, Missing, Result, blocking, score
from qadesk.exchange.cards import sound_card
from tests.unit.domain.cards_by_hand import card, critical, values, yes_no

VECTORS = Path(__file__).parents[3] / ".." / "shared" / "scoring-vectors.json"
VECTOR_CASES = json.loads(VECTORS.read_text("utf-8"), parse_float=Decimal) if VECTORS.exists() else []


@pytest.mark.parametrize("case", VECTOR_CASES, ids=lambda case: case["expect"]["score"])
def test_agrees_with_the_worked_cases(case: dict[str, Any]) -> None:
    made = sound_card(json.dumps(case["card"], default=float))
    result = score(made, case["call"], values(case["answers"]))
    expect = case["expect"]
    assert (None if result.score is None else f"{result.score:f}") == expect["score"]
    if expect["score"] is not None:
        assert (result.passed, result.band, list(result.critical)) == (
            expect["passed"],
            expect["band"],
            expect["critical"],
        )


def figures(result: Result) -> dict[str, Fraction | None]:
    return {item.key: item.points for item in result.items}


ALL_KINDS = card(
    [
        yes_no("greet", 10, allow_na=True),
        {"key": "tone", "title": "tone", "kind": "scale", "points": 20, "levels": 3, "allow_na": True},
        {
            "key": "pace",
            "title": "pace",
            "kind": "scale",
            "points": 10,
            "levels": [{"title": "slow", "share": 0}, {"title": "so-so", "share": 0.35}, {"title": "good", "share": 1}],
        },
    ],
    [
        {
            "key": "solved",
            "title": "solved",
            "kind": "choice",
            "points": 30,
            "options": [
                {"key": "full", "title": "fully", "points": 30},
                {"key": "half", "title": "half", "points": 12.5},
            ],
        },
        {
            "key": "words",
            "title": "words",
            "kind": "faults",
            "points": 20,
            "options": [{"key": "rude", "title": "rude", "deduct": 15}, {"key": "slang", "title": "s", "deduct": 7.5}],
        },
        {"key": "holds", "title": "holds", "kind": "count", "points": 10, "per": 3, "floor": 2},
        {"key": "praise", "title": "praise", "kind": "bonus", "points": 5},
        {"key": "topic", "title": "topic", "kind": "note", "input": "text"},
        critical("leak", "fail_only"),
    ],
    bonus_cap=103,
)


def test_each_kind_earns_its_points() -> None:
    answers: dict[str, Value] = {
        "greet": "yes",
        "tone": 1,
        "pace": 1,
        "solved": "half",
        "words": ("slang",),
        "holds": 2,
        "praise": Decimal("1.5"),
        "topic": "宽带",
        "leak": "no",
    }
    result = score(ALL_KINDS, {}, answers)
    assert figures(result) == {
        "greet": 10,
        "tone": Fraction(20, 3),
        "pace": Fraction("3.5"),
        "solved": Fraction("12.5"),
        "words": Fraction("12.5"),
        "holds": 4,
        "praise": Fraction("1.5"),
        "topic": None,
        "leak": None,
    }
    # 10 + 6.6667 + 3.5 + 12.5 + 12.5 + 4 = 49.1667, and 1.5 on top
    assert (result.score, result.passed, result.band) == (Decimal("50.67"), False, "C")
    assert result.open == ()


def test_deductions_stop_at_nothing_and_counts_at_their_floor() -> None:
    result = score(ALL_KINDS, {}, {"words": ("rude", "slang"), "holds": 1000})
    assert figures(result)["words"] == 0
    assert figures(result)["holds"] == 2


def test_weight_of_na_goes_to_the_rest_of_its_section() -> None:
    made = card([yes_no("a", 30, allow_na=True), yes_no("b", 20)], [yes_no("c", 50)])
    # section 0: b earns 0 of 20, so 0 of 50; section 1: 50
    assert score(made, {}, {"a": "na", "b": "no", "c": "yes"}).score == Decimal("50.00")


def test_weight_of_na_goes_to_the_whole_card() -> None:
    made = card([yes_no("a", 30, allow_na=True), yes_no("b", 20)], [yes_no("c", 50)], not_applicable="rescale_card")
    # 50 earned of 70 applicable
    assert score(made, {}, {"a": "na", "b": "no", "c": "yes"}).score == Decimal("71.43")


def test_na_is_credited_but_open_is_not() -> None:
    made = card([yes_no("a", 30, allow_na=True), yes_no("b", 20)], [yes_no("c", 50)], not_applicable="full_credit")
    assert score(made, {}, {"a": "na", "b": "no", "c": "yes"}).score == Decimal("80.00")
    running = score(made, {}, {"b": "no"})
    # a is open: section 0 earned 0 of 20; section 1 is open altogether
    assert running.score == Decimal("0.00")
    assert running.open == ("a", "c")


def test_no_score_when_nothing_applies_even_with_a_critical_error() -> None:
    made = card([yes_no("a", 100, allow_na=True), critical("k", "zero_card")], not_applicable="full_credit")
    result = score(made, {}, {"a": "na", "k": "yes"})
    assert (result.score, result.passed, result.band) == (None, None, None)
    assert result.critical == ("k",)
    assert Blocker("", Missing.APPLICABLE) in blocking(made, {}, {"a": Answer("na"), "k": Answer("no")})


def test_zeroed_section_keeps_its_weight_though_an_item_does_not_apply() -> None:
    made = card([yes_no("a", 40, allow_na=True), critical("k", "zero_section")], [yes_no("b", 60)])
    result = score(made, {}, {"a": "na", "k": "yes", "b": "yes"})
    assert result.score == Decimal("60.00")
    assert result.sections[0].share == 0
    assert result.passed is False


def test_caps_and_zero_follow_the_bonus() -> None:
    bonus = {"key": "z", "title": "z", "kind": "bonus", "points": 10}
    made = card(
        [yes_no("a", 100), bonus, critical("k", {"cap": 59.5}), critical("m", {"cap": 30}), critical("n", "zero_card")]
    )
    assert score(made, {}, {"a": "yes", "z": 10}).score == Decimal("100.00")
    assert score(made, {}, {"a": "yes", "z": 10, "k": "yes"}).score == Decimal("59.50")
    assert score(made, {}, {"a": "yes", "k": "yes", "m": "yes"}).score == Decimal("30.00")
    assert score(made, {}, {"a": "yes", "k": "yes", "n": "yes"}).score == Decimal("0.00")
    assert score(made, {}, {"a": "no", "k": "yes"}).score == Decimal("0.00")


def test_bonus_stops_at_the_bonus_cap() -> None:
    bonus = {"key": "z", "title": "z", "kind": "bonus", "points": 10}
    made = card([yes_no("a", 100), bonus], bonus_cap=103)
    assert score(made, {}, {"a": "yes", "z": Decimal("2.25")}).score == Decimal("102.25")
    assert score(made, {}, {"a": "yes", "z": 10}).score == Decimal("103.00")


@pytest.mark.parametrize(
    ("exact", "rounded"),
    [("84.995", "85.00"), ("84.9949999", "84.99"), ("0.005", "0.01"), ("0", "0.00"), ("2.675", "2.68")],
)
def test_rounds_half_up(exact: str, rounded: str) -> None:
    assert str(round_half_up(Fraction(exact), 2)) == rounded


def test_pass_mark_and_band_go_by_the_rounded_score() -> None:
    count = {"key": "n", "title": "n", "kind": "count", "points": 10, "per": 0.005}
    made = card(
        [count, yes_no("b", 90)], pass_mark=100, bands=[{"from": 100, "title": "top"}, {"from": 0, "title": "-"}]
    )
    result = score(made, {}, {"n": 1, "b": "yes"})
    assert (result.score, result.passed, result.band) == (Decimal("100.00"), True, "top")


def test_conditions_on_answers_and_the_call() -> None:
    when = {"all": [{"item": "a", "is": "no"}, {"not": {"call": "contact", "is": ["repeat"]}}]}
    made = card([yes_no("a", 50, allow_na=True), yes_no("b", 50, when=when)])
    states = {
        answer: score(made, call, values({"a": answer} if answer else {})).items[1].state
        for answer, call in (("no", {"contact": "first"}), ("yes", {}), ("na", {}), ("", {"contact": "repeat"}))
    }
    assert states == {
        "no": ItemState.OPEN,
        "yes": ItemState.OUT_OF_PLAY,
        "na": ItemState.OUT_OF_PLAY,
        # an open atom leaves the whole condition undecided, even where another part would settle it
        "": ItemState.OPEN,
    }
    assert score(made, {"contact": "repeat"}, {"a": "no"}).items[1].state is ItemState.OUT_OF_PLAY
    assert score(made, {}, {"a": "no"}).items[1].state is ItemState.OPEN


def test_not_turns_an_unknown_field_into_true() -> None:
    made = card([yes_no("a", 50), yes_no("b", 50, when={"not": {"call": "vip", "is": "yes"}})])
    assert score(made, {}, {"a": "yes"}).open == ("b",)
    assert score(made, {"vip": "yes"}, {"a": "yes"}).open == ()


def test_condition_on_faults_asks_whether_one_is_contained() -> None:
    faults = {
        "key": "f",
        "title": "f",
        "kind": "faults",
        "points": 50,
        "options": [{"key": "x", "title": "x", "deduct": 1}, {"key": "y", "title": "y", "deduct": 1}],
    }
    made = card([faults, yes_no("b", 50, when={"item": "f", "is": "y"})])
    assert score(made, {}, {"f": ("x",)}).items[1].state is ItemState.OUT_OF_PLAY
    assert score(made, {}, {"f": ("y", "x")}).items[1].state is ItemState.OPEN


def test_condition_on_a_written_note_compares_its_text() -> None:
    note = {"key": "n", "title": "n", "kind": "note", "input": "text"}
    made = card([yes_no("a", 50), note, yes_no("b", 50, when={"item": "n", "is": 8001})])
    assert score(made, {}, {"n": "8001"}).items[2].state is ItemState.OPEN
    assert score(made, {}, {"n": "8002"}).items[2].state is ItemState.OUT_OF_PLAY


def test_answer_of_an_item_out_of_play_is_ignored_down_the_chain() -> None:
    made = card(
        [
            yes_no("a", 40),
            yes_no("b", 30, when={"item": "a", "is": "no"}),
            yes_no("c", 30, when={"item": "b", "is": "yes"}),
        ]
    )
    result = score(made, {}, {"a": "yes", "b": "yes", "c": "no"})
    assert [item.state for item in result.items] == [ItemState.ANSWERED, ItemState.OUT_OF_PLAY, ItemState.OUT_OF_PLAY]
    assert result.score == Decimal("100.00")
    waiting = score(made, {}, {"b": "yes", "c": "no"})
    assert waiting.open == ("a", "b", "c")
    assert waiting.score is None


def test_open_critical_counts_as_no() -> None:
    made = card([yes_no("a", 100), critical("k", "zero_card")])
    result = score(made, {}, {"a": "yes"})
    assert (result.score, result.passed, result.open) == (Decimal("100.00"), True, ("k",))


def test_error_rate_counts_own_points_and_criticals() -> None:
    made = card(
        [
            yes_no("a", 60, counts_as="information_error", allow_na=True),
            yes_no("b", 40),
            critical("k", "zero_section", counts_as="information_error"),
        ]
    )
    assert score(made, {}, {"a": "yes", "b": "no", "k": "no"}).information_errors == ()
    assert score(made, {}, {"a": "yes", "b": "yes", "k": "yes"}).information_errors == ("k",)
    assert score(made, {}, {"a": "no", "k": "yes"}).information_errors == ("a", "k")
    assert score(made, {}, {"a": "na"}).information_errors == ()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("greet", "maybe"),
        ("greet", 1),
        ("tone", 4),
        ("tone", -1),
        ("tone", "2"),
        ("tone", Decimal("1.5")),
        ("tone", True),
        ("pace", 3),
        ("pace", "na"),
        ("solved", "none"),
        ("words", "rude"),
        ("words", ("rude", "rude")),
        ("words", ("unknown",)),
        ("holds", -1),
        ("holds", Decimal("1E+999999999")),
        ("praise", Decimal("5.01")),
        ("praise", Decimal("1E-999999999")),
        ("praise", Decimal("NaN")),
        ("praise", -1),
        ("leak", "na"),
        ("topic", ("a",)),
        ("nowhere", "yes"),
    ],
)
def test_refuses_what_an_item_cannot_have(key: str, value: Value) -> None:
    with pytest.raises(UserError) as refused:
        score(ALL_KINDS, {}, {key: value})
    assert key in str(refused.value)


def test_submission_needs_answers_comments_and_evidence() -> None:
    made = card(
        [
            yes_no("a", 40, require={"evidence": "never"}, allow_na=True),
            yes_no("b", 40),
            yes_no("c", 20, require={"comment": "always"}, allow_na=True),
            {"key": "t", "title": "t", "kind": "note", "input": "text"},
            critical("k", "fail_only"),
            critical("m", "fail_only"),
        ],
        require={"comment": "below_full", "evidence": "below_full"},
    )
    answers = {
        "a": Answer("no", comment=" "),
        "b": Answer("no", "because", (Evidence(0, 900),)),
        "c": Answer("na"),
        "k": Answer("yes", "why"),
    }
    assert blocking(made, {}, answers) == (
        Blocker("a", Missing.COMMENT),
        Blocker("c", Missing.COMMENT),
        Blocker("k", Missing.EVIDENCE),
        Blocker("m", Missing.ANSWER),
    )


def test_open_note_blocks_when_a_scored_item_waits_for_it() -> None:
    note = {
        "key": "deal",
        "title": "deal",
        "kind": "note",
        "input": "choice",
        "options": [{"key": "done", "title": "done"}, {"key": "lost", "title": "lost"}],
    }
    made = card([yes_no("a", 60), note, yes_no("b", 40, when={"item": "deal", "is": "done"})])
    answers = {"a": Answer("yes")}
    assert blocking(made, {}, answers) == (Blocker("deal", Missing.ANSWER), Blocker("b", Missing.ANSWER))
    assert blocking(made, {}, {**answers, "deal": Answer("lost")}) == ()


def test_every_step_is_told() -> None:
    bonus = {"key": "z", "title": "praise", "kind": "bonus", "points": 10}
    made = card(
        [yes_no("a", 30, allow_na=True), yes_no("b", 20)],
        [yes_no("c", 10, allow_na=True)],
        [yes_no("d", 40), bonus, critical("k", {"cap": 59}), critical("m", "fail_only")],
    )
    result = score(made, {}, {"a": "na", "b": "yes", "c": "na", "d": "yes", "z": 5, "k": "yes", "m": "yes"})
    told = [step.sentence() for step in result.steps]
    assert told == [
        "title of a: not applicable, 30 points do not count.",
        "title of b: 20 of 20.",
        "Section “section 0”: 30 points of title of a go to title of b: 20 × 50 ÷ 20 = 50.",
        "title of c: not applicable, 10 points do not count.",
        "Section “section 1”: nothing applies, its 10 points go to the other sections.",
        "title of d: 40 of 40.",
        "praise: a bonus of 5 of at most 10.",
        "title of k: this critical error happened.",
        "title of m: this critical error happened.",
        "Section “section 2”: 40 of 40 applicable points.",
        "10 points of section 1 go to section 0, section 2: 90 × 100 ÷ 90 = 100.",
        "The sections together: 100 of 100.",
        "The bonus adds 5: 105.",
        "A bonus never lifts the score above 100: 5 are cut off.",
        "title of k: not above 59, so 100 becomes 59.",
        "title of m: the call fails, the score stays.",
        "Rounded half up to two decimals: 59 becomes 59.00.",
        "Not passed because of a critical error: title of k, title of m; band “C”.",
    ]


def random_card(rng: random.Random) -> Scorecard:
    """A sound card of all kinds, with conditions, in three sections of 50, 30 and 20 points."""
    sections: list[list[dict[str, object]]] = []
    names: list[str] = []
    for at, points in enumerate((50, 30, 20)):
        items: list[dict[str, object]] = []
        left = points
        while left > 0:
            share = min(left, rng.randint(3, 20))
            left -= share
            key = f"i{len(names)}"
            items.append(random_item(rng, key, share, names))
            names.append(key)
        effect = rng.choice(["zero_card", "zero_section", {"cap": rng.randint(0, 90)}, "fail_only"])
        items.append(critical(f"k{at}", effect))
        sections.append(items)
    sections[0].append({"key": "z", "title": "z", "kind": "bonus", "points": 10})
    rule = rng.choice(["rescale_section", "rescale_card", "full_credit"])
    return card(*sections, not_applicable=rule, bonus_cap=rng.choice([100, 105]))


def random_item(rng: random.Random, key: str, points: int, earlier: list[str]) -> dict[str, object]:
    kinds: list[dict[str, object]] = [
        {"kind": "yes_no"},
        {"kind": "scale", "levels": rng.randint(1, 7)},
        {"kind": "count", "per": 0.7, "floor": rng.choice([0, 0.5])},
        {
            "kind": "choice",
            "options": [{"key": "p", "title": "p", "points": points}, {"key": "q", "title": "q", "points": 0.3}],
        },
        {
            "kind": "faults",
            "options": [{"key": "x", "title": "x", "deduct": 1.3}, {"key": "y", "title": "y", "deduct": 99}],
        },
    ]
    item = {**rng.choice(kinds), "key": key, "title": key, "points": points, "allow_na": True}
    if rng.random() < 0.3:
        item["when"] = {"call": "contact", "is": "first"}
    return item


def random_answers(rng: random.Random, made: Scorecard) -> dict[str, Value]:
    answers: dict[str, Value] = {}
    for item in made.items():
        chance = rng.random()
        if chance < 0.15:
            continue
        if chance < 0.35 and item.allow_na:
            answers[item.key] = "na"
        elif item.widget == "checks":
            answers[item.key] = tuple(str(each.value) for each in item.choices() if rng.random() < 0.4)
        elif item.choices():
            answers[item.key] = rng.choice([each.value for each in item.choices()])
        else:
            answers[item.key] = rng.randint(0, 10)
    return answers


@given(st.integers(0, 10**9))
def test_what_holds_for_every_card(seed: int) -> None:
    rng = random.Random(seed)
    made = random_card(rng)
    answers = random_answers(rng, made)
    result = score(made, {"contact": rng.choice(["first", "repeat"])}, answers)
    assert sorted(result.open) == sorted(i.key for i in result.items if i.state is ItemState.OPEN)
    if result.score is None:
        assert result.steps[-1].kind == "no_score"
        return
    assert 0 <= result.score <= (made.bonus_cap or made.total)
    assert adds_up(result)
    assert result.passed is (result.score >= made.pass_mark and not result.critical)


def adds_up(result: Result) -> bool:
    """The sections' shares make the base, and the figure before rounding makes the score."""
    base = next(step.total for step in result.steps if step.total is not None and step.kind in ("base", "rescale"))
    final = next(step for step in result.steps if step.kind == "rounding")
    exact = final.facts["exact"]
    assert isinstance(exact, Fraction)
    last = [step.total for step in result.steps if step.total is not None and step.kind not in ("rounding", "verdict")]
    return (
        base == sum(s.share for s in result.sections)
        and last[-1] == exact
        and final.total == Fraction(result.score or 0)
    )


@given(st.integers(0, 10**9))
def test_order_of_answers_does_not_matter(seed: int) -> None:
    rng = random.Random(seed)
    made = random_card(rng)
    answers = random_answers(rng, made)
    shuffled = list(answers.items())
    rng.shuffle(shuffled)
    call = {"contact": "first"}
    assert score(made, call, answers) == score(made, call, dict(shuffled))


@given(st.integers(0, 10**9))
def test_a_better_answer_never_costs_points(seed: int) -> None:
    rng = random.Random(seed)
    made = random_card(rng)
    answers = random_answers(rng, made)
    call = {"contact": "first"}
    before = score(made, call, answers).score
    lost = [key for key, value in answers.items() if value == "no" and made.item(key).kind == "yes_no"]
    if lost and before is not None:
        after = score(made, call, {**answers, rng.choice(lost): "yes"}).score
        assert after is not None
        assert after >= before


def test_a_section_that_waits_is_told_apart_from_one_that_does_not_apply() -> None:
    made = card([yes_no("a", 30)], [yes_no("b", 20, allow_na=True), yes_no("c", 50, allow_na=True)])
    told = [step.sentence() for step in score(made, {}, {"a": "yes", "b": "na"}).steps]
    assert "Section “section 1”: still open, until then its 70 points go to the other sections." in told
    told = [step.sentence() for step in score(made, {}, {"a": "yes", "b": "na", "c": "na"}).steps]
    assert "Section “section 1”: nothing applies, its 70 points go to the other sections." in told
