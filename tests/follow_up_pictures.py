"""Pictures of follow-ups: the list with one beside it, and every question about them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from qadesk.domain.after.following import no_number
from qadesk.domain.after.followups import DoneBy, FollowUp, FollowUpFilter, NewFollowUp, Origin, Reported
from qadesk.domain.after.forms import FormReport
from qadesk.domain.recordings import ImportIssue
from qadesk.gui.after.appeals_forms import FormReportDialog
from qadesk.gui.after.follow_ups_lists import HandOutDialog
from qadesk.gui.after.follow_ups_new import NewFollowUpDialog
from qadesk.gui.after.follow_ups_panel import FollowUpsPanel
from qadesk.gui.after.page import AfterPage
from qadesk.services.container import Services

if TYPE_CHECKING:
    from tests.pictures import Studio

LEADER = "2002"
DONE = "已按回呼流程联系客户，说明处理进度并致歉，客户表示接受。"


def _panel(studio: "Studio", view: str) -> FollowUpsPanel:
    from tests.pictures import settle, wait_until

    services = studio.application.session.services
    assert services is not None
    _some(services)
    studio.window.show_page("after")
    page = studio.window.page("after")
    assert isinstance(page, AfterPage)
    page.show_panel("follow-ups")
    panel = page.panels["follow-ups"]
    assert isinstance(panel, FollowUpsPanel)
    panel.cases.show_view(view)
    panel.refresh()
    settle(200)
    wait_until(lambda: panel.cases.current is not None and bool(panel._people) and panel.history.model.rowCount() > 0)
    settle(300)
    return panel


def _some(services: Services) -> None:
    """A few in every state, once."""
    follow_ups = services.follow_ups
    if any("班前会" in row.what for row in follow_ups.rows(FollowUpFilter()).result()):
        return
    made: list[FollowUp] = []
    for row in services.catalogue.evaluations().result():
        if row.score is None or len(made) >= 9:
            continue
        for proposal in follow_ups.proposals(row.uid).result()[:2]:
            new = NewFollowUp(
                origin=Origin.LOST_POINT,
                evaluation_uid=row.uid,
                item_key=proposal.item_key,
                leader_no=proposal.leader_no or LEADER,
                starts_now=len(made) % 3 != 2,
            )
            made.append(follow_ups.open(new, "9001").result())
    hand = NewFollowUp(origin=Origin.BY_HAND, what="班前会重申转接话术，下周抽听确认", handler_no=LEADER)
    follow_ups.open(hand, "9000").result()
    for at, each in enumerate(made[:4]):
        told = Reported(how=DoneBy.CALLBACK, text=DONE, callback_no=f"HB2026110{at}", reported_by=each.handler_no)
        follow_ups.report(each.uid, told).result()
    follow_ups.send_back(made[0].uid, "9000", "没有写明客户是否满意，请补充回呼结果").result()
    again = Reported(how=DoneBy.COACHING, text="已辅导并补充回呼结果，客户满意", reported_by=made[0].handler_no)
    follow_ups.report(made[0].uid, again).result()
    follow_ups.verify(made[1].uid, "9000", "已听回呼录音").result()
    follow_ups.send_back(made[2].uid, "9000", "回呼编号与系统不符").result()


@contextmanager
def open_ones(studio: "Studio") -> Iterator[QWidget]:
    """To report back: one with evidence beside the list."""
    panel = _panel(studio, "open")
    rows = panel.cases.model.rows
    heard = next((at for at, row in enumerate(rows) if row.evidence), 0)
    from tests.pictures import settle

    panel.cases.table.setCurrentIndex(panel.cases.model.index(heard, 0))
    settle(400)
    yield studio.window


@contextmanager
def to_verify(studio: "Studio") -> Iterator[QWidget]:
    """What was reported back on, with what was said before."""
    _panel(studio, "verify")
    yield studio.window


@contextmanager
def playing(studio: "Studio") -> Iterator[QWidget]:
    """Evidence is heard beside the list."""
    from tests.pictures import settle

    panel = _panel(studio, "all")
    heard = next(at for at, row in enumerate(panel.cases.model.rows) if row.evidence)
    panel.cases.table.setCurrentIndex(panel.cases.model.index(heard, 0))
    settle(200)
    row = panel.cases.current
    assert row is not None
    panel.case.play_wanted.emit(*row.evidence[0])
    settle(1200)
    panel.player.pause()
    settle(200)
    yield studio.window


@contextmanager
def nothing(studio: "Studio") -> Iterator[QWidget]:
    """Nothing of that kind."""
    from tests.pictures import settle, wait_until

    panel = _panel(studio, "open")
    panel.cases.search.setText("zzz")
    wait_until(lambda: panel.cases.model.rowCount() == 0)
    settle(300)
    yield studio.window
    panel.cases.search.clear()


@contextmanager
def report(studio: "Studio") -> Iterator[QWidget]:
    """A callback whose number is missing."""
    from tests.pictures import settle

    services = studio.application.session.services
    assert services is not None
    services.follow_ups.set_callback_form("HB########", "9000").result()
    dialog = _panel(studio, "open").ask_report()
    assert dialog is not None
    dialog.fields.text.show_text(DONE)
    dialog.refuse(no_number())
    settle(200)
    yield dialog
    dialog.reject()
    services.follow_ups.set_callback_form("", "9000").result()


@contextmanager
def hand_over(studio: "Studio") -> Iterator[QWidget]:
    """Somebody else."""
    dialog = _panel(studio, "open").ask_hand_over()
    yield from _shown(dialog)


@contextmanager
def send_back(studio: "Studio") -> Iterator[QWidget]:
    """With a reason."""
    yield from _shown(_panel(studio, "verify").ask_send_back())


@contextmanager
def new(studio: "Studio") -> Iterator[QWidget]:
    """The lost points of a call that was found."""
    from tests.pictures import settle, wait_until

    panel = _panel(studio, "open")
    panel.ask_new()
    dialog = panel.window().findChildren(NewFollowUpDialog)[-1]
    wait_until(lambda: dialog.finder.list.count() > 0)
    for at in range(dialog.finder.list.count()):
        dialog.finder.list.setCurrentRow(at)
        dialog.finder.list.itemActivated.emit(dialog.finder.list.item(at))
        settle(300)
        if len(dialog.lines) > 2:
            break
    yield from _shown(dialog)


@contextmanager
def new_by_hand(studio: "Studio") -> Iterator[QWidget]:
    """Without a call."""
    panel = _panel(studio, "open")
    panel.ask_new()
    dialog = panel.window().findChildren(NewFollowUpDialog)[-1]
    dialog.by_hand.setChecked(True)
    dialog.what.show_text("班前会重申转接话术，下周抽听确认")
    yield from _shown(dialog)


@contextmanager
def hand_out(studio: "Studio") -> Iterator[QWidget]:
    """A leader's list."""
    panel = _panel(studio, "open")
    dialog = HandOutDialog(panel.cases.model.rows, panel)
    dialog.open()
    yield from _shown(dialog)


