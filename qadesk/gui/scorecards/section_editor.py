"""The editor of a section: its title, and what its items are worth together."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from qadesk.domain import card_editing as editing
from qadesk.domain.scorecards import Scorecard
from qadesk.gui.fields import LineField
from qadesk.gui.inputs.spots import Labelled, plain_label
from qadesk.gui.notices import translated
from qadesk.gui.scorecards.kinds import amount
from qadesk.gui.scorecards.outline_rows import groups
from qadesk.gui.scorecards.refs import Ref, by_ref
from qadesk.gui.theme import set_class
from qadesk.services.card_drafts import CardSession


class SectionEditor(QWidget):
    """Every keystroke is in the draft."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: CardSession | None = None
        self._key = ""
        self.title = LineField()
        self._title_part = Labelled(self.tr("Title of the section"), self.title)
        self._sum = plain_label(classes="muted")
        self._found = plain_label(classes="warning small")
        heading = QLabel(self.tr("Section"))
        set_class(heading, "section")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for part in (heading, self._title_part, self._sum, self._found):
            column.addWidget(part)
        column.addStretch(1)
        self.title.edited.connect(self._edit)
        self.setFocusProxy(self.title)

    def show_section(self, session: CardSession, key: str, *, read_only: bool) -> None:
        """The section of that key as it is now."""
        self._session, self._key = session, key
        card = session.card
        section = editing.section_at(card, key)
        self.title.setReadOnly(read_only)
        self.title.show_text(section.title)
        self._sum.setText(self._summary(card))
        found = by_ref(card, session.findings).get(Ref("section", key), ())
        self._found.setText("\n".join(finding.sentence(translated) for finding in found))
        self._found.setVisible(bool(found))

    def _summary(self, card: Scorecard) -> str:
        group = next(group for group in groups(card, {}) if group.head.ref.key == self._key)
        return self.tr("{items} items, {points} of {total} points.").format(
            items=len(group.items), points=group.head.points, total=amount(card.total)
        )

    def _edit(self, text: str) -> None:
        if self._session is not None:
            after = editing.replace_section(self._session.card, self._key, title=text)
            self._session.apply(after, f"title {self._key}", typing=True)
