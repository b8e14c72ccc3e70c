"""What the advisor learns from past evaluations, checked on evaluations made to show it."""

import statistics
from datetime import date, timedelta
from decimal import Decimal

import numpy as np
import pytest

from qadesk.analysis.accuracies import accuracies
from qadesk.analysis.agreement import agreement_of, double_scored
from qadesk.analysis.item_columns import exact_sum
from qadesk.analysis.item_figures import days_of, item_figures
from qadesk.analysis.rescoring import rescore
from qadesk.domain import card_editing
from qadesk.domain.advice import Advice, ItemFigures
from qadesk.domain.advising import adopted, advise, note_of, sentence
from qadesk.domain.card_check import check, errors
from qadesk.domain.past import PastEvaluations
from qadesk.domain.scorecards import AccuracyKind, Scorecard, Value
from tests.unit.domain.cards_by_hand import card, critical, yes_no

NEW_YEAR = date(2026, 1, 1)


def a_card(**more: object) -> Scorecard:
    return card(
        [
            yes_no("greeting", 20),
            yes_no("answer", 40, allow_na=True, counts_as="information_error"),
            yes_no("warmth", 30),
            yes_no("record", 10),
            critical("promise", "zero_card"),
        ],
        **more,
    )


def past(
    rows: list[dict[str, Value]], *, calls: list[str] | None = None, inspectors: list[str] | None = None
) -> PastEvaluations:
    """One evaluation a day and row, by eight agents in turn; answers that are not named are yes, criticals no."""
    usual: dict[str, Value] = {"greeting": "yes", "answer": "yes", "warmth": "yes", "record": "yes", "promise": "no"}
    count = len(rows)
    return PastEvaluations(
        uids=[f"e{at}" for at in range(count)],
        call_uids=calls or [f"c{at}" for at in range(count)],
        versions=[1] * count,
        inspector_nos=inspectors or ["9001"] * count,
        agent_nos=[f"80{at % 8}" for at in range(count)],
        agents=[f"agent {at % 8}" for at in range(count)],
        groups=["A" if at % 8 < 4 else "B" for at in range(count)],
        days=[NEW_YEAR + timedelta(days=at) for at in range(count)],
        scores=[None] * count,
        passed=[None] * count,
        values=[usual | row for row in rows],
        calls=[{}] * count,
    )


def figures_of(rows: PastEvaluations) -> dict[str, ItemFigures]:
    scored = a_card()
    return {each.key: each for each in item_figures(scored, rows, rescore(scored, rows))}


def test_losses_and_who_has_them() -> None:
    rows: list[dict[str, Value]] = [{"greeting": "no"} if at % 8 in (0, 1) else {} for at in range(40)]
    rows[3]["answer"] = "na"
    found = figures_of(past(rows))
    greeting, answer = found["greeting"], found["answer"]
    assert (greeting.answered, greeting.lost, greeting.lost_share) == (40, 10, Decimal("0.2500"))
    assert (greeting.average_lost, greeting.agents, greeting.agents_losing) == (Decimal("5.0000"), 8, 2)
    assert (answer.answered, answer.lost, answer.lost_share) == (39, 0, Decimal("0.0000"))
    assert "promise" not in found
    assert days_of(past(rows)) == (NEW_YEAR, NEW_YEAR + timedelta(days=39))


def test_a_trend_needs_enough_on_both_sides() -> None:
    worse: list[dict[str, Value]] = [{"warmth": "no"} if at >= 40 and at % 2 else {} for at in range(80)]
    assert figures_of(past(worse))["warmth"].trend == Decimal("0.5000")
    assert figures_of(past(worse))["record"].trend == 0
    assert figures_of(past(worse[:30]))["warmth"].trend is None
    assert figures_of(past([]))["warmth"].trend is None


