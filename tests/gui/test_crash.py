import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from qadesk.domain.errors import UserError
from qadesk.gui.crash import EXIT_BUG, CrashDialog, CrashHandler


class Handler(CrashHandler):
    """Notes what would be shown instead of waiting for a person."""

    def __init__(self) -> None:
        self.events: list[object] = []
        super().__init__(lambda code: self.events.append(("end", code)))

    def _show(self, report: str) -> None:
        self.events.append(report.strip().splitlines()[-1])


def test_a_bug_saves_every_draft_first_then_shows_and_ends(qtbot, capsys) -> None:
    handler = Handler()
    handler.save_with(lambda: handler.events.append("first draft"))
    handler.save_with(lambda: 1 / 0)
    handler.save_with(lambda: handler.events.append("second draft"))
    handler.show_errors_with(lambda error: handler.events.append("notice"))
    handler.handle(KeyError("gone"))
    qtbot.waitUntil(lambda: ("end", EXIT_BUG) in handler.events)
    assert handler.events == ["first draft", "second draft", "KeyError: 'gone'", ("end", EXIT_BUG)]
    assert "KeyError" in capsys.readouterr().err


def test_a_second_bug_while_ending_shows_nothing_more(qtbot, capsys) -> None:
    handler = Handler()
    handler.handle(ValueError("one"))
    handler.handle(ValueError("two"))
    assert handler.events == ["ValueError: one"]


def test_the_worlds_errors_are_notices_and_end_nothing(qtbot) -> None:
    handler = Handler()
    handler.show_errors_with(lambda error: handler.events.append(error.what))
    handler.save_with(lambda: handler.events.append("saved"))
    handler.handle(UserError("The disk is full."))
    assert handler.events == ["The disk is full."]


def test_installed_it_catches_what_slots_and_threads_let_through(
    qtbot, monkeypatch: pytest.MonkeyPatch, capsys
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    handler = Handler()
    handler.install()
    try:
        sys.excepthook(ValueError, ValueError("from a slot"), None)
    finally:
        handler.uninstall()
    assert handler.events == ["ValueError: from a slot"]


def test_the_report_can_be_copied(qtbot, tmp_path: Path) -> None:
    dialog = CrashDialog("Traceback …\nKeyError: 'gone'")
    qtbot.addWidget(dialog)
    dialog.form.copyButton.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("qadesk ") and copied.endswith("KeyError: 'gone'")
