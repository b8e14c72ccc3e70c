"""Parts one, two and four of the period report: key problems, what was inspected with care, problem recordings."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from reportlab.platypus import Flowable, Spacer, Table, TableStyle

from qadesk.domain.report.content import CareLine, CommonProblem, Finding, ProblemRecording, TrackedProblem
from qadesk.domain.texts import run_on
from qadesk.reports import style
from qadesk.reports.period import notes, words
from qadesk.reports.period.charts import spans_picture
from qadesk.reports.period.pdf_parts import BAD, GUTTER, QUIET, SAID, STRONG, Cell, Column, Job, tight
from qadesk.reports.period.words import named, points
from qadesk.reports.style import Look, shortened
from qadesk.reports.text import clean, one_line, span_code
from qadesk.reports.wrapping import Text

TRACKED = (
    Column(words.NO, 1.1),
    Column(words.AGENT, 1.5),
    Column(words.CALL_TIME, 2.1),
    Column(words.PROBLEM, 2.95),
    Column(words.HANDLER, 1.1),
    Column(words.DUE, 2.1),
    Column(words.STATE, 1.25),
)
CARE = (Column(words.SECTION, 1.3), Column(words.ITEM, 2.7), Column(words.WEIGHT, 1.0, right=True))
INDENT = 10.0
LEAST_SPLIT = 6
"""Items from which a card's are set in two halves."""
LONGEST = 4000
BODY = Look(8.8, 13.2)
INNER = style.WIDTH - INDENT


def problems(job: Job) -> Iterator[Flowable]:
    """Common problems, tracked problems, and how and until when to report back."""
    content, say = job.content, job.say
    yield from job.part(words.PROBLEMS, "problems")
    yield from job.sub(1, words.COMMON)
    for at, problem in enumerate(content.problems, 1):
        yield _common(at, problem, job)
    if not content.problems:
        yield job.note(say(words.NO_COMMON))
    yield from job.sub(2, words.TRACKED)
    yield from job.lead("tracked")
    if content.tracked:
        yield job.table(TRACKED, [_tracked(each, job) for each in content.tracked])
    else:
        yield job.note(say(words.NO_TRACKED))
    yield job.note(run_on(notes.report_back(job.content, job.say)))


def _common(at: int, each: CommonProblem, job: Job) -> Text:
    """Its wording, and how often it was seen where the data propose it."""
    parts: list[tuple[str, Look]] = [(f"({at}) {shortened(one_line(each.text), LONGEST)}", SAID)]
    if each.times:
        parts.append(("  " + words.common_counts(each, job.say), QUIET))
    return job.setter.rich(parts, SAID)


def _tracked(each: TrackedProblem, job: Job) -> list[Cell]:
    due = job.say.moment(each.due_at_ms) if each.due_at_ms is not None else job.say.day(each.due)
    state: Cell = (job.say(words.OVERDUE), BAD) if each.overdue else job.say.follow_up_state(each.state)
    agent, at = named(each.agent, each.agent_no), job.say.moment(each.call_at_ms)
    return [each.number, agent, at, each.what, each.handler, due, state]


def care(job: Job) -> Iterator[Flowable]:
    """The items of each card with their weights, in two halves."""
    yield from job.part(words.CARE, "care")
    if not job.content.care:
        yield job.note(job.say(words.NO_CARE))
    several = len({line.card for line in job.content.care}) > 1
    for card, lines in groupby(job.content.care, key=lambda line: line.card):
        if several:
            yield job.setter.paragraph(shortened(one_line(card)), STRONG)
        yield _halves(list(lines), job)


