"""A workspace with a published card and evaluations under it, and panels over it."""

import json

from qadesk.domain.calls import CallFacts
from qadesk.services.container import Services
from qadesk.services.evaluate import Given
from tests.gui.workbench import AGENT, INSPECTOR, LEAD, START_MS, add_recording

DAY_MS = 86_400_000
KEY = "lab"
CARD = """
format: qadesk-scorecard/1
key: lab
title: 电话服务质检方案
total: 100
pass_mark: 60
bands: [{from: 85, title: 优秀}, {from: 60, title: 合格}, {from: 0, title: 不合格}]
sections:
  - key: etiquette
    title: 服务礼仪
    items:
      - {key: hello, title: 开头语, kind: yes_no, points: 30}
      - {key: polite, title: 礼貌用语, kind: yes_no, points: 30}
  - key: process
    title: 服务流程
    items:
      - {key: answer, title: 解答完整, kind: yes_no, points: 40}
      - {key: privacy, title: 泄露隐私, kind: critical, family: compliance, effect: zero_card}
"""


def publish(services: Services) -> None:
    work = services.executor.write
    work(lambda stores: services.cards.import_draft(stores, CARD, "card", LEAD.no)).result()
    work(lambda stores: services.cards.publish(stores, KEY, LEAD.no)).result()


def scored(services: Services, number: int, **values: str) -> str:
    """A call of an agent, scored and submitted; the evaluation's uid."""
    facts = CallFacts(unique_id=f"c{number}", started_at_ms=START_MS + number * DAY_MS, agent_no=AGENT.no)
    recording = add_recording(services, f"/calls/{number}.wav", facts)
    given = {"hello": "yes", "polite": "yes", "answer": "yes", "privacy": "no"} | values
    document = json.dumps(
        {
            "format": "qadesk-answers/1",
            "scorecard": KEY,
            "answers": {key: {"value": value} for key, value in given.items()},
        }
    )
    evaluation, _ = services.evaluating.give(
        Given(recording.uid, KEY, INSPECTOR.no, document, "answers", submit=True)
    ).result()
    return evaluation.uid