def test_discrimination_is_the_correlation_with_the_rest() -> None:
    rows: list[dict[str, Value]] = []
    for at in range(60):
        poor = at % 3 == 0
        rows.append({"greeting": "no" if poor else "yes", "answer": "no" if poor and at % 2 else "yes"})
        if at % 5 == 0:
            rows[-1]["record"] = "no"
    evaluations = past(rows)
    mine = [1.0 if each["greeting"] == "yes" else 0.0 for each in evaluations.values]
    weight = {"answer": 40, "warmth": 30, "record": 10}
    rest = [sum(w for key, w in weight.items() if each[key] == "yes") / 80 for each in evaluations.values]
    found = figures_of(evaluations)
    assert float(found["greeting"].discrimination or 0) == pytest.approx(statistics.correlation(mine, rest), abs=5e-5)
    assert found["warmth"].discrimination is None, "nobody loses anything there"
    assert figures_of(past(rows[:10]))["greeting"].discrimination is None


def test_agreement_counts_calls_that_two_people_scored() -> None:
    given: list[tuple[Value, Value]] = [("yes", "yes")] * 6 + [("no", "no")] * 2 + [("yes", "no")] * 2
    rows: list[dict[str, Value]] = [{"warmth": each} for pair in given for each in pair]
    calls = [f"c{at // 2}" for at in range(20)]
    evaluations = past(rows, calls=calls, inspectors=["9001", "9002"] * 10)
    found = figures_of(evaluations)["warmth"]
    # Fleiss: observed 8/10; yes 14/20, no 6/20, expected 0.58; (0.8 - 0.58) / 0.42
    assert (found.double_scored, found.agreement, found.kappa) == (10, Decimal("0.8000"), Decimal("0.5238"))
    same = figures_of(evaluations)["record"]
    assert (same.agreement, same.kappa) == (1, None)
    once = past(rows, calls=calls)
    assert not double_scored(once), "the same inspector twice is no second opinion"
    assert agreement_of(a_card().item("warmth"), once, []).share is None


def test_answers_that_the_item_cannot_have_are_no_opinion() -> None:
    evaluations = past([{"warmth": 3}, {"warmth": "yes"}], calls=["c", "c"], inspectors=["9001", "9002"])
    assert agreement_of(a_card().item("warmth"), evaluations, double_scored(evaluations)).pairs == 0


def advice_on(evaluations: PastEvaluations) -> Advice:
    scored = a_card()
    figures = item_figures(scored, evaluations, rescore(scored, evaluations))
    first, last = days_of(evaluations)
    items = advise(scored, figures, len(evaluations))
    return Advice(
        card_key="c", version=1, evaluations=len(evaluations), day_from=first, day_to=last, enough=True, items=items
    )


def test_common_errors_are_raised_and_what_everybody_knows_is_lowered() -> None:
    rows: list[dict[str, Value]] = [{"greeting": "no"} if at % 2 else {} for at in range(80)]
    for row in rows[1::10]:
        row["record"] = "no"
    advice = advice_on(past(rows))
    by_key = {each.figures.key: each for each in advice.items}
    assert {key: each.proposal for key, each in by_key.items()} == {
        "greeting": "raise",
        "answer": "lower",
        "warmth": "lower",
        "record": "keep",
    }
    assert [by_key[key].points for key in ("greeting", "answer", "record")] == [25, 30, 10]
    assert sentence(by_key["greeting"]) == "A common error: 50.0 % lose points, 4 of 8 agents."
    draft = adopted(a_card(), advice, ["greeting", "answer"])
    assert not errors(check(draft))
    assert {key: card_editing.points_of(draft.item(key)) for key in ("greeting", "answer")} == {
        "greeting": 25,
        "answer": 30,
    }
    assert note_of(advice, ["greeting", "record"]).startswith("Raise “title of greeting” 20 → 25: ")


def advised(**points: float) -> tuple[Scorecard, Advice]:
    """Yes-or-no items of these points; half of the calls lose the first one, nobody any other."""
    scored = card([yes_no(key, each) for key, each in points.items()])
    first = next(iter(points))
    evaluations = past([dict.fromkeys(points, "yes") | ({first: "no"} if at % 2 else {}) for at in range(40)])
    items = advise(scored, item_figures(scored, evaluations, rescore(scored, evaluations)), 40)
    return scored, Advice(card_key="c", version=1, evaluations=40, day_from=None, day_to=None, enough=True, items=items)


