"""What can be done with packs, a page each: send work to a laptop, take a pack in, take results home."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from qadesk.domain.assignments import InspectorWork
from qadesk.domain.errors import UserError
from qadesk.domain.packs import PackKind, PackSummary
from qadesk.domain.people import Person, Role
from qadesk.domain.sampling import LedgerRow
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.inputs.spots import Labelled
from qadesk.gui.jobs import deliver, relay
from qadesk.gui.models.recording_columns import Formats
from qadesk.gui.notices import in_words
from qadesk.gui.parts import wrapped
from qadesk.gui.sampling.load_rows import calls_words, minutes_words
from qadesk.gui.sampling.pack_parts import SUFFIX, FileLine, PackReport, PasswordFields
from qadesk.gui.shell import Shell
from qadesk.services.container import Services
from qadesk.services.executor import Job

Done = Callable[[PackSummary], None]
Act = Callable[[Path, str], None]
"""Gets the file and the password."""


class PackPage(QWidget):
    """A file, a password, one main action; what goes wrong is one sentence in place, and the rest can be typed on."""

    state_changed = Signal()
    """What the main button says, or whether it can be pressed."""
    changed = Signal()
    """Something came into the workspace, or left it in a pack."""

    def __init__(self, services: Services, person: Person, shell: Shell, hint: str, *, save: bool) -> None:
        super().__init__()
        self.services, self.person, self.shell = services, person, shell
        words = self.tr("Save as …") if save else self.tr("Choose the pack …")
        title = self.tr("Where the pack goes") if save else self.tr("Open a pack")
        self.file = FileLine(words, title, save=save, first=self.first_place)
        self.password = PasswordFields(twice=save)
        self.problem = wrapped("", "warning")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.report = PackReport(shell.theme, Formats(services.zone, QLocale()))
        self._hint = wrapped(hint, "muted")
        self._job: Job[PackSummary] | None = None
        self.go_words = ""
        self.file.picked.connect(lambda _: self.told_otherwise())
        self.password.edited.connect(self.told_otherwise)

    def lay_out(self, fields: Sequence[QWidget], act: Act) -> None:
        """Called once by each page; ``fields`` stand above the file, ``act`` is the main action."""
        self._act = act
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        parts = (self._hint, *fields, Labelled(self.tr("File"), self.file), self.password, self.problem, self.progress)
        for part in parts:
            column.addWidget(part)
        column.addWidget(self.report, 1)
        column.addStretch(0)
        for hidden in (self.problem, self.progress, self.report):
            hidden.hide()

    @property
    def busy(self) -> bool:
        """Whether a pack is under way."""
        return self._job is not None

    def can_go(self) -> bool:
        """Whether everything that the main action needs is there."""
        return self.services.writable and not self.busy and self.file.path is not None and self.password.good()

    def first_place(self) -> Path:
        """Where the choice of a file begins."""
        return self.services.exports

    def told_otherwise(self) -> None:
        """Another file or password: what was said of the former ones goes."""
        self.problem.hide()
        self.report.hide()
        self.state_changed.emit()

    def go(self) -> None:
        """The main action, once everything that it needs is there."""
        if self.file.path is not None and self.can_go():
            self._act(self.file.path, self.password.text())

    def cancel(self) -> None:
        """Stop what is under way."""
        if self._job is not None:
            self._job.cancel()

    def watch(self, begin: Callable[[], Job[PackSummary]], done: Done) -> None:
        """Begin a job and show it; ``done`` gets what it gives."""
        self.problem.hide()
        self.report.hide()
        try:
            job = begin()
        except UserError as error:
            self._refuse(error)
            return
        self._job = job
        self.progress.setRange(0, 0)
        self.progress.show()
        job.watchers.append(relay(self, self._step))
        self.shell.jobs.watch(job, self, lambda summary: self._ended(summary, done), self._refuse, self._rest)
        self.state_changed.emit()

    def _step(self, done: int, total: int) -> None:
        if self.busy and total:
            # Sizes go beyond what a progress bar can count.
            self.progress.setRange(0, 1000)
            self.progress.setValue(done * 1000 // total)

    def _ended(self, summary: PackSummary, done: Done) -> None:
        self._rest()
        done(summary)
        self.report.show()
        self.state_changed.emit()

    def _refuse(self, error: UserError) -> None:
        self._rest()
        self.problem.setText(in_words(error))
        self.problem.show()

    def _rest(self) -> None:
        self._job = None
        self.progress.hide()
        self.state_changed.emit()


class SendPage(PackPage):
    """An inspector's open work with its recordings, into one sealed file."""

    def __init__(self, services: Services, person: Person, shell: Shell) -> None:
        super().__init__(services, person, shell, self.tr(
            "An inspector's open calls with their recordings and scorecards go into one file, sealed with a password. "
            "On the laptop it is taken in, scored without a network, and the results come home as a file."
        ), save=True)  # fmt: skip
        self.go_words = self.tr("Make the work pack")
        self.inspector, self.draw = Picker(letters=20), Picker(letters=20)
        fields = Labelled(self.tr("Inspector"), self.inspector), Labelled(self.tr("Which assignments"), self.draw)
        self.lay_out(fields, self._make)
        for picker in (self.inspector, self.draw):
            picker.picked.connect(lambda _: self.told_otherwise())
        self.draw.offer([("", self.tr("Everything open"))])
        self.draw.show_data("")
        deliver(services.assigning.by_inspector(), self, self._offer, self._refuse)
        deliver(services.sampling.ledgers(), self, self._offer_draws, self._refuse)

    def can_go(self) -> bool:
        """There must be somebody with open work."""
        return super().can_go() and bool(self._no())

    def first_place(self) -> Path:
        """Named after the inspector and the day."""
        return self.services.exports / f"work-{self._no()}-{self.services.assigning.today()}{SUFFIX}"

    def _make(self, target: Path, password: str) -> None:
        draw = str(self.draw.entries[max(self.draw.currentIndex(), 0)][0])
        packs, no, who = self.services.packs, self._no(), self.person.no
        self.watch(lambda: packs.out(no, target, password, who, draw), self._made)

    def _no(self) -> str:
        at = self.inspector.currentIndex()
        return str(self.inspector.entries[at][0]) if at >= 0 else ""

    def _offer(self, work: list[InspectorWork]) -> None:
        busy = [each for each in work if each.open]
        self.inspector.offer([(each.inspector_no, _with_load(each)) for each in busy])
        own = any(each.inspector_no == self.person.no for each in busy)
        self.inspector.show_data(self.person.no if own else busy[0].inspector_no if busy else "")
        if not busy:
            self.problem.setText(self.tr("Nobody has open work. Assign calls first."))
            self.problem.show()
        self.state_changed.emit()

    def _offer_draws(self, draws: list[LedgerRow]) -> None:
        formats = Formats(self.services.zone, QLocale())
        text = self.tr("Of the draw {plan}, {day}, seed {seed}")
        entries: list[tuple[object, str]] = [("", self.tr("Everything open"))]
        for row in draws:
            if row.withdrawn_at_ms is None and row.assigned:
                day = formats.instant(row.drawn_at_ms)[:10]
                entries.append((row.uid, text.format(plan=row.plan_key, day=day, seed=row.seed)))
        self.draw.offer(entries)
        self.draw.show_data("")

    def _made(self, summary: PackSummary) -> None:
        self.password.clear()
        self.report.show_summary(summary, self.tr("The work pack is written."), taken=False)
        self.changed.emit()


