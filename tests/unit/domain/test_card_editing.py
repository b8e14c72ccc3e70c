"""Editing a card: nothing is lost on the way, conditions follow their items, weights add up."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain import card_editing as edit
from qadesk.domain.card_check import check, errors
from qadesk.domain.items import BY_KIND, Count, Faults, SingleChoice, YesNo
from qadesk.domain.items.faults import Fault
from qadesk.domain.items.shapes import LIMIT, in_limits
from qadesk.domain.scorecards import AllOf, Band, CallIs, ItemIs, Not, Scorecard
from qadesk.exchange.cards import read_card

STARTERS = sorted((Path(__file__).parents[3] / "resources" / "scorecards").glob("*.yaml"))


def starter(path: Path) -> Scorecard:
    card, findings = read_card(path.read_text(encoding="utf-8"), path.name)
    assert card is not None and not errors(findings)
    return card


CARDS = [starter(path) for path in STARTERS]
cards = st.sampled_from(CARDS)


def keys(card: Scorecard) -> list[str]:
    return [item.key for item in card.items()]


def bare() -> Scorecard:
    return edit.new_card(
        "service", "电话服务", "礼仪", [Band(Decimal(95), "优"), Band(Decimal(85), "合格"), Band(Decimal(0), "差")]
    )


def test_a_new_card_is_made_step_by_step_until_it_is_sound() -> None:
    card = bare()
    assert card.pass_mark == 85
    assert errors(check(card))
    card, first = edit.add_item(card, "section_1", 0, "yes_no", "开头语")
    card, second = edit.add_item(card, "section_1", 9, "scale", "语气")
    assert keys(card) == [first, second]
    assert edit.points_given(card) == 10
    card = edit.fill_to_total(card)
    assert edit.points_given(card) == 100
    assert not errors(check(card))


@given(cards, st.data())
def test_moving_about_keeps_every_item_and_its_section(card: Scorecard, data: st.DataObject) -> None:
    before = {item.key: item for item in card.items()}
    for _ in range(data.draw(st.integers(1, 5))):
        key = data.draw(st.sampled_from(keys(card)))
        section = data.draw(st.sampled_from([each.key for each in card.sections]))
        at = data.draw(st.integers(0, 6))
        card = edit.move_item(card, key, section, at)
        home = edit.section_of(card, key)
        assert home.key == section
        assert [item.key for item in home.items].index(key) == min(at, len(home.items) - 1)
        card = edit.move_section(card, section, at)
        assert [each.key for each in card.sections].index(section) == min(at, len(card.sections) - 1)
    assert {item.key: item for item in card.items()} == before


@given(cards, st.data())
def test_moving_there_and_back_changes_nothing(card: Scorecard, data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(keys(card)))
    home = edit.section_of(card, key)
    at = [item.key for item in home.items].index(key)
    away = edit.move_item(card, key, card.sections[-1].key, 0)
    assert edit.move_item(away, key, home.key, at) == card


@given(cards, st.data())
def test_another_key_leaves_a_sound_card_sound(card: Scorecard, data: st.DataObject) -> None:
    old = data.draw(st.sampled_from([*keys(card), *(each.key for each in card.sections)]))
    renamed = edit.rename(card, old, "quite_new")
    assert not errors(check(renamed))
    assert edit.rename(renamed, "quite_new", old) == card


def test_conditions_follow_the_key_of_an_item_and_of_an_option() -> None:
    card = bare()
    card, asked = edit.add_item(card, "section_1", 0, "faults", "问题")
    card, depending = edit.add_item(card, "section_1", 1, "yes_no", "补救")
    when = AllOf((Not(ItemIs(asked, ("option_2",))), CallIs("contact", ("first",))))
    card = edit.replace_item(card, depending, replace(card.item(depending), when=when))
    assert [item.key for item in edit.used_by(card, asked)] == [depending]
    card = edit.rename_option(card, asked, "option_2", "no_name")
    card = edit.rename(card, asked, "problems")
    assert card.item(depending).when == AllOf((Not(ItemIs("problems", ("no_name",))), CallIs("contact", ("first",))))
    assert [item.key for item in edit.earlier(card, depending)] == ["problems"]


@given(cards, st.sampled_from(list(BY_KIND)), st.data())
def test_another_kind_keeps_what_all_kinds_share(card: Scorecard, kind: str, data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(keys(card)))
    old = card.item(key)
    new = edit.change_kind(card, key, kind).item(key)
    assert new.kind == kind
    assert (new.title, new.when, new.help, new.reasons, new.allow_na) == (
        old.title,
        old.when,
        old.help,
        old.reasons,
        old.allow_na,
    )
    if old.scored and new.scored:
        assert edit.points_of(new) == edit.points_of(old)
    assert not [problem for problem in new.problems() if "title" not in problem.field]


@given(cards, st.integers(1, 60), st.data())
def test_another_weight_leaves_an_item_sound(card: Scorecard, points: int, data: st.DataObject) -> None:
    item = data.draw(st.sampled_from([each for each in card.items() if hasattr(each, "points")]))
    weighed = edit.with_points(item, Decimal(points))
    assert edit.points_of(weighed) == points
    assert not list(weighed.problems())


def test_lists_keep_their_proportion_to_the_weight() -> None:
    choice = BY_KIND["choice"]
    card, key = edit.add_item(bare(), "section_1", 0, "choice", "答复")
    item = card.item(key)
    assert isinstance(item, SingleChoice) and choice is SingleChoice
    item = replace(item, points=Decimal(4), options=tuple(map(replace, item.options)))
    item = replace(
        item, options=tuple(replace(each, points=Decimal(p)) for each, p in zip(item.options, (4, 1), strict=True))
    )
    assert [each.points for each in edit.with_points(item, Decimal(10)).options] == [10, Decimal("2.5")]  # type: ignore[attr-defined]
    count = Count(key="c", title="打断", points=Decimal(8), per=Decimal(2), floor=Decimal(4))
    assert edit.with_points(count, Decimal(6)) == replace(
        count, points=Decimal(6), per=Decimal("1.5"), floor=Decimal(3)
    )
    with pytest.raises(ValueError, match="critical"):
        edit.with_points(edit.change_kind(card, key, "critical").item(key), Decimal(3))


@pytest.mark.parametrize("before", [Decimal("1E-12"), Decimal("0.01")])
def test_amounts_stay_such_that_a_draft_is_read_back(before: Decimal) -> None:
    faults = Faults(key="f", title="差错", points=before, options=(Fault("a", "甲", LIMIT), Fault("b", "乙", before)))
    weighed = edit.with_points(faults, LIMIT)
    assert isinstance(weighed, Faults)
    assert all(in_limits(each.deduct) and each.deduct > 0 for each in weighed.options)


def test_a_choice_becomes_faults_and_comes_back() -> None:
    card, key = edit.add_item(bare(), "section_1", 0, "faults", "问题")
    faults = card.item(key)
    assert isinstance(faults, Faults)
    choice = edit.change_kind(card, key, "choice").item(key)
    assert isinstance(choice, SingleChoice)
    assert [each.points for each in choice.options] == [5, 4, 4]


@given(
    st.lists(st.integers(0, 40), min_size=1, max_size=12),
    st.integers(20, 200),
    st.lists(st.booleans(), min_size=12, max_size=12),
)
def test_filling_up_adds_up_and_leaves_alone_what_is_fixed(weights: list[int], total: int, fixed: list[bool]) -> None:
    card = replace(bare(), total=Decimal(total), pass_mark=Decimal(0))
    items = tuple(YesNo(key=f"i{at}", title=str(at), points=Decimal(points)) for at, points in enumerate(weights))
    card = replace(card, sections=(replace(card.sections[0], items=items),))
    kept = [item.key for item, stays in zip(items, fixed, strict=False) if stays]
    filled = edit.fill_to_total(card, kept)
    assert all(edit.points_of(filled.item(key)) == edit.points_of(card.item(key)) for key in kept)
    if filled != card:
        assert edit.points_given(filled) == total
        assert all(edit.points_of(item) >= Decimal("0.01") for item in filled.items() if item.key not in kept)
    elif len(kept) < len(items):
        left = total - sum(weights[at] for at, item in enumerate(items) if item.key in kept)
        assert edit.points_given(card) == total or left < Decimal("0.01") * (len(items) - len(kept))


def test_findings_tell_their_place() -> None:
    card, key = edit.add_item(bare(), "section_1", 0, "choice", "答复")
    assert edit.locate(card, "sections[0].items[0].options[1].points") == edit.Place(
        "section_1", key, "options[1].points"
    )
    assert edit.locate(card, "sections[0]") == edit.Place("section_1", None, "")
    assert edit.locate(card, "bands[1].from") == edit.Place(None, None, "bands[1].from")
    assert edit.locate(card, "") == edit.Place()


def test_keys_are_never_used_twice() -> None:
    card, first = edit.add_item(bare(), "section_1", 0)
    card, copy = edit.duplicate_item(card, first)
    card, section = edit.add_section(card, 0, "流程")
    card, third = edit.add_item(card, section, 0)
    assert len({first, copy, section, third, "section_1"}) == 5
    assert edit.remove_item(card, copy) == edit.remove_item(
        edit.remove_item(edit.duplicate_item(card, copy)[0], copy), "item_4"
    )
    assert keys(edit.remove_section(card, section)) == [first, copy]
