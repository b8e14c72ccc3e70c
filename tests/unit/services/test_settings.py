"""Settings hold at once, are there again after a restart, and a damaged one does not keep the program from starting."""

import json
from pathlib import Path

import pytest

from qadesk.domain.errors import UserError
from qadesk.services.settings import (
    COLUMN_MAPPING,
    DECLARED,
    LANGUAGE,
    LAST_INSPECTOR,
    SHORTCUTS,
    SKIP_MS,
    SPEED,
    VOLUMES,
    Settings,
)
from tests.unit.services.desk import House, open_house


def test_settings_are_there_again_for_the_person_and_for_the_site(tmp_path: Path) -> None:
    with open_house(tmp_path / "w") as house:
        house.settings.put(LAST_INSPECTOR, "9001")
        house.settings.load("9001")
        house.settings.put(SPEED, 1.5)
        house.settings.put(SHORTCUTS, {"播放": "F3"})
        house.settings.put(VOLUMES, [0.5, 2])
        assert house.settings.get(SPEED) == 1.5
    with open_house(tmp_path / "w") as house:
        assert house.settings.get(LAST_INSPECTOR) == "9001"
        assert house.settings.get(SPEED) == 1.0
        house.settings.load("9002")
        assert house.settings.get(SHORTCUTS) == {}
        assert house.settings.get(LAST_INSPECTOR) == "9001"
        house.settings.load("9001")
        assert (house.settings.get(SPEED), house.settings.get(VOLUMES)) == (1.5, [0.5, 2])
        assert house.settings.get(SHORTCUTS) == {"播放": "F3"}


def test_the_present_value_is_not_written_again(house: House) -> None:
    house.settings.put(SPEED, 1.0)
    assert house.write(lambda stores: stores.settings.get("speed", "")) is None


def test_what_was_handed_out_or_in_can_be_changed_without_changing_the_setting(house: House) -> None:
    house.settings.get(COLUMN_MAPPING)["headings"] = {}  # type: ignore[index]
    mapping = {"headings": {"工号": "agent_no"}}
    house.settings.put(COLUMN_MAPPING, mapping)
    mapping["headings"]["工号"] = "customer"
    assert house.settings.get(COLUMN_MAPPING) == {"headings": {"工号": "agent_no"}}
    assert COLUMN_MAPPING.default == {}


@pytest.mark.parametrize("damaged", ["{", "null", '"schnell"', "[1]", "true"])
def test_a_damaged_setting_falls_back_to_its_default(house: House, damaged: str) -> None:
    for setting in DECLARED:
        if isinstance(setting.default, float | int | dict):
            house.write(lambda stores, name=setting.name: stores.settings.put(name, damaged, ""))
    house.write(lambda stores: stores.settings.put("skip_ms", "2500", ""))
    again = Settings(house.executor)
    assert again.get(SPEED) == 1.0
    assert again.get(SHORTCUTS) == {}
    assert again.get(SKIP_MS) == 2500


def test_loading_without_waiting_changes_the_person_when_it_is_done(house: House) -> None:
    house.write(lambda stores: stores.settings.put("language", json.dumps("zh_CN"), "9001"))
    house.settings.begin("9001").result(20)
    assert house.settings.person == "9001"
    assert house.settings.get(LANGUAGE) == "zh_CN"


def test_a_setting_that_cannot_be_stored_holds_for_the_session(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    from qadesk.storage.stores.settings import SqlSettingStore

    def full(*_: object) -> None:
        raise UserError("The disk is full.")

    monkeypatch.setattr(SqlSettingStore, "put", full)
    house.settings.put(SPEED, 2.0)
    house.write(lambda stores: None)
    assert house.settings.get(SPEED) == 2.0