def _halves(lines: Sequence[CareLine], job: Job) -> Flowable:
    if len(lines) < LEAST_SPLIT:
        return job.table(CARE, _care_rows(lines, job))
    middle = -(-len(lines) // 2)
    left, right = _care_rows(lines[:middle], job), _care_rows(lines[middle:], job)
    right += [["", "", ""]] * (len(left) - len(right))
    rows = [[*one, "", *other] for one, other in zip(left, right, strict=True)]
    return job.table([*CARE, Column("", GUTTER / style.WIDTH * 10), *CARE], rows)


def _care_rows(lines: Sequence[CareLine], job: Job) -> list[list[Cell]]:
    """The section where it begins."""
    rows, section = [], ""
    for line in lines:
        weight: Cell = (job.say(words.CRITICAL_SHORT), BAD) if line.critical else _weight(line)
        rows.append([line.section if line.section != section else "", line.item, weight])
        section = line.section
    return rows


def _weight(line: CareLine) -> str:
    return words.DASH if line.weight is None else words.lost_points(line.weight)


def recordings(job: Job) -> Iterator[Flowable]:
    """Problem recordings one by one."""
    yield from job.part(words.RECORDINGS, "recordings")
    if not job.content.recordings:
        yield job.note(job.say(words.NO_RECORDINGS))
        return
    yield job.note(job.say(words.FOR_MEETING))
    for at, each in enumerate(job.content.recordings, 1):
        yield from _recording(at, each, job)


def _recording(number: int, each: ProblemRecording, job: Job) -> Iterator[Flowable]:
    """A red rule down its side; what stands first stays together, the rest may go over the page."""
    first: list[Flowable] = [job.setter.paragraph(_title(number, each, job), STRONG)]
    if each.duration_ms and any(finding.start_ms is not None for finding in each.findings):
        first += [Spacer(0, 3), spans_picture(each.findings, each.duration_ms, job.fonts, INNER)]
    rows = [[first]]
    in_order = sorted(each.findings, key=lambda finding: (finding.start_ms is None, finding.start_ms or 0))
    texts = [text for finding in in_order for text in _finding(finding, job)]
    for text in [*texts, *_advice(each, job)]:
        rows += [[piece] for piece in job.setter.pieces(text, INNER)]
    commands = [
        *tight(job.fonts),
        ("LEFTPADDING", (0, 0), (0, -1), INDENT),
        ("RIGHTPADDING", (0, 0), (0, -1), 0),
        ("BOTTOMPADDING", (0, 0), (0, -1), 2),
        ("LINEBEFORE", (0, 0), (0, -1), 2.2, style.CRITICAL),
        ("NOSPLIT", (0, 0), (0, min(len(rows) - 1, 2))),
    ]
    yield Table(rows, [style.WIDTH], style=TableStyle(commands), spaceBefore=5, spaceAfter=6)


def _title(number: int, each: ProblemRecording, job: Job) -> str:
    score = job.say(words.SCORE, score=points(each.score)) if each.score is not None else ""
    at = job.say.moment(each.at_ms) if each.at_ms is not None else ""
    unique, person = one_line(each.unique_id or ""), named(each.agent, each.agent_no)
    families = dict.fromkeys(finding.critical for finding in each.findings if finding.critical)
    critical = [job.say.family(key) for key in families]
    facts = (unique, person, each.group, at, each.business_type, *critical, score)
    return f"{number}. " + " · ".join(shortened(one_line(fact), 80) for fact in facts if fact)


def _finding(each: Finding, job: Job) -> Iterator[Text]:
    """Where, what, and what the norm asks."""
    parts: list[tuple[str, Look]] = []
    if each.start_ms is not None:
        end = each.end_ms if each.end_ms is not None else each.start_ms
        parts.append((f"{span_code(each.start_ms, end)}  ", STRONG))
    what = one_line(each.what) or one_line(each.title)
    title = one_line(each.title)
    parts.append((shortened(what, LONGEST), BODY))
    loss = f" {words.MINUS}{words.lost_points(each.lost)}" if each.lost else ""
    if title and (title != what or loss):
        parts.append((f"  {title if title != what else ''}{loss}".rstrip(), QUIET))
    yield job.setter.rich(parts, BODY)
    if clean(each.norm).strip():
        yield job.setter.paragraph(job.say(words.NORM, text=shortened(clean(each.norm).strip(), LONGEST)), QUIET)


def _advice(each: ProblemRecording, job: Job) -> Iterator[Text]:
    advice = shortened(clean(each.advice).strip(), LONGEST)
    parts = [job.say(words.ADVICE, text=advice)] if advice else []
    if each.follow_up:
        parts.append(job.say(words.TRACKED_BY, number=each.follow_up))
    if parts:
        yield job.setter.paragraph(run_on(parts), BODY)
