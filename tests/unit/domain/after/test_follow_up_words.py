"""Forms of callback service numbers, words of ways, and figures of follow-ups."""

from decimal import Decimal

import pytest

from qadesk.domain.after.follow_up_figures import Figure, statistics
from qadesk.domain.after.follow_up_words import EXAMPLE, callback_fits, checked_form, proposal_text, way_of
from qadesk.domain.after.followups import DoneBy, FollowUpState
from qadesk.domain.errors import UserError
from qadesk.domain.texts import untranslated

DAY = 86_400_000


@pytest.mark.parametrize(
    ("number", "form", "fits"),
    [
        ("x7", "", True),
        ("无", "", False),
        ("\u200b", "", False),
        ("  ", "", False),
        ("HB20260001", EXAMPLE, True),
        ("HB2026001", EXAMPLE, False),
        ("XB20260001", EXAMPLE, False),
        (" HB20260001 ", EXAMPLE, True),
        ("2026-17", "[0-9]{4}-[0-9]{1,4}", True),
        ("2026-17x", "[0-9]{4}-[0-9]{1,4}", False),
        ("9" * 300, "", False),
    ],
)
def test_numbers_have_the_form_that_the_setting_says(number: str, form: str, fits: bool) -> None:
    assert callback_fits(number, form) is fits


@pytest.mark.parametrize("form", ["(a+)+", "[0-9", "(?P<x>1)"])
def test_a_form_that_is_broken_or_could_take_very_long_is_refused(form: str) -> None:
    with pytest.raises(UserError):
        checked_form(form)


@pytest.mark.parametrize(
    ("word", "way"),
    [("回呼", DoneBy.CALLBACK), (" Callback ", DoneBy.CALLBACK), ("辅导", DoneBy.COACHING), ("?", None), ("", None)],
)
def test_ways_are_known_by_their_words(word: str, way: DoneBy | None) -> None:
    assert way_of(word, untranslated) is way


def test_a_proposal_says_item_comment_and_place() -> None:
    assert proposal_text("开场白", "没有问候", [(72_000, 80_000)]) == "开场白：没有问候 (01:12–01:20)"
    assert proposal_text("Greeting", "none", []) == "Greeting: none"
    assert proposal_text("开场白", "", []) == "开场白"


def figure(state: FollowUpState, leader: str = "7001", *, late: bool = False, **more: int | None) -> Figure:
    ends, closed = more.get("ends", 2 * DAY), more.get("closed")
    return Figure(state, leader, "greeting", "开场白", "", late, more.get("back") or 0, 0, ends, closed)


def test_figures_count_what_is_due_and_what_was_in_time() -> None:
    figures = [
        figure(FollowUpState.CLOSED, closed=DAY),
        figure(FollowUpState.CLOSED, closed=3 * DAY, late=True),
        figure(FollowUpState.OPEN),
        figure(FollowUpState.OPEN, "7002", ends=20 * DAY),
        figure(FollowUpState.OPEN, "7002", ends=None),
        figure(FollowUpState.REPORTED, "7002", back=1),
        figure(FollowUpState.WITHDRAWN, "7002", closed=DAY),
    ]
    found = statistics(figures, 5 * DAY, {"7001": "组长甲"}.get)  # type: ignore[arg-type]
    total = found.total
    assert (total.opened, total.open, total.overdue, total.waiting, total.closed) == (7, 3, 1, 1, 2)
    assert (total.to_verify, total.withdrawn, total.sent_back) == (1, 1, 1)
    assert (total.due, total.on_time, total.on_time_share) == (4, 2, Decimal("0.5000"))
    assert total.days == Decimal("2.0")
    assert [(line.key, line.name, line.opened) for line in found.by_leader][1] == ("7001", "组长甲", 3)
    assert [(line.key, line.name, line.opened) for line in found.by_item] == [("greeting", "开场白", 7)]
    assert statistics([], 0, str).total.on_time_share is None
