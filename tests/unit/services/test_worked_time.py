import datetime as dt
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from qadesk.services.worked_time import Moment, WorkTracker

ZONE = ZoneInfo("Asia/Shanghai")
MORNING = int(dt.datetime(2026, 1, 5, 9, 30, tzinfo=ZONE).timestamp() * 1000)
MIDNIGHT = int(dt.datetime(2026, 1, 6, tzinfo=ZONE).timestamp() * 1000)


class Person:
    """Somebody at a desk, second by second, by a clock that a test turns."""

    def __init__(self, at_ms: int = MORNING) -> None:
        self.tracker = WorkTracker("9001", ZONE)
        self.at_ms = self.input_ms = at_ms
        self.call, self.playing, self.active, self.minimised = "call-1", False, True, False
        self.tick(0)

    def tick(self, passed_ms: int = 1000) -> None:
        self.at_ms += passed_ms
        moment = Moment(
            at_ms=self.at_ms, call_uid=self.call, playing=self.playing, last_input_ms=self.input_ms,
            active=self.active, minimised=self.minimised,
        )  # fmt: skip
        self.tracker.tick(moment)

    def seconds(self, count: int) -> None:
        for _ in range(count):
            self.tick()

    def press(self) -> None:
        self.input_ms = self.at_ms

    def spent(self) -> tuple[int, int, int]:
        """(listening, scoring, idle) in seconds, of all calls and days."""
        taken = self.tracker.take()
        parts = ([t.listening_ms for t in taken], [t.scoring_ms for t in taken], [t.idle_ms for t in taken])
        return tuple(sum(part) // 1000 for part in parts)  # type: ignore[return-value]


def test_a_minute_after_the_last_key_it_is_idle() -> None:
    person = Person()
    person.seconds(100)
    assert person.spent() == (0, 60, 40)
    person.press()
    person.seconds(10)
    assert person.spent() == (0, 10, 0)


def test_listening_wins_while_sound_goes_out() -> None:
    person = Person()
    person.playing = True
    person.press()
    person.seconds(300)
    assert person.spent() == (300, 0, 0)
    person.playing = False
    person.seconds(90)
    assert person.spent() == (0, 60, 30), "whoever has just listened is there, though no key was pressed"


def test_nothing_counts_while_minimised() -> None:
    person = Person()
    person.minimised = person.playing = True
    person.seconds(30)
    assert person.spent() == (0, 0, 0)


def test_behind_another_program_sound_counts_and_a_minute_after_the_last_key() -> None:
    person = Person()
    person.active = False
    person.seconds(90)
    assert person.spent() == (0, 60, 0)
    person.playing = True
    person.seconds(20)
    assert person.spent() == (20, 0, 0)


def test_a_sleeping_laptop_and_a_clock_put_back_add_nothing() -> None:
    person = Person()
    person.tick(3_600_000)
    person.tick(-3_600_000)
    assert person.spent() == (0, 0, 0)
    person.press()
    person.seconds(2)
    assert person.spent() == (0, 2, 0)


def test_time_belongs_to_the_call_and_the_local_day() -> None:
    person = Person(MIDNIGHT - 3000)
    person.seconds(5)
    person.call = "call-2"
    person.seconds(4)
    taken = [(t.call_uid, t.inspector_no, t.day, t.scoring_ms) for t in person.tracker.take()]
    first, second = dt.date(2026, 1, 5), dt.date(2026, 1, 6)
    assert taken == [
        ("call-1", "9001", first, 2000),
        ("call-1", "9001", second, 3000),
        ("call-2", "9001", second, 3000),
    ]


def test_without_a_call_on_the_desk_nothing_counts() -> None:
    person = Person()
    person.call = ""
    person.playing = True
    person.seconds(10)
    assert person.tracker.take() == []


def test_what_could_not_be_kept_waits() -> None:
    person = Person()
    person.seconds(10)
    taken = person.tracker.take()
    assert person.tracker.take() == []
    person.tracker.give_back(taken)
    person.seconds(5)
    assert person.spent() == (0, 15, 0)


@given(st.lists(st.tuples(st.integers(-10_000, 10_000), st.booleans(), st.booleans(), st.booleans())))
def test_never_more_than_the_time_that_passed(steps: list[tuple[int, bool, bool, bool]]) -> None:
    person = Person()
    for passed, person.playing, person.active, person.minimised in steps:
        person.tick(passed)
    total = sum(t.listening_ms + t.scoring_ms + t.idle_ms for t in person.tracker.take())
    assert 0 <= total <= sum(max(passed, 0) for passed, *_ in steps)
