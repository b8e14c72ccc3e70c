"""Pictures of improvement measures, of notices, and of the library of examples."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

from qadesk.domain.after.examples import ExampleFilter
from qadesk.domain.after.notices import NoticeDraft
from qadesk.domain.people import Role
from qadesk.gui.after.examples_panel import ExamplesPanel
from qadesk.gui.after.measures_panel import MeasuresPanel
from qadesk.gui.after.notices_panel import NoticesPanel
from qadesk.gui.after.page import AfterPage
from qadesk.gui.desk.examples import DeskExamples
from qadesk.gui.examples.in_help import ExamplesInHelp
from qadesk.services.after.examples import NewExample
from qadesk.services.container import Services

if TYPE_CHECKING:
    from tests.pictures import Studio

P = TypeVar("P", bound=QWidget)
CARD = "telephone-service"


def _services(studio: "Studio") -> Services:
    services = studio.application.session.services
    assert services is not None
    return services


def _panel(studio: "Studio", name: str, kind: type[P]) -> P:
    from tests.pictures import settle

    studio.window.show_page("after")
    page = studio.window.page("after")
    assert isinstance(page, AfterPage)
    page.show_panel(name)
    settle(400)
    panel = page.panels[name]
    assert isinstance(panel, kind)
    return panel


@contextmanager
def measures(studio: "Studio") -> Iterator[QWidget]:
    """Proposals, one of them chosen."""
    from tests.pictures import settle

    panel = _panel(studio, "measures", MeasuresPanel)
    panel.cases.show_view("proposed")
    settle(500)
    yield studio.window


@contextmanager
def measures_effect(studio: "Studio") -> Iterator[QWidget]:
    """A running measure with what became of its figure."""
    from tests.pictures import settle, wait_until

    panel = _panel(studio, "measures", MeasuresPanel)
    panel.cases.show_view("running")
    panel.cases.table.setCurrentIndex(panel.cases.model.index(1, 0))
    wait_until(lambda: not panel.effect.isHidden())
    settle(300)
    yield studio.window


@contextmanager
def measures_propose(studio: "Studio") -> Iterator[QWidget]:
    """What is to be done, and at which figure it aims."""
    from tests.pictures import settle

    dialog = _panel(studio, "measures", MeasuresPanel).ask_propose()
    settle(200)
    yield dialog
    dialog.reject()


@contextmanager
def measures_begin(studio: "Studio") -> Iterator[QWidget]:
    """Who sees to it, from when, until when."""
    from tests.pictures import settle

    panel = _panel(studio, "measures", MeasuresPanel)
    panel.cases.show_view("running")
    settle(200)
    dialog = panel.ask_begin()
    assert dialog is not None
    settle(200)
    yield dialog
    dialog.reject()


@contextmanager
def notices(studio: "Studio") -> Iterator[QWidget]:
    """What this person has not read yet."""
    from tests.pictures import settle

    panel = _panel(studio, "notices", NoticesPanel)
    panel.cases.show_view("unread")
    settle(300)
    yield studio.window


@contextmanager
def notices_all(studio: "Studio") -> Iterator[QWidget]:
    """Everything that was published, and who has read it."""
    from tests.pictures import settle

    panel = _panel(studio, "notices", NoticesPanel)
    panel.cases.show_view("all")
    settle(300)
    yield studio.window


@contextmanager
def notices_publish(studio: "Studio") -> Iterator[QWidget]:
    """A notice of a published card, to two roles, a team and a person; refused for want of a title."""
    from tests.pictures import settle

    services = _services(studio)
    panel = _panel(studio, "notices", NoticesPanel)
    draft = services.notices.draft_for_card(CARD).result()
    group = services.catalogue.filter_values().result().groups[:1]
    given = NoticeDraft(
        kind=draft.kind,
        title=" ",
        text=draft.text,
        roles=(Role.INSPECTOR, Role.LEADER),
        groups=tuple(group),
        persons=("9001",),
    )
    dialog = panel.ask_publish(given)
    settle(200)
    dialog.go.click()
    settle(400)
    yield dialog
    dialog.reject()


def _add_two(services: Services, call: str, card: str, item: str) -> None:
    for kind, title, note in (("bad", "没等客户说完就打断", "客户重说了一遍。"), ("good", "先致歉，再请客户说完", "")):
        new = NewExample(
            source=call,
            start_ms=9_000,
            end_ms=21_400,
            kind=kind,  # type: ignore[arg-type]
            title=title,
            item_key=item,
            card_key=card,
            note=note,
        )
        services.examples.add(new, "9001").result()


@contextmanager
def examples(studio: "Studio") -> Iterator[QWidget]:
    """The library, one of its clips in the player."""
    from tests.pictures import settle

    panel = _panel(studio, "examples", ExamplesPanel)
    panel.play()
    settle(800)
    panel.player.pause()
    yield studio.window
    panel.player.clear()


@contextmanager
def examples_consent(studio: "Studio") -> Iterator[QWidget]:
    """Before others hear it."""
    from tests.pictures import settle

    panel = _panel(studio, "examples", ExamplesPanel)
    panel.cases.show_view("silent")
    settle(200)
    dialog = panel.ask_consent()
    assert dialog is not None
    settle(200)
    yield dialog
    dialog.reject()
    panel.cases.show_view("all")


@contextmanager
def desk_examples(studio: "Studio") -> Iterator[QWidget]:
    """The help of an item with its examples, one of them heard."""
    from tests.pictures import settle, wait_until

    services = _services(studio)
    with studio.desk_scoring():
        page = studio.desk
        assert page.desk is not None
        key, card = page.scoring.current, page.desk.card.key
        if not services.examples.rows(ExampleFilter(card_key=card, item_key=key)).result():
            _add_two(services, page.desk.call.uid, card, key)
            studio.window.signals.after_changed.emit()
            settle(200)
        row = page.rows.row(key)
        assert row is not None
        settle(300)
        page.hand.toggle_help()
        wait_until(lambda: row.findChild(ExamplesInHelp) is not None)
        view = row.findChild(ExamplesInHelp)
        assert view is not None
        view.buttons[0].click()
        settle(700)
        view.player.pause()
        page.hand.reveal()
        settle(100)
        yield studio.window
        page.hand.toggle_help()


@contextmanager
def desk_example_add(studio: "Studio") -> Iterator[QWidget]:
    """A span of the call becomes an example."""
    from tests.pictures import settle

    with studio.desk_scoring():
        marking = studio.desk.findChild(DeskExamples)
        assert marking is not None
        dialog = marking.mark(9_000, 21_400)
        assert dialog is not None
        dialog.fields.title.setText("打断后马上让客户说完")
        settle(200)
        yield dialog
        dialog.reject()
