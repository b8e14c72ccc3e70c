"""What is said beside the figures of a period report, in every format: whose they are, and how they are to be read."""

from collections.abc import Iterator

from qadesk.domain.report.content import ReportContent
from qadesk.reports.period import words
from qadesk.reports.period.words import Speaker, percent, points, whole
from qadesk.reports.style import shortened
from qadesk.reports.text import clean, one_line

FEW_IN_ALL = 3 * words.FEW_SCORED
TITLES = {
    "problems": words.PROBLEMS, "tracked": words.TRACKED, "care": words.CARE, "figures": words.FIGURES,
    "recordings": words.RECORDINGS, "months": words.MONTHS, "kpi": words.KPI_BOARD, "coaching": words.COACHING,
    "appeals": words.APPEALS, "sampling": words.SAMPLING,
}  # fmt: skip
"""Headings of the report's parts, in their order."""


def facts(content: ReportContent, say: Speaker) -> list[str]:
    """Number, period, centre and part of it, when it was issued."""
    issued = content.issued_at_ms
    found = [
        say(words.NUMBER, number=content.number) if content.number else "",
        say(words.AMENDMENT, number=content.amendment) if content.amendment else "",
        say.period(content.period),
        shortened(one_line(content.site), 60),
        one_line(content.period.group or say(words.WHOLE)),
        say(words.NOT_ISSUED) if issued is None else say(words.ISSUED, day=say.issue_day(issued)),
    ]
    return [each for each in found if each]


def reading(content: ReportContent, say: Speaker) -> Iterator[str]:
    """How the figures are to be read, a sentence each."""
    if content.headline.scored < FEW_IN_ALL:
        yield say(words.FEW, count=content.headline.scored)
    if len(content.cards) > 1:
        cards = say.listed(one_line(card) for card in content.cards)
        yield say(words.SEVERAL_CARDS, count=len(content.cards), cards=shortened(cards))
    accuracies = [
        f"{say(title)} {percent(content.headline.accuracies[key], 2)}"
        for key, title in words.ACCURACIES.items()
        if content.headline.accuracies.get(key) is not None
    ]
    if accuracies:
        yield " · ".join(accuracies)
    yield from compared(content, say)
    yield say(words.AVERAGE_IS)


def compared(content: ReportContent, say: Speaker) -> Iterator[str]:
    """The average that the design gives, and the year before."""
    if content.estimate is not None:
        each = content.estimate
        average = points(each.average) + (f" ({words.span(each.interval, 2)})" if each.interval else "")
        sizes = {"population": whole(each.population), "sample": whole(each.sample), "average": average}
        yield say(words.ESTIMATE, plan=one_line(each.plan), **sizes)
    if content.year_ago is not None and content.year_ago.inspected:
        then = content.year_ago
        rate = percent(then.pass_rate)
        figures = {"inspected": whole(then.inspected), "average": points(then.average), "pass_rate": rate}
        yield say(words.YEAR_AGO, **figures)


def report_back(content: ReportContent, say: Speaker) -> Iterator[str]:
    """Until when to report back, and to whom."""
    until = content.report_back_by_ms
    if until is None:
        yield say(words.REPORT_BACK_LATER)
    else:
        yield say(words.REPORT_BACK, when=say.moment(until))
    yield say(words.CALLBACKS)
    address = one_line(content.words.address)
    if address:
        yield say(words.ADDRESS, address=shortened(address))


def lead_said(content: ReportContent, say: Speaker) -> Iterator[tuple[str, str]]:
    """The lead's words: the part's heading and what was written on it."""
    for key, title in TITLES.items():
        text = clean(content.words.texts.get(key, "")).strip()
        if text:
            yield say(title), text
