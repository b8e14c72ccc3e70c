"""A workspace in which two calls were scored, for the panels of what follows a score."""

import json
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QDialog, QWidget

from qadesk.domain.calls import CallFacts
from qadesk.domain.evaluations import Evaluation
from qadesk.domain.people import Person, Role
from qadesk.services.container import Services
from qadesk.services.evaluate import Given
from tests.gui.patience import PatientBot
from tests.gui.workbench import AGENT, INSPECTOR, START_MS, add_recording

LEADER = Person(no="7001", name="组长甲", role=Role.LEADER, group="一组")
CARD = """
format: qadesk-scorecard/1
key: service
title: 服务质检
total: 100
pass_mark: 60
require: {comment: never, evidence: never}
bands: [{from: 60, title: 合格}, {from: 0, title: 不合格}]
sections:
  - key: open
    title: 开头
    items:
      - {key: greeting, title: 开头语, kind: yes_no, points: 40}
      - {key: recall, title: 确认问题, kind: yes_no, points: 30}
      - {key: tone, title: 语气, kind: scale, points: 30, levels: 3}
"""


def scored(services: Services, name: str = "call1", agent: str = AGENT.no, **given: object) -> Evaluation:
    """A call of the agent, submitted by the inspector; 60 of 100 unless said otherwise."""
    facts = CallFacts(started_at_ms=START_MS, agent_no=agent, group="一组")
    call = add_recording(services, f"{name}.wav", facts).call_uid
    values = {"greeting": "no", "recall": "yes", "tone": 3, **given}
    document = json.dumps({"format": "qadesk-answers/1", "scorecard": "service", "answers": values})
    said = Given(call, "service", INSPECTOR.no, document, "answers.json", submit=True, unheard="电话里听过")
    return services.evaluating.give(said).result(30)[0]


def prepared(services: Services) -> None:
    """The card is published, and the team has a leader."""
    services.executor.write(lambda stores: stores.people.add(LEADER)).result()
    services.executor.write(lambda stores: services.cards.import_draft(stores, CARD, "card")).result()
    services.executor.write(lambda stores: services.cards.publish(stores, "service", "9000")).result()


def click(button: QAbstractButton) -> None:
    """As a hand does, and only what a hand could press."""
    assert button.isVisible() and button.isEnabled(), button.text()
    at = QPoint(12, button.height() // 2) if isinstance(button, QCheckBox) else QPoint()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=at)


def shown(qtbot: PatientBot, owner: QWidget, kind: Callable[..., QDialog]) -> QDialog:
    """The dialog of that kind that has opened."""

    def found() -> list[QDialog]:
        return [each for each in owner.findChildren(QDialog) if isinstance(each, kind) and each.isVisible()]  # type: ignore[arg-type]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]
