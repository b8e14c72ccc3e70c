import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.recordings import AudioState, RecordingFilter, WorkState
from qadesk.gui.models.shared_filter import SharedFilter, from_json, to_json

words = st.lists(st.text(max_size=8), max_size=3).map(tuple)
days = st.none() | st.dates()
filters = st.builds(
    RecordingFilter,
    text=st.text(max_size=10),
    work_states=st.lists(st.sampled_from(WorkState), max_size=3).map(tuple),
    audio_states=st.lists(st.sampled_from(AudioState), max_size=3).map(tuple),
    groups=words,
    agents=words,
    business_types=words,
    queues=words,
    directions=words,
    contacts=words,
    day_from=days,
    day_to=days,
    sort=st.sampled_from(["started_at", "agent", "score", "name"]),
    descending=st.booleans(),
)


@given(filters)
def test_a_filter_comes_back_as_it_was_stored(value: RecordingFilter) -> None:
    assert from_json(to_json(value)) == value


def test_what_is_open_is_not_stored_and_nonsense_is_left_open() -> None:
    assert to_json(RecordingFilter()) == {}
    stored = {"sort": "colour", "work_states": ["new", "lost"], "day_from": "tomorrow", "contacts": ["first"]}
    assert from_json(stored) == RecordingFilter(work_states=(WorkState.NEW,), contacts=("first",))


def test_it_tells_of_changes_and_is_there_the_next_day(qtbot, services) -> None:
    shared = SharedFilter(services.settings)
    with qtbot.waitSignal(shared.changed) as told:
        shared.change(groups=("一组",), day_from=dt.date(2026, 1, 5))
    assert told.args[0].groups == ("一组",)
    with qtbot.assertNotEmitted(shared.changed):
        shared.set(shared.value)
    assert shared.narrowed
    assert SharedFilter(services.settings).value == shared.value
    shared.change(sort="agent", descending=False)
    shared.clear()
    assert shared.value == RecordingFilter(sort="agent", descending=False)
    assert not shared.narrowed
