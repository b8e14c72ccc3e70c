"""Pictures of sampling: a plan with its cost, a draw, the draws, sharing them out, who has what, work packs."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from qadesk.domain.errors import UserError
from qadesk.domain.packs import PackIssue, PackKind, PackSummary
from qadesk.gui.sampling.pack_dialog import PackDialog
from qadesk.gui.sampling.page import SamplingPage
from qadesk.services.container import Services

if TYPE_CHECKING:
    from tests.pictures import Studio

PASSWORD = "correct horse"
DAYS = (dt.date(2026, 10, 1), dt.date(2026, 11, 30))


@contextmanager
def plan(studio: "Studio") -> Iterator[QWidget]:
    """A plan over the demo's recordings, with what it costs and buys."""
    _planned(studio)
    yield studio.window


@contextmanager
def draw(studio: "Studio") -> Iterator[QWidget]:
    """What comes out of a seed, before it is kept."""
    from tests.pictures import settle, wait_until

    page = _planned(studio)
    dialog = page.ask_draw()
    assert dialog is not None
    dialog.seed.setText("42")
    dialog.draw()
    wait_until(lambda: dialog.ledger is not None)
    settle(200)
    yield dialog
    dialog.reject()


@contextmanager
def draws(studio: "Studio") -> Iterator[QWidget]:
    """The draws there are, one of them in full."""
    from tests.pictures import settle, wait_until

    page = _drawn(studio)
    page.show_panel("draws")
    wait_until(lambda: page.draws.ledger is not None)
    page.draws.verify_current()
    settle(500)
    yield studio.window


def _services(studio: "Studio") -> Services:
    services = studio.application.session.services
    assert services is not None
    return services


def _page(studio: "Studio") -> SamplingPage:
    studio.window.show_page("sampling")
    page = studio.window.page("sampling")
    assert isinstance(page, SamplingPage)
    return page


def _planned(studio: "Studio") -> SamplingPage:
    from tests.pictures import settle, wait_until

    page = _page(studio)
    settle(200)
    if not any(plan.key == "plan" for plan in _services(studio).sampling.plans().result()):
        page.new()
        wait_until(lambda: page.session is not None and page.session.plan.key == "plan")
        page.plan.settings.day_from.picked.emit(DAYS[0])
        page.plan.settings.day_to.picked.emit(DAYS[1])
    page.open_plan("plan")
    page.show_panel("plan")
    wait_until(lambda: page.plan.estimate is not None)
    settle(400)
    return page


def _drawn(studio: "Studio") -> SamplingPage:
    """With a draw of a plan of one's own, beside whatever the demo has drawn."""
    from tests.pictures import settle, wait_until

    page, services = _planned(studio), _services(studio)
    if not _own_draw(services):
        dialog = page.ask_draw()
        assert dialog is not None
        dialog.seed.setText("42")
        dialog.draw()
        wait_until(lambda: dialog.ledger is not None)
        dialog.keep()
        wait_until(lambda: bool(_own_draw(services)))
        settle(200)
    return page


def _own_draw(services: Services) -> str:
    return next((row.uid for row in services.sampling.ledgers().result() if row.seed == "42"), "")


@contextmanager
def assign(studio: "Studio") -> Iterator[QWidget]:
    """Sharing the calls of a draw: who would get how much, and what nobody gets."""
    from tests.pictures import settle, wait_until

    page, services = _drawn(studio), _services(studio)
    dialog = page.ask_assign(_own_draw(services))
    assert dialog is not None
    wait_until(lambda: dialog.proposal is not None)
    settle(200)
    yield dialog
    dialog.reject()


@contextmanager
def assignments(studio: "Studio") -> Iterator[QWidget]:
    """Who has what until when; a few lines are chosen."""
    from tests.pictures import settle, wait_until

    page, services = _drawn(studio), _services(studio)
    if not services.assigning.listed().result():
        proposal = services.assigning.propose(_own_draw(services), ()).result()
        services.assigning.assign(proposal, studio.person.no).result()
    page.show_panel("assignments")
    panel = page.assignments
    panel.show_draw("")
    wait_until(lambda: bool(panel.model.rows) and bool(panel.work))
    panel.table.selectRow(1)
    panel.table.setFocus()
    settle(300)
    yield studio.window


@contextmanager
def packs_send(studio: "Studio") -> Iterator[QWidget]:
    """Work for a laptop: the two passwords are not the same yet."""
    dialog = _packs(studio, "send")
    dialog.send.file.take(Path("/home/user/work-9002.qadesk"))
    dialog.send.password.first.setText(PASSWORD)
    dialog.send.password.again.setText("another")
    yield _settled(dialog)
    dialog.close()


@contextmanager
def packs_look(studio: "Studio") -> Iterator[QWidget]:
    """What is in a pack, before it is taken in."""
    from tests.pictures import wait_until

    dialog = _packs(studio, "take")
    _look(studio, dialog, PASSWORD)
    wait_until(lambda: dialog.take.found is not None)
    yield _settled(dialog)
    dialog.close()


@contextmanager
def packs_wrong(studio: "Studio") -> Iterator[QWidget]:
    """Another password than that of the pack."""
    from tests.pictures import wait_until

    dialog = _packs(studio, "take")
    _look(studio, dialog, "another one")
    wait_until(lambda: not dialog.take.problem.isHidden())
    yield _settled(dialog)
    dialog.close()


@contextmanager
def packs_report(studio: "Studio") -> Iterator[QWidget]:
    """What became of results: taken in, known already, refused with reasons."""
    dialog = _packs(studio, "take")
    refused = UserError("There is no assignment {uid}.", "Look at the list of assignments.", uid="7f3")
    noted = UserError("The recording {path} cannot be read: {reason}.", path="q-6001.wav", reason="no such file")
    summary = PackSummary(
        kind=PackKind.RESULTS, uid="u", inspector_no="9002", made_at_ms=_services(studio).clock(), made_by="9002",
        zone="Asia/Shanghai", calls=12, cards=2, evaluations=14, drafts=1, imported=11, unchanged=2, done=10,
        refused=(PackIssue("call-7", refused.packed()),), notes=(PackIssue("call-3", noted.packed()),),
    )  # fmt: skip
    dialog.take.report.show_summary(summary, dialog.take.tr("The results are taken in."), taken=True)
    dialog.take.report.show()
    yield _settled(dialog)
    dialog.close()


def _packs(studio: "Studio", name: str) -> PackDialog:
    from tests.pictures import settle

    with assignments(studio):
        dialog = _page(studio).ask_packs()
    dialog.show_page(name)
    settle(200)
    return dialog


def _look(studio: "Studio", dialog: PackDialog, password: str) -> None:
    services = _services(studio)
    file = services.exports / "work.qadesk"
    if not file.exists():
        no = services.assigning.listed().result()[0].inspector_no
        services.packs.out(no, file, PASSWORD, studio.person.no).future.result()
    dialog.take.file.take(file)
    dialog.take.password.first.setText(password)
    dialog.take.go()


def _settled(dialog: PackDialog) -> PackDialog:
    from tests.pictures import settle

    settle(200)
    return dialog
