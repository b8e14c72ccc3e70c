"""The lead's words for a period as they are kept; the next edition of the same report begins with the last ones."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from qadesk.domain.report.content import CommonProblem, Period, ReportContent, Words


@dataclass(frozen=True, slots=True)
class KeptWords:
    """The words of a period."""

    period: Period
    words: Words


def written(kept: KeptWords) -> str:
    """As a document."""
    period, words = kept.period, kept.words
    return json.dumps(
        {
            "from": period.day_from.isoformat(),
            "to": period.day_to.isoformat(),
            "kind": period.kind,
            "group": period.group,
            "texts": dict(words.texts),
            "common": dict(words.common),
            "added": list(words.added),
            "address": words.address,
        },
        ensure_ascii=False,
    )


def read(document: str) -> KeptWords:
    """The words of a document."""
    told = json.loads(document)
    days = {"day_from": date.fromisoformat(told["from"]), "day_to": date.fromisoformat(told["to"])}
    period = Period(**days, kind=told["kind"], group=told["group"])
    words = Words(texts=told["texts"], common=told["common"], added=tuple(told["added"]), address=told["address"])
    return KeptWords(period, words)


def words_for(period: Period, kept: Iterable[KeptWords]) -> Words:
    """The words of that period; of a new one those of the last earlier period of its kind and team."""
    same = [each for each in kept if (each.period.kind, each.period.group) == (period.kind, period.group)]
    last = max(
        (each for each in same if each.period.day_from <= period.day_from),
        key=lambda each: (each.period == period, each.period.day_from, each.period.day_to),
        default=None,
    )
    return Words() if last is None else last.words


def phrases(part: str, kept: Iterable[KeptWords]) -> list[str]:
    """What was written for a part so far, the newest period's first, each once."""
    ordered = sorted(kept, key=lambda each: each.period.day_to, reverse=True)
    return list(dict.fromkeys(each.words.texts[part] for each in ordered if each.words.texts.get(part)))


def with_words(content: ReportContent, words: Words) -> ReportContent:
    """The content with the lead's words: proposed problems worded anew or taken out, own ones after them."""
    proposed = [
        each if each.key not in words.common else replace(each, text=words.common[each.key] or "")
        for each in content.problems
        if words.common.get(each.key, each.text) is not None
    ]
    own = [CommonProblem(key=f"own/{at}", text=text, proposed=False) for at, text in enumerate(words.added, 1)]
    return replace(content, words=words, problems=(*proposed, *own))
