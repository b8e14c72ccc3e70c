"""Writing a notice: what it is about, what it says, whom it goes to. What was typed is never lost."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from qadesk.domain.after.notices import NoticeDraft, NoticeKind
from qadesk.domain.people import Person, Role
from qadesk.gui.after.measures_dialogs import chosen
from qadesk.gui.after.notices_audience import AudienceFields
from qadesk.gui.ask_dialog import AskDialog
from qadesk.gui.fields import LineField
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.inputs.lines import TallField
from qadesk.gui.inputs.spots import Labelled, column_of
from qadesk.gui.notice_words import KINDS, words
from qadesk.services.after.notices import Notices
from qadesk.services.settings import NOTICE_DRAFT, Settings

WIDTH, PAUSE_MS = 640, 400
EMPTY = NoticeDraft(kind=NoticeKind.RULES, title="", text="")


class NoticeFields(QWidget):
    """A draft that is being written."""

    def __init__(self, people: Sequence[Person], groups: Sequence[str], today: date) -> None:
        super().__init__()
        self._target = ""
        self.kind, self.title, self.text = Picker(), LineField(), TallField(least=5)
        self.kind.offer([(kind, words(text)) for kind, (text, _) in KINDS.items()])
        self.audience = AudienceFields(people, groups, today)
        column = column_of(self, 12)
        column.addWidget(Labelled(self.tr("About"), self.kind))
        column.addWidget(Labelled(self.tr("Title"), self.title))
        column.addWidget(Labelled(self.tr("Text"), self.text))
        column.addWidget(self.audience)

    def show_draft(self, draft: NoticeDraft) -> None:
        """What was written so far, or is proposed."""
        self._target = draft.target
        self.kind.show_data(draft.kind)
        self.title.show_text(draft.title)
        self.text.show_text(draft.text)
        self.audience.show_draft(draft)

    def draft(self) -> NoticeDraft:
        """As it stands."""
        whom = self.audience.audience()
        kind = chosen(self.kind)
        return NoticeDraft(
            kind=kind if isinstance(kind, NoticeKind) else NoticeKind.OTHER,
            title=self.title.text(),
            text=self.text.toPlainText(),
            roles=whom.roles,
            groups=whom.groups,
            persons=whom.persons,
            target=self._target,
        )


class NoticeDialog(AskDialog):
    """Begins with what is proposed, else with what this person began to write and has not published."""

    def __init__(
        self,
        notices: Notices,
        settings: Settings,
        fields: NoticeFields,
        who: str,
        proposed: NoticeDraft | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("Publish a notice"),
            self.tr("Everybody it goes to finds it in their notices. Who has read it is kept."),
            (fields,),
            self.tr("Publish"),
            lambda: notices.publish(fields.draft(), who),
            parent,
        )
        self.setMinimumWidth(WIDTH)
        self._settings, self.fields, self._kept = settings, fields, proposed is None
        fields.show_draft(proposed or read_draft(settings.get(NOTICE_DRAFT)))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._keep)
        self.answered.connect(self._published)
        self.rejected.connect(self._keep)
        for changed in (fields.title.edited, fields.text.edited, fields.audience.changed, fields.kind.activated):
            changed.connect(self._pause.start)
        fields.audience.changed.connect(self.grow)
        (fields.text if proposed else fields.title).setFocus()

    def _keep(self) -> None:
        """A proposal can be made again; what somebody wrote cannot."""
        self._pause.stop()
        if self._kept:
            self._settings.put(NOTICE_DRAFT, kept(self.fields.draft()))

    def _published(self) -> None:
        self._pause.stop()
        if self._kept:
            self._settings.put(NOTICE_DRAFT, {})


def kept(draft: NoticeDraft) -> dict[str, Any]:
    """A draft as the settings keep it; nothing of an empty one."""
    if not (draft.title.strip() or draft.text.strip()):
        return {}
    return {
        "kind": draft.kind.value,
        "title": draft.title,
        "text": draft.text,
        "roles": [role.value for role in draft.roles],
        "groups": list(draft.groups),
        "persons": list(draft.persons),
    }


def read_draft(plain: Mapping[str, Any]) -> NoticeDraft:
    """What ``kept`` has kept; an empty one of nothing."""
    if not plain:
        return EMPTY
    return NoticeDraft(
        kind=NoticeKind(plain["kind"]),
        title=plain["title"],
        text=plain["text"],
        roles=tuple(Role(role) for role in plain["roles"]),
        groups=tuple(plain["groups"]),
        persons=tuple(plain["persons"]),
    )
