"""Pictures of what follows a score: releases with what the agent sees, appeals, follow-ups, measures, notices."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from qadesk.domain.after.appeal_words import ITEM_TODO, ITEM_UNKNOWN, TIMES, TIMES_TODO
from qadesk.domain.after.appeals import Appeal, Claim, Deciding, Filing, Outcome, Verdict
from qadesk.domain.after.forms import FormReport
from qadesk.domain.after.releases import ReleaseFilter, ReleaseRow, ReleaseState
from qadesk.domain.errors import UserError
from qadesk.domain.people import Role
from qadesk.domain.recordings import ImportIssue
from qadesk.gui.after.appeals_decide_dialog import DecideDialog
from qadesk.gui.after.appeals_file_dialog import FileAppealDialog, brought
from qadesk.gui.after.appeals_forms import FormReportDialog
from qadesk.gui.after.appeals_panel import AppealsPanel
from qadesk.gui.after.page import AfterPage
from qadesk.services.container import Services

REASON = "坐席在开头已经确认过客户的问题，评分时可能没有听到"

if TYPE_CHECKING:
    from tests.pictures import Studio


@contextmanager
def release(studio: "Studio") -> Iterator[QWidget]:
    """Submitted evaluations, some of them released, the agent's view of one."""
    from tests.pictures import settle, wait_until

    services = studio.application.session.services
    assert services is not None
    rows = services.catalogue.evaluations().result()
    services.releasing.ask([row.uid for row in rows if row.score is not None][:8], "9001").result()
    studio.window.show_page("after")
    page = studio.window.page("after")
    assert isinstance(page, AfterPage)
    page.show_panel("release")
    panel = page.panels["release"]
    panel.cases.show_view("released")  # type: ignore[attr-defined]
    wait_until(lambda: panel.card.view is not None)  # type: ignore[attr-defined]
    settle(300)
    yield studio.window


def _appealed(services: Services) -> list[Appeal]:
    """Some released evaluations are appealed against; one appeal is partly upheld, one rejected."""
    known = services.appeals.rows().result()
    if known:
        return [services.appeals.get(row.uid).result() for row in known]
    people = services.catalogue.people().result()
    deciders = [person.no for person in people if person.role in (Role.LEAD, Role.INSPECTOR)]
    found = []
    for row in _released(services)[:5]:
        view = services.releasing.agent_view(row.evaluation_uid, row.agent_no or "").result()
        lost = view.lost[:2]
        if not lost:
            continue
        claims = [Claim(item_key=each.item_key, reason=REASON, evidence=((12_000, 17_500),)) for each in lost]
        filing = Filing(evaluation_uid=row.evaluation_uid, claims=tuple(claims), filed_by=row.agent_no or "")
        found.append(services.appeals.file(filing, row.agent_no or "").result())
    for appeal in found[3:]:
        who = next(no for no in deciders if no != appeal.scorer_no)
        verdicts = [
            Verdict(item_key=c.item_key, outcome=Outcome.REJECTED, reason="录音中没有相应表述") for c in appeal.claims
        ]
        services.appeals.decide(appeal.uid, Deciding(verdicts=tuple(verdicts), decided_by=who)).result()
    return found


def _released(services: Services) -> list[ReleaseRow]:
    rows = services.catalogue.evaluations().result()
    services.releasing.ask([row.uid for row in rows if row.score is not None][:8], "9001").result()
    return services.releasing.rows(ReleaseFilter(states=(ReleaseState.RELEASED,))).result()


def _appeals_panel(studio: "Studio") -> AppealsPanel:
    from tests.pictures import wait_until

    services = studio.application.session.services
    assert services is not None
    _appealed(services)
    studio.window.show_page("after")
    page = studio.window.page("after")
    assert isinstance(page, AfterPage)
    page.show_panel("appeals")
    panel = page.panels["appeals"]
    assert isinstance(panel, AppealsPanel)
    wait_until(lambda: panel.card.view is not None)
    return panel


def _dialog(owner: QWidget, kind: type[QDialog]) -> QDialog:
    from tests.pictures import wait_until

    def shown() -> list[QDialog]:
        return [each for each in owner.findChildren(kind) if each.isVisible()]

    wait_until(lambda: bool(shown()))
    return shown()[0]


@contextmanager
def appeals(studio: "Studio") -> Iterator[QWidget]:
    """Appeals that wait, the chosen one with its claims and the evaluation."""
    from tests.pictures import settle

    panel = _appeals_panel(studio)
    panel.cases.show_view("all")
    settle(300)
    yield studio.window


@contextmanager
def appeal_decide(studio: "Studio") -> Iterator[QWidget]:
    """A decision half taken: one claim upheld with another answer, the score as it will be."""
    from tests.pictures import settle

    panel = _appeals_panel(studio)
    panel.cases.show_view("open")
    panel.decide()
    dialog = _dialog(panel, DecideDialog)
    assert isinstance(dialog, DecideDialog)
    box = dialog.boxes[0]
    box.decide(Outcome.UPHELD)
    box.reason.show_text("录音 0:12 已确认客户诉求，原判有误")
    if box.editor is not None:
        box.editor.press("1")
    settle(200)
    yield dialog
    dialog.reject()


@contextmanager
def appeal_file(studio: "Studio") -> Iterator[QWidget]:
    """An appeal being written: one item ticked, its reason and times."""
    from tests.pictures import settle, wait_until

    services = studio.application.session.services
    assert services is not None
    panel = _appeals_panel(studio)
    appealed = {row.evaluation_uid for row in services.appeals.rows().result()}
    row = next(row for row in _released(services) if row.evaluation_uid not in appealed)
    grounds = brought(services, row.evaluation_uid, row.revision).result()
    dialog = FileAppealDialog(services, studio.person, grounds, panel)
    dialog.open()
    dialog.lines[1].show_claim(Claim(item_key=dialog.lines[1].key, reason=REASON, evidence=((83_000, 100_000),)))
    wait_until(dialog.isVisible)
    settle(200)
    yield dialog
    dialog.reject()


@contextmanager
def appeal_figures(studio: "Studio") -> Iterator[QWidget]:
    """Figures of a period."""
    from tests.pictures import settle, wait_until

    panel = _appeals_panel(studio)
    dialog = panel.show_figures()
    wait_until(lambda: bool(dialog.items.lines.rows))
    settle(200)
    yield dialog
    dialog.reject()


@contextmanager
def appeal_report(studio: "Studio") -> Iterator[QWidget]:
    """What came of a form that a leader filled in."""
    from tests.pictures import settle

    services = studio.application.session.services
    assert services is not None
    panel = _appeals_panel(studio)
    refused = tuple(
        ImportIssue(path="appeals-9101.xlsx", row=at, column=column, reason=reason.packed())
        for at, column, reason in (
            (4, "times", UserError(TIMES, TIMES_TODO, text="1:75")),
            (7, "item", UserError(ITEM_UNKNOWN, ITEM_TODO, card="电话服务", item="99")),
        )
    )
    report = FormReport(taken=("a", "b", "c"), unchanged=1, empty=12, refused=refused)
    dialog = FormReportDialog(services, panel._shell.theme, report, Path("appeals-9101.xlsx"), panel)
    dialog.open()
    settle(200)
    yield dialog
    dialog.reject()
