"""The parts of a sample name while somebody says what they are: stretches that are fields, all else is text."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from qadesk.domain.name_patterns import Part


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters ``start`` to before ``end`` of the sample, which are a field."""

    start: int
    end: int
    field: str
    regex: str = ""
    layout: str = ""


def stretches_of(parts: Iterable[Part]) -> tuple[Stretch, ...]:
    """The fields among a name's parts, with their places."""
    found, at = [], 0
    for part in parts:
        if part.field:
            found.append(Stretch(at, at + len(part.text), part.field, part.regex, part.layout))
        at += len(part.text)
    return tuple(found)


def parts_of(sample: str, stretches: Iterable[Stretch]) -> tuple[Part, ...]:
    """The whole sample in parts; what lies between the stretches stands there as text."""
    parts, at = [], 0
    for each in sorted(stretches, key=lambda stretch: stretch.start):
        parts += [Part(sample[at : each.start]), _part(sample, each)]
        at = each.end
    return tuple(part for part in (*parts, Part(sample[at:])) if part.text)


def marked(stretches: Iterable[Stretch], start: int, end: int, field: str) -> tuple[Stretch, ...]:
    """With ``start`` to ``end`` as that field ('' is text again); what it overlaps gives way.

    A field stands in a name once: where it stood before is text again, unless it is ``ignored``.
    """
    kept = [each for each in stretches if each.end <= start or each.start >= end]
    if field and field != "ignored":
        kept = [each for each in kept if each.field != field]
    if field:
        kept.append(Stretch(start, end, field))
    return tuple(sorted(kept, key=lambda each: each.start))


def written(stretches: Iterable[Stretch], start: int, layout: str) -> tuple[Stretch, ...]:
    """With the layout of the date or time that begins at ``start``."""
    return tuple(replace(each, layout=layout) if each.start == start else each for each in stretches)


def _part(sample: str, stretch: Stretch) -> Part:
    return Part(sample[stretch.start : stretch.end], stretch.field, stretch.regex, stretch.layout)
