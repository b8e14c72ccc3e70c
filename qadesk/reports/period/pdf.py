"""The period report (质检报告) as a PDF for printing and handing on."""

import os
from contextlib import suppress
from pathlib import Path
from zoneinfo import ZoneInfo

from reportlab.platypus import Flowable

from qadesk.domain.report.content import ReportContent
from qadesk.domain.texts import Translate
from qadesk.reports import labels
from qadesk.reports.fonts import Fonts
from qadesk.reports.pages import SETTING, Document, build
from qadesk.reports.period import words
from qadesk.reports.period.pdf_after import appeals, coaching, kpi_board, months, sampling
from qadesk.reports.period.pdf_figures import figures
from qadesk.reports.period.pdf_head import head, subtitle
from qadesk.reports.period.pdf_parts import Job
from qadesk.reports.period.pdf_problems import care, problems, recordings
from qadesk.reports.period.words import Speaker
from qadesk.reports.style import Setter, shortened
from qadesk.reports.text import one_line

PARTS = (problems, care, figures, recordings, months, kpi_board, coaching, appeals, sampling)


def write_pdf(
    content: ReportContent, target: Path, *, fonts: Fonts, logo: Path | None, zone: ZoneInfo, translate: Translate
) -> None:
    """The report at ``target``, there whole or not at all. Raises ``OSError``."""
    data = render_pdf(content, fonts=fonts, logo=logo, zone=zone, translate=translate)
    temporary = target.with_name(f".{target.name}.{os.getpid()}.partial")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()


def render_pdf(
    content: ReportContent, *, fonts: Fonts, logo: Path | None, zone: ZoneInfo, translate: Translate
) -> bytes:
    """A4; the same bytes for the same content. One document at a time is set, whoever asks."""
    with SETTING:
        job = Job(content, Speaker(translate, zone), Setter(fonts, translate))
        story: list[Flowable] = [*head(job, logo)]
        for part in PARTS:
            story += part(job)
        return build(_document(job), fonts, story)


def _document(job: Job) -> Document:
    content, say = job.content, job.say
    house = shortened(one_line(content.site), 60)
    return Document(
        title=" · ".join(filter(None, (say(words.TITLE), house, say.period(content.period)))),
        subject=subtitle(job),
        language=job.setter.word(labels.LANGUAGE),
        foot=say(words.FOOT, house=house, when=say.moment(content.made_at_ms)).removeprefix(" · "),
    )
