"""The settings page: figures hold at once, outputs are asked for behind the hand and kept by name."""

import pytest
from PySide6.QtTest import QTest

from qadesk.domain.audio_devices import OutputDevice
from qadesk.domain.errors import UserError
from qadesk.gui.settings.page import SettingsPage
from qadesk.services import settings as kept
from tests.gui import workbench


@pytest.fixture
def outputs(services, monkeypatch) -> list[OutputDevice]:
    """What is connected; a test may change it."""
    there = [OutputDevice("Built-in (ALSA)", True), OutputDevice("Headset (USB)", False)]
    monkeypatch.setattr(services.player, "outputs", lambda: list(there))
    return there


@pytest.fixture
def page(services, look, english, outputs, own, qtbot) -> SettingsPage:
    made = SettingsPage(services, workbench.INSPECTOR, workbench.new_shell(services, look, english))
    own(made)
    made.show()
    qtbot.waitUntil(lambda: made.form.outputCombo.count() > 1)
    return made


def choices(page: SettingsPage) -> list[str]:
    combo = page.form.outputCombo
    return [combo.itemText(at) for at in range(combo.count())]


def test_listening_is_set_in_seconds_and_kept_in_milliseconds(page: SettingsPage, services) -> None:
    form = page.form
    form.backtrackSpin.setValue(2.5)
    form.slowSpin.setValue(8.0)
    form.slowSpeedSpin.setValue(0.8)
    form.silenceSpin.setValue(4.0)
    form.levelCheck.click()
    form.typingCheck.click()
    form.gradeCombo.setCurrentIndex(form.gradeCombo.findData("strict"))
    form.gradeCombo.activated.emit(form.gradeCombo.currentIndex())
    form.noisyCombo.setCurrentIndex(1)
    form.noisyCombo.activated.emit(1)
    names = ("BACKTRACK_MS", "SLOW_MS", "SLOW_SPEED", "SILENCE_LABEL_MS", "LEVELLING", "PAUSE_TYPING", "SKIP_GRADE",
             "NOISY_LINES")  # fmt: skip
    values = [services.settings.get(getattr(kept, name)) for name in names]
    assert values == [2500, 8000, 0.8, 4000, True, True, "strict", True]


def test_what_was_changed_on_the_desk_is_shown_when_the_page_comes(page: SettingsPage, services) -> None:
    page.hide()
    services.settings.put(kept.LEVELLING, True)
    services.settings.put(kept.BACKTRACK_MS, 3000)
    page.show()
    assert (page.form.levelCheck.isChecked(), page.form.backtrackSpin.value()) == (True, 3.0)


def test_outputs_are_offered_by_name_and_the_chosen_one_is_used_at_once(
    page: SettingsPage, services, monkeypatch
) -> None:
    used: list[str | None] = []
    monkeypatch.setattr(services.player, "set_device", used.append)
    assert choices(page) == ["The system's default (Built-in (ALSA))", "Built-in (ALSA)", "Headset (USB)"]
    page.form.outputCombo.setFocus()
    QTest.keyClicks(page.form.outputCombo, "Headset")
    assert (used, services.settings.get(kept.OUTPUT)) == (["Headset (USB)"], "Headset (USB)")


def test_a_chosen_output_that_is_gone_stays_chosen(page: SettingsPage, services, outputs, qtbot) -> None:
    services.settings.put(kept.OUTPUT, "Headset (USB)")
    del outputs[1]
    page.outputs.ask()
    qtbot.waitUntil(lambda: choices(page)[-1] == "Headset (USB) (not connected)")
    assert page.form.outputCombo.currentData() == "Headset (USB)"
    assert "as soon as it is connected" in page.form.outputHint.text()


def test_without_a_sound_system_there_is_a_sentence(page: SettingsPage, services, monkeypatch, qtbot) -> None:
    def refuse() -> list[OutputDevice]:
        raise UserError("The sound system does not answer.", "Connect an output.")

    monkeypatch.setattr(services.player, "outputs", refuse)
    page.outputs.ask()
    qtbot.waitUntil(lambda: page.form.outputHint.text() == "The sound system does not answer. Connect an output.")
    assert choices(page) == ["As the system"]


def test_what_holds_for_all_inspectors_is_the_leads(page: SettingsPage, services, look, english, own) -> None:
    assert page.form.siteCard.isHidden()
    leads = SettingsPage(services, workbench.LEAD, workbench.new_shell(services, look, english))
    own(leads)
    leads.show()
    assert leads.form.siteCard.isVisible()
    leads.form.blindCheck.click()
    leads.form.idleSpin.setValue(90)
    assert (services.settings.get(kept.BLIND), services.settings.get(kept.WORK_IDLE_AFTER_S)) == (True, 90)
