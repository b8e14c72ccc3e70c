"""What agents see of evaluations of their own calls, on the screen and on paper."""

from concurrent.futures import Future
from dataclasses import dataclass, replace
from pathlib import Path

from qadesk.domain.after.agent_view import AgentView, agent_view, for_agent
from qadesk.domain.after.releases import Acknowledgement, Release
from qadesk.domain.evaluations import Evaluation
from qadesk.domain.sheets import SheetContent
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.after import release_refusals as refusals
from qadesk.services.executor import Executor, Job
from qadesk.services.export_sheets import ExportSheets
from qadesk.services.lookups import evaluation_of
from qadesk.services.ports import Stores
from qadesk.services.settings import SHOW_INSPECTOR, Settings
from qadesk.services.sheet_content import SheetSource


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A released revision with everything its view is made of."""

    source: SheetSource
    release: Release
    released: tuple[int, ...]
    agent_no: str
    acknowledged: tuple[Acknowledgement, ...]
    former: tuple[Evaluation, ...]


class AgentViews:
    """Views and sheets for agents; of what is released, and theirs."""

    def __init__(self, executor: Executor, sheets: ExportSheets, settings: Settings) -> None:
        self._executor = executor
        self._sheets = sheets
        self._settings = settings

    def view(self, uid: str, agent_no: str) -> "Future[AgentView]":
        """An evaluation (or the one of a call or recording) as that agent sees it. Fails with ``UserError``."""

        def view() -> AgentView:
            return self._view(self._executor.write(lambda stores: self.seen_in(stores, uid, agent_no)).result())

        return self._executor.picture_work(view)

    def export(self, uids: tuple[str, ...], folder: Path) -> Job[list[Path]]:
        """Write the agents' sheets of these evaluations as PDF, with a field to acknowledge in; none is half there.

        What cannot be exported is said before anything is written.
        """
        title = QT_TRANSLATE_NOOP("jobs", "Exporting evaluation sheets")
        return self._executor.job(title, lambda job: self._export(job, uids, folder))

    def seen_in(self, stores: Stores, uid: str, agent_no: str | None) -> Seen:
        """The latest released revision, within a transaction; ``None``: whoever's it is. Raises ``UserError``."""
        evaluation = evaluation_of(stores, uid)
        if evaluation is None:
            raise refusals.not_submitted(uid)
        subject = stores.releases.subject(evaluation.uid)
        whose = subject.agent_no if subject else None
        if agent_no is not None and whose != agent_no:
            raise refusals.not_theirs(uid, agent_no)
        release = stores.releases.get(evaluation.uid)
        if release is None or not release.released_revision:
            raise refusals.not_released(uid)
        released = tuple(stores.releases.released_revisions(evaluation.uid))
        revisions = [stores.evaluations.get(evaluation.uid, number) for number in released]
        former = tuple(each for each in revisions if each is not None)
        acknowledged = stores.acknowledgements.of(evaluation.uid)
        return Seen(
            source=self._sheets.source_of(stores, former[-1]),
            release=release,
            released=released,
            agent_no=whose or "",
            acknowledged=tuple(each for each in acknowledged if each.person_no == whose),
            former=former[:-1],
        )

    def _view(self, seen: Seen) -> AgentView:
        source = seen.source
        return agent_view(
            self._shown(seen, self._sheets.plain_content(source)),
            call_uid=source.call.uid,
            norms={item.key: item.help for item in source.card.items()},
            release=seen.release,
            acknowledged=seen.acknowledged,
            former_passed={each.revision: each.passed for each in seen.former},
        )

    def _shown(self, seen: Seen, content: SheetContent) -> SheetContent:
        show = self._settings.get(SHOW_INSPECTOR)
        own = replace(content, call=replace(content.call, agent_no=seen.agent_no or content.call.agent_no))
        return for_agent(own, released=seen.released, show_inspector=show)

    def _export(self, job: Job[list[Path]], uids: tuple[str, ...], folder: Path) -> list[Path]:
        wanted = tuple(dict.fromkeys(uids))
        all_seen = self._executor.write(lambda stores: [self.seen_in(stores, uid, None) for uid in wanted]).result()
        written: list[Path] = []
        for seen in all_seen:
            job.step(len(written), len(all_seen))
            content = self._shown(seen, self._sheets.content_of(seen.source))
            written += self._sheets.place_shown(content, ("pdf",), folder)
        job.step(len(written), len(written))
        return written
