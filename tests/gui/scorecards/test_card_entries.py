"""What the list of cards tells of each key, and in which order."""

from datetime import date

from qadesk.domain.card_versions import StoredCard
from qadesk.gui.scorecards.card_entries import chips, entries

TODAY = date(2026, 11, 20)


def version(key: str, number: int, first: date | None = None, until: date | None = None) -> StoredCard:
    return StoredCard(key, number, key, "", (), number or None, effective_from=first, retired_from=until)


def told(*cards: StoredCard) -> list[tuple[str, list[str]]]:
    return [(entry.key, [chip.text for chip in chips(entry)]) for entry in entries(cards, TODAY)]


def test_a_version_of_any_day_says_only_its_number_and_days_are_written_as_everywhere() -> None:
    assert told(version("a", 1)) == [("a", ["v1"])]
    assert told(version("a", 1, date(2026, 11, 15))) == [("a", ["v1 since 2026-11-15"])]
    assert told(version("a", 1, date(2026, 12, 1))) == [("a", ["v1 from 2026-12-01 on"])]


def test_the_version_in_force_is_told_where_the_latest_is_not() -> None:
    before = [version("a", 1), version("a", 2)]
    assert told(*before, version("a", 3, date(2026, 12, 1))) == [("a", ["v2"])]
    assert told(*before, version("a", 3, date(2026, 12, 1), date(2026, 12, 1))) == [("a", ["v2"])]
    assert told(*before, version("a", 3, until=date(2026, 12, 1))) == [("a", ["v3"])]
    assert told(*before, version("a", 3, until=TODAY)) == [("a", ["v3 retired"])]
    assert told(*before, version("a", 3, date(2026, 12, 1)), version("a", 0)) == [("a", ["Draft", "v2"])]


def test_drafts_stand_first_then_what_holds_what_is_to_come_and_what_is_retired() -> None:
    future = date(2026, 12, 1)
    cards = [
        version("a", 1, until=TODAY),
        version("b", 1, future),
        version("c", 1),
        version("c", 2, future, future),
        version("d", 0),
    ]
    assert [key for key, _ in told(*cards)] == ["d", "c", "b", "a"]