class TakePage(PackPage):
    """A pack that has come: looked into first, then taken in, then told what became of it."""

    def __init__(self, services: Services, person: Person, shell: Shell) -> None:
        super().__init__(services, person, shell, self.tr(
            "A work pack on the laptop, or results at the centre. You see what is in it before anything is written; "
            "taking the same pack in twice changes nothing."
        ), save=False)  # fmt: skip
        self.setAcceptDrops(True)
        self.found: PackSummary | None = None
        self.told_otherwise()
        self.lay_out((), self._look_or_take)

    def told_otherwise(self) -> None:
        """Another pack has not been looked into yet."""
        self.found = None
        self.go_words = self.tr("Look into it")
        super().told_otherwise()

    def _look_or_take(self, path: Path, password: str) -> None:
        packs = self.services.packs
        if self.found is None:
            self.watch(lambda: packs.show(path, password), self._looked)
        else:
            self.watch(lambda: packs.take_in(path, password, self.person.no), self._taken)

    def _looked(self, summary: PackSummary) -> None:
        self.found = summary
        work = summary.kind is PackKind.WORK
        headline = self.tr("A work pack") if work else self.tr("Results of scored calls")
        self.report.show_summary(summary, headline, taken=False)
        self.go_words = self.tr("Take it in")

    def _taken(self, summary: PackSummary) -> None:
        self.password.clear()
        work = summary.kind is PackKind.WORK
        headline = self.tr("The work pack is taken in.") if work else self.tr("The results are taken in.")
        self.report.show_summary(summary, headline, taken=True)
        self.shell.signals.recordings_changed.emit()
        self.shell.signals.evaluations_changed.emit()
        self.changed.emit()


class ResultsPage(PackPage):
    """What was scored here, to be taken home."""

    def __init__(self, services: Services, person: Person, shell: Shell) -> None:
        super().__init__(services, person, shell, self.tr(
            "Everything that was submitted on this machine goes into one file for the centre, without recordings. "
            "It may be made as often as you like: what is known there already stays as it is."
        ), save=True)  # fmt: skip
        self.go_words = self.tr("Make the pack of results")
        self.whose = Picker(letters=20)
        self.lay_out((Labelled(self.tr("Whose"), self.whose),), self._make)
        self.whose.picked.connect(lambda _: self.told_otherwise())
        self._offer([])
        deliver(services.catalogue.people(Role.INSPECTOR), self, self._offer, self._refuse)

    def first_place(self) -> Path:
        """Named after the inspector and the day."""
        no = self._no()
        name = f"results-{no}-" if no else "results-"
        return self.services.exports / f"{name}{self.services.assigning.today()}{SUFFIX}"

    def _make(self, target: Path, password: str) -> None:
        packs, no, who = self.services.packs, self._no(), self.person.no
        self.watch(lambda: packs.results_out(target, password, who, no), self._made)

    def _no(self) -> str:
        return str(self.whose.entries[max(self.whose.currentIndex(), 0)][0])

    def _offer(self, people: Sequence[Person]) -> None:
        entries: list[tuple[object, str]] = [("", self.tr("Everybody's"))]
        entries += [(person.no, f"{person.no} {person.name}".strip()) for person in people]
        self.whose.offer(entries)
        inspects = any(person.no == self.person.no for person in people)
        self.whose.show_data(self.person.no if inspects else "")

    def _made(self, summary: PackSummary) -> None:
        self.password.clear()
        self.report.show_summary(summary, self.tr("The pack of results is written."), taken=False)
        self.changed.emit()


def _with_load(work: InspectorWork) -> str:
    name = f"{work.inspector_no} {work.inspector}".strip()
    return f"{name} · {calls_words(work.open)} · {minutes_words(work.seconds)}"
