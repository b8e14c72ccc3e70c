"""Blind scoring (盲评): what is known of a call without what tells whose call it is."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import PurePosixPath

from qadesk.domain.assignments import AssignmentRow
from qadesk.domain.call_rows import CallRow
from qadesk.domain.calls import Call, CallFacts
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation, EvaluationRow
from qadesk.domain.recordings import Recording, RecordingFilter, RecordingRow
from qadesk.domain.transcripts import Line, TranscriptHit

MASK = "***"
_TELLING = ("agent_no", "agent", "group", "unique_id")
"""Fields of a call that tell whose it is; recorders put the agent's extension into the identifier."""


@dataclass(frozen=True, slots=True)
class Secrets:
    """The words that tell whose call it is."""

    words: tuple[str, ...] = ()

    def out_of(self, text: str) -> str:
        """The text with each of the words masked; a number inside a longer one is another number and stays."""
        for word in self.words:
            edges = r"(?<![0-9A-Za-z]){}(?![0-9A-Za-z])" if word.isascii() else "{}"
            text = re.sub(edges.format(re.escape(word)), MASK, text, flags=re.IGNORECASE)
        return text

    def out_of_error(self, error: UserError) -> UserError:
        """The same error with the words masked in all that it tells."""
        return UserError(error.what, error.todo, **self.out_of_facts(error.facts))

    def out_of_facts(self, facts: Mapping[str, object]) -> dict[str, object]:
        """Facts that fill in a sentence, with the words masked."""
        return {name: self._fact(fact) for name, fact in facts.items()}

    def _fact(self, fact: object) -> object:
        if isinstance(fact, UserError):
            return self.out_of_error(fact)
        if isinstance(fact, Mapping):
            return {name: self._fact(part) for name, part in fact.items()}
        if isinstance(fact, tuple | list):
            return tuple(self._fact(part) for part in fact)
        return fact if isinstance(fact, int | float | Decimal) else self.out_of(str(fact))


def secrets_of(facts: CallFacts, paths: Iterable[str] = ()) -> Secrets:
    """Agent, number, team, identifier, and the names and folders of the files."""
    return _secrets((facts.agent_no, facts.agent, facts.group, facts.unique_id), paths)


def blind_call(call: Call, secrets: Secrets) -> Call:
    """The call without what tells whose it is, also in its own fields and in who said so."""
    facts = call.facts
    shown = replace(
        facts,
        agent_no=None,
        agent=None,
        group=None,
        unique_id=None,
        queue=_shown(facts.queue, secrets),
        custom={name: secrets.out_of(value) for name, value in facts.custom.items()},
    )
    return replace(call, facts=shown, provenance=_provenance(call.provenance, secrets))


def blind_evaluation(evaluation: Evaluation, secrets: Secrets) -> Evaluation:
    """Somebody's evaluation to be read: who scored the call before may have named the agent in what was written."""
    answers = {
        key: replace(answer, comment=secrets.out_of(answer.comment)) for key, answer in evaluation.answers.items()
    }
    return replace(
        evaluation,
        answers=answers,
        marks=tuple(replace(mark, note=secrets.out_of(mark.note)) for mark in evaluation.marks),
        comment=secrets.out_of(evaluation.comment),
        coaching_note=secrets.out_of(evaluation.coaching_note),
        reason=secrets.out_of(evaluation.reason),
    )


def blind_recordings(recordings: tuple[Recording, ...], name_of: Callable[[int], str]) -> tuple[Recording, ...]:
    """The recordings with their files called by ``name_of`` their place in the call, from 1."""
    return tuple(
        replace(each, fingerprint=replace(each.fingerprint, path=name_of(number)), reason="")
        for number, each in enumerate(recordings, 1)
    )


def blind_row(row: RecordingRow) -> RecordingRow:
    """A line of the catalogue with ``hidden`` set; its path is ''."""
    secrets = _secrets((row.agent_no, row.agent, row.group, row.unique_id), (row.path,))
    return replace(
        row,
        hidden=True,
        path="",
        agent_no=None,
        agent=None,
        group=None,
        unique_id=None,
        queue=_shown(row.queue, secrets),
        subject=_shown(row.subject, secrets),
        reason=secrets.out_of(row.reason),
        provenance=_provenance(row.provenance, secrets),
    )


def blind_hit(hit: TranscriptHit, group: str | None) -> TranscriptHit:
    """A line found in a transcript; agents say their own names, numbers and teams in it."""
    secrets = _secrets((hit.agent_no, hit.agent, group), (hit.path,))
    return replace(hit, agent_no=None, agent=None, path="", text=secrets.out_of(hit.text))


def blind_assignment(row: AssignmentRow) -> AssignmentRow:
    """A line of the queue."""
    secrets = _secrets((row.agent_no, row.agent, row.group))
    return replace(row, agent_no=None, agent=None, group=None, queue=_shown(row.queue, secrets))


def blind_line(row: EvaluationRow) -> EvaluationRow:
    """A line of the list of evaluations; what was written may name the agent."""
    secrets = _secrets((row.agent_no, row.agent, row.group))
    return replace(row, agent_no=None, agent=None, group=None, coaching_note=secrets.out_of(row.coaching_note))


def blind_call_row(row: CallRow) -> CallRow:
    """A line of the list of calls."""
    secrets = _secrets((row.agent_no, row.agent, row.group, row.unique_id))
    return replace(row, agent_no=None, agent=None, group=None, unique_id=None, queue=_shown(row.queue, secrets))


def blind_lines(lines: Iterable[Line], secrets: Secrets) -> tuple[Line, ...]:
    """Lines of a transcript: agents say their names and numbers at the start of a call."""
    return tuple(replace(line, text=secrets.out_of(line.text)) for line in lines)


def blind_filter(wanted: RecordingFilter) -> RecordingFilter:
    """The filter without its sides that would tell whose calls these are."""
    sort = "started_at" if wanted.sort in ("agent", "group", "name") else wanted.sort
    return replace(wanted, agents=(), groups=(), sort=sort, nameless=True)


def _secrets(words: Iterable[str | None], paths: Iterable[str] = ()) -> Secrets:
    """Longest first, so that no part of a word stays beside the mask of another."""
    found = {word.strip() for word in words if word and word.strip()}
    for path in paths:
        whole = PurePosixPath(path.replace("\\", "/"))
        found |= {path, str(whole), whole.name, whole.stem, str(whole.parent)}
    return Secrets(tuple(sorted(found - {"", ".", "/"}, key=lambda word: (-len(word), word))))


def _shown(text: str | None, secrets: Secrets) -> str | None:
    return None if text is None else secrets.out_of(text)


def _provenance(sources: Mapping[str, str], secrets: Secrets) -> dict[str, str]:
    return {name: secrets.out_of(source) for name, source in sources.items() if name not in _TELLING}
