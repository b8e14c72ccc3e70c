import datetime as dt
from dataclasses import replace

from PySide6.QtCore import Qt

from qadesk.domain.assignments import Assignment
from qadesk.services.ports import Stores
from tests.gui.desk.conftest import CTRL, Bench, Key
from tests.gui.desk.parts import House

DAY = dt.date(2026, 1, 5)


def assign(house: House, due: dict[str, dt.date | None]) -> None:
    """Put calls into the inspector's hands, in the order given."""
    made = [
        Assignment(uid=f"a-{n}", call_uid=call, inspector_no="9001", due_on=day, assigned_at_ms=house.clock())
        for n, (call, day) in enumerate(due.items())
    ]
    house.executor.write(lambda stores: stores.assignments.add(made)).result()


def lies(bench: Bench, call: str) -> None:
    bench.qtbot.waitUntil(lambda: bench.page.desk is not None and bench.page.desk.call.uid == call)


def score(bench: Bench) -> None:
    """Everything right, by keys."""
    bench.qtbot.waitUntil(lambda: bench.page.rows.complete)
    bench.key("1", "0", Key.Key_Return, "1", "5", "1", "0", "1", "2")
    assert bench.page.form.statusLabel.text().startswith("nothing open")
    bench.key(Key.Key_Return, modifier=CTRL)


def test_after_submitting_comes_what_is_due_next_then_the_end(bench: Bench) -> None:
    house = bench.house
    late, soon, later, other = (house.call(f"{name}.wav") for name in ("late", "soon", "later", "other"))
    assign(house, {later: DAY + dt.timedelta(days=3), soon: DAY, late: DAY - dt.timedelta(days=1)})
    bench.page.open_assigned(late)
    lies(bench, late)
    bench.qtbot.waitUntil(lambda: "overdue 1" in bench.page.form.dayLabel.text())
    assert "due today 1" in bench.page.form.dayLabel.text()
    for call, following in ((late, soon), (soon, later)):
        score(bench)
        lies(bench, following)
        assert house.submitted(call) is not None
    bench.qtbot.waitUntil(lambda: "overdue" not in bench.page.form.dayLabel.text())
    score(bench)
    bench.qtbot.waitUntil(lambda: bench.page.form.emptyCard.isVisible())
    assert "everything that was assigned to you" in bench.page.form.emptyLabel.text()
    assert house.submitted(other) is None, "what is not assigned does not follow"


def test_what_left_in_a_work_pack_is_passed_over_unless_opened_by_hand(bench: Bench) -> None:
    house = bench.house
    calls = [house.call(f"{n}.wav") for n in range(3)]
    assign(house, {call: DAY + dt.timedelta(days=n) for n, call in enumerate(calls)})

    def pack(stores: Stores) -> None:
        away = stores.assignments.get("a-1")
        assert away is not None
        stores.assignments.change(replace(away, packed_at_ms=1))

    house.executor.write(pack).result()
    bench.page.open_assigned(calls[0])
    for call in (calls[0], calls[2], calls[0]):
        lies(bench, call)
        bench.qtbot.waitUntil(lambda: bench.page.rows.complete)
        bench.key(Key.Key_PageDown, modifier=CTRL)
    lies(bench, calls[2])
    bench.page.open_assigned(calls[1])
    lies(bench, calls[1])


def test_leaving_a_call_open_goes_round_the_queue(bench: Bench) -> None:
    house = bench.house
    calls = [house.call(f"{n}.wav") for n in range(3)]
    assign(house, {call: DAY + dt.timedelta(days=n) for n, call in enumerate(calls)})
    bench.page.open_assigned(calls[1])
    for call in (calls[1], calls[2], calls[0], calls[1]):
        lies(bench, call)
        bench.qtbot.waitUntil(lambda: bench.page.rows.complete)
        bench.key(Key.Key_PageDown, modifier=CTRL)


def test_a_call_opened_from_the_recordings_is_followed_by_these(bench: Bench) -> None:
    house = bench.house
    mine, theirs, third = (house.call(f"{name}.wav") for name in ("mine", "theirs", "third"))
    assign(house, {mine: DAY})
    bench.page.open_assigned(mine)
    lies(bench, mine)
    bench.page.open_call(theirs)
    lies(bench, theirs)
    bench.qtbot.waitUntil(lambda: bench.page.form.dayLabel.text() == "Today 0    Waiting 3")
    bench.key(Key.Key_PageDown, modifier=CTRL)
    bench.qtbot.waitUntil(lambda: bench.page.desk.call.uid != theirs)
    assert bench.page.desk.call.uid in (mine, third)
    assert bench.page.queue.name == "filter"


def test_the_queue_that_was_followed_is_followed_after_a_restart(make_bench, house: House) -> None:
    first, second, other = (house.call(f"{name}.wav") for name in ("first", "second", "other"))
    assign(house, {first: DAY, second: DAY + dt.timedelta(days=1)})
    before = make_bench(house)
    before.page.open_assigned(first)
    lies(before, first)
    before.page.close_call()
    again = make_bench(house)
    again.page.resume()
    lies(again, first)
    again.qtbot.waitUntil(lambda: again.page.rows.complete)
    again.key(Key.Key_PageDown, modifier=Qt.KeyboardModifier.ControlModifier)
    lies(again, second)
    assert other != second
    again.page.close_call()
