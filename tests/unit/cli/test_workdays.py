"""``workdays`` and ``calendar``: when clocks end, and the days that they count."""

from tests.e2e.program import Program


def test_the_nth_working_day(fresh: Program) -> None:
    fresh = fresh.inside()
    fresh.run("init")
    found = fresh.json("workdays", "2026-02-13", "2")
    skipped = [each["date"] for each in found.pop("skipped")]
    assert found == {
        "from": "2026-02-13",
        "days": 2,
        "due": "2026-02-24",
        "ends_at": "2026-02-24T18:00:00+08:00",
        "provisional": False,
        "country": "CN",
    }
    assert skipped == [f"2026-02-{day}" for day in range(15, 24)]
    assert fresh.json("workdays", "2026-12-30", "2")["provisional"]
    assert "beyond the year 9999" in fresh.refused("workdays", "9999-12-30", "5")


def test_own_days_countries_and_closing_hours(fresh: Program) -> None:
    fresh = fresh.inside()
    fresh.run("init")
    fresh.run("calendar", "set", "2026-02-14", "--off", "--name", "店庆")
    assert fresh.json("workdays", "2026-02-12", "2")["due"] == "2026-02-24"
    (own,) = [each for each in fresh.json("calendar", "show", "2026")["days"] if each["kind"] == "own off"]
    assert own == {"date": "2026-02-14", "kind": "own off", "name": "店庆", "working": False}
    fresh.run("calendar", "clear", "2026-02-14")
    assert "Nothing of your own" in fresh.refused("calendar", "clear", "2026-02-14")
    fresh.run("calendar", "country", "sg")
    fresh.run("calendar", "clocks", "--closing", "17:30", "--appeals", "3")
    shown = fresh.json("calendar", "show", "2026")
    facts = ("country", "closing_hour", "appeal_days", "follow_up_days", "provisional")
    assert [shown[name] for name in facts] == ["SG", "17:30", 3, 2, False]
    assert fresh.json("calendar", "country")["country"] == "SG"
    assert "ZZ are not known" in fresh.refused("calendar", "country", "zz")