@contextmanager
def taken(studio: "Studio") -> Iterator[QWidget]:
    """Rows that were refused."""
    panel = _panel(studio, "open")
    services = studio.application.session.services
    assert services is not None
    refused = ImportIssue(path="back.xlsx", reason=no_number().packed(), row=12)
    told = FormReport(taken=("a", "b"), unchanged=1, empty=3, refused=(refused,))
    dialog = FormReportDialog(services, panel._shell.theme, told, Path("back.xlsx"), panel)
    dialog.open()
    yield from _shown(dialog)


@contextmanager
def figures(studio: "Studio") -> Iterator[QWidget]:
    """Figures of the month."""
    from tests.pictures import settle, wait_until

    dialog = _panel(studio, "open").ask_figures()
    wait_until(lambda: dialog.leaders.lines.rowCount() > 0)
    settle(100)
    yield from _shown(dialog)


def _shown(dialog: QDialog | None) -> Iterator[QWidget]:
    from tests.pictures import settle

    assert dialog is not None
    settle(300)
    yield dialog
    dialog.reject()


PLACES = {
    "after-follow-ups": open_ones,
    "after-follow-ups-verify": to_verify,
    "after-follow-ups-playing": playing,
    "after-follow-ups-empty": nothing,
    "after-follow-ups-report": report,
    "after-follow-ups-hand-over": hand_over,
    "after-follow-ups-send-back": send_back,
    "after-follow-ups-new": new,
    "after-follow-ups-by-hand": new_by_hand,
    "after-follow-ups-hand-out": hand_out,
    "after-follow-ups-taken": taken,
    "after-follow-ups-figures": figures,
}
DIALOGS = frozenset(name for name in PLACES if name.split("-")[-1] not in ("ups", "verify", "playing", "empty"))
"""Of their own size."""
