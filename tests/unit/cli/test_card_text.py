"""A scorecard on a terminal: also one that somebody has only begun."""

from dataclasses import replace

from qadesk.cli.card_text import card_lines
from qadesk.domain import card_editing
from qadesk.domain.card_versions import StoredCard
from qadesk.domain.items import KINDS
from qadesk.domain.scorecards import AllOf, AnyOf, CallIs, ItemIs
from qadesk.domain.texts import untranslated


def test_a_draft_that_lacks_nearly_everything_can_be_read_all_the_same() -> None:
    card = card_editing.new_card("new", "", "", ())
    card, section = card_editing.add_section(card, 0)
    for kind in KINDS:
        card, key = card_editing.add_item(card, section, 0, kind.kind)
        condition = AnyOf((CallIs("", ()), ItemIs("gone", ("yes",)), AllOf(())))
        card = card_editing.replace_item(card, key, replace(card.item(key), when=condition))
    lines = list(card_lines(StoredCard("new", 0, "", "", (), None), card, untranslated))
    assert lines[1] == "draft, business types: any"
    for item in card.items():
        assert any(f"[{item.key}]" in line for line in lines)
    assert sum(line.strip().startswith("Asked only when") for line in lines) == len(KINDS)