def test_weights_that_are_not_whole_still_add_up() -> None:
    scored, advice = advised(a=2.5, b=97.5)
    assert [(each.proposal, each.points) for each in advice.items] == [
        ("raise", Decimal("3.12")),
        ("lower", Decimal("73.12")),
    ]
    assert not errors(check(adopted(scored, advice, ["a"])))


def test_an_item_of_one_point_cannot_be_lowered() -> None:
    _, advice = advised(a=99, b=1)
    assert [(each.proposal, each.points) for each in advice.items][1] == ("keep", 1)


def test_what_nobody_agrees_on_is_worded_anew_or_dropped() -> None:
    pairs: list[dict[str, Value]] = []
    for at in range(40):
        pairs += [{"warmth": "yes" if at % 2 else "no"}, {"warmth": "no" if at % 2 else "yes"}]
    calls = [f"c{at // 2}" for at in range(80)]
    evaluations = past(pairs, calls=calls, inspectors=["9001", "9002"] * 40)
    warmth = next(each for each in advice_on(evaluations).items if each.figures.key == "warmth")
    assert warmth.figures.kappa is not None and warmth.figures.kappa < 0
    assert warmth.proposal == "reword", "whether it tells anything is not known: nothing else is ever lost"
    for at, row in enumerate(pairs):
        row["greeting"] = "no" if at % 4 < 2 else "yes"
    evaluations = past(pairs, calls=calls, inspectors=["9001", "9002"] * 40)
    advice = advice_on(evaluations)
    assert next(each.proposal for each in advice.items if each.figures.key == "warmth") == "drop"
    draft = adopted(a_card(), advice, ["warmth"])
    assert [item.key for item in draft.items()] == ["greeting", "answer", "record", "promise"]
    assert not errors(check(draft))


def test_few_evaluations_are_no_ground() -> None:
    advice = advice_on(past([{"greeting": "no"}] * 20))
    assert {each.proposal for each in advice.items} == {"keep"}
    assert sentence(advice.items[0]) == "Too few answers (20) to say anything."


def test_four_accuracies_and_the_error_rate() -> None:
    scored = a_card(accuracy_targets={"customer": 0.95, "business": 0.9, "non_critical": 0.8})
    rows: list[dict[str, Value]] = [{} for _ in range(20)]
    rows[0]["promise"] = "yes"
    rows[1]["answer"] = "no"
    rows[2]["greeting"] = "no"
    evaluations = past(rows)
    found = accuracies(scored, [rescore(scored, evaluations)], Decimal("0.007"))
    by_name = {each.name: each for each in found.accuracies}
    customer, business = by_name[AccuracyKind.CUSTOMER], by_name[AccuracyKind.BUSINESS]
    assert (customer.numerator, customer.denominator, customer.value, customer.met) == (19, 20, Decimal("0.9500"), True)
    assert (business.value, business.target, business.met) == (None, Decimal("0.9"), None)
    other = by_name[AccuracyKind.NON_CRITICAL]
    assert (other.numerator, other.denominator, other.value) == (1940, 2000, Decimal("0.9700"))
    assert (found.information_errors, found.error_rate, found.error_rate_met) == (1, Decimal("0.0500"), False)
    nothing = accuracies(scored, [rescore(scored, past([]))], Decimal("0.007"))
    assert (nothing.evaluations, nothing.error_rate, nothing.error_rate_met) == (0, None, None)


def test_sums_hold_where_64_bits_do_not() -> None:
    most = (1 << 62) - 1
    assert exact_sum(np.array([most] * 9 + [-5], np.int64)) == most * 9 - 5
    assert exact_sum(np.array([most, most * 4], object)) == most * 5
    assert exact_sum(np.zeros(0, np.int64)) == 0
