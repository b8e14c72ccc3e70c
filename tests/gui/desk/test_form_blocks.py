"""Rows are shared out among blocks so that few have to move when a card changes."""

from hypothesis import given
from hypothesis import strategies as st

from qadesk.gui.scoring_form.form_blocks import BLOCK, Entry, Part, dealt, rearranged

KEYS = st.lists(st.integers(0, 60).map(str), unique=True, max_size=60)


def items(keys: list[str]) -> list[Entry]:
    return [Entry("item", key) for key in keys]


@given(KEYS, KEYS)
def test_every_entry_is_somewhere_in_the_order_wanted(before: list[str], after: list[str]) -> None:
    blocks = list(dealt(items(before)))
    parts = rearranged(blocks, items(after))
    assert [entry for part in parts for entry in part.entries] == items(after)
    assert all(part.entries and len(part.entries) <= 2 * BLOCK for part in parts)
    used = [part.old for part in parts if part.old is not None]
    assert used == sorted(set(used)), "a block is used once, and blocks do not change places"


@given(KEYS)
def test_what_is_as_it_was_stays(keys: list[str]) -> None:
    blocks = list(dealt(items(keys)))
    assert rearranged(blocks, items(keys)) == [Part(at, block) for at, block in enumerate(blocks)]


@given(st.integers(0, 39), st.integers(0, 39))
def test_an_item_that_is_moved_takes_no_other_along(source: int, target: int) -> None:
    keys = [str(n) for n in range(40)]
    blocks = list(dealt(items(keys)))
    moved = [key for key in keys if key != str(source)]
    moved.insert(target, str(source))
    homes = {entry: part.old for part in rearranged(blocks, items(moved)) for entry in part.entries}
    changed = [entry.key for at, block in enumerate(blocks) for entry in block if homes[entry] != at]
    assert set(changed) <= {str(source), str(source - 1), str(source + 1)}
