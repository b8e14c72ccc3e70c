"""``scorecard diff``: what changed from one version of a scorecard to another, out of the workspace or of files."""

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from qadesk.cli.context import Context, Json, context_of, put_json
from qadesk.domain.card_change import Change
from qadesk.domain.card_diff import CardDiff, ItemPair, compare, undated
from qadesk.domain.card_versions import DRAFT_VERSION
from qadesk.domain.errors import UserError
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate
from qadesk.services.card_files import DOCUMENTS
from qadesk.services.container import Services

Wanted = Annotated[str, typer.Argument(help="A file, or KEY (the latest version), KEY@N, KEY@draft.")]
_NAMED = re.compile(r"(?P<key>[^@]+)(?:@(?P<version>[0-9]{1,9}|draft))?")
TABLES = (".xlsx", ".xls", ".ods", ".csv", ".tsv")
"""Endings of files that are brought in as tables."""


def register(group: typer.Typer) -> None:
    """Add the command of this module."""
    group.command("diff")(diff)


def diff(
    ctx: typer.Context,
    before: Wanted,
    after: Wanted,
    as_json: Json = False,
) -> None:
    """What was added, removed, moved, reworded and re-weighted; items are matched by their keys."""
    context = context_of(ctx)
    old, new = _cards(context, (before, after))
    found = compare(old, undated(new, old) if after.endswith("@draft") else new)
    translate = context.app.translate
    if as_json:
        put_json({"before": before, "after": after, **diff_json(found, translate)})
        return
    typer.echo(found.summary(translate))
    for line in _lines(found, translate):
        typer.echo(line)


def diff_json(found: CardDiff, translate: Translate) -> dict[str, object]:
    """``{same, summary, counts, card, sections, items}``; only what changed is listed."""
    sections = {item.key: pair.key for pair in found.sections for item in pair.items}
    return {
        "same": found.same,
        "summary": found.summary(translate),
        "counts": {str(aspect): n for aspect, n in found.counts().items()},
        "card": _changes_json(found.card, translate),
        "sections": [
            {"key": each.key, "title": each.section.title, "changes": _changes_json(each.changes, translate)}
            for each in found.sections
            if each.changes
        ],
        "items": [_item_json(pair, sections[pair.key], translate) for pair in found.items() if pair.changes],
    }


def _item_json(pair: ItemPair, section: str, translate: Translate) -> dict[str, object]:
    return {
        "key": pair.key,
        "title": pair.item.title,
        "section": section,
        "points": [None if each is None else getattr(each, "points", None) for each in (pair.before, pair.after)],
        "changes": _changes_json(pair.changes, translate),
    }


def _changes_json(changes: Sequence[Change], translate: Translate) -> list[dict[str, object]]:
    return [
        {
            "aspect": str(each.aspect),
            "field": each.field,
            "before": each.said("before", translate),
            "after": each.said("after", translate),
            "text": each.sentence(translate),
        }
        for each in changes
    ]


def _lines(found: CardDiff, translate: Translate) -> list[str]:
    """The changes below the titles of what they are about."""
    lines = [f"  {change.sentence(translate)}" for change in found.card]
    for section in found.sections:
        changed = [pair for pair in section.items if pair.changes]
        if changed or section.changes:
            lines.append(section.section.title)
            lines += [f"  {change.sentence(translate)}" for change in section.changes]
        for pair in changed:
            lines.append(f"  {pair.item.title} ({pair.key})")
            lines += [f"    {change.sentence(translate)}" for change in pair.changes]
    return lines


def _cards(context: Context, wanted: Sequence[str]) -> list[Scorecard]:
    """The cards named; a workspace is opened only where one is asked for."""
    if all(_is_document(name) for name in wanted):
        return [context.app.read_card(Path(name)) for name in wanted]
    with context.services() as services:
        return [_card(context, services, name) for name in wanted]


def _card(context: Context, services: Services, name: str) -> Scorecard:
    if _is_document(name):
        return context.app.read_card(Path(name))
    if _is_file(name):
        return services.card_files.preview(Path(name)).result().card
    key, version = _named(name)
    return services.executor.write(lambda stores: services.cards.readable(stores, key, version)[1]).result()


def _is_document(name: str) -> bool:
    return _is_file(name) and Path(name).suffix.casefold() not in TABLES


def _is_file(name: str) -> bool:
    """A path, or a name that ends like a file; everything else is a key."""
    path = Path(name)
    ending = path.suffix.casefold() in (*DOCUMENTS, *TABLES)
    return os.sep in name or ending or os.path.isfile(name)  # noqa: PTH113 - says no of a name that is too long, too


def _named(name: str) -> tuple[str, int | None]:
    """Key and version; ``None`` is the latest published one. Raises ``UserError``."""
    found = _NAMED.fullmatch(name)
    if found is None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "“{name}” names no version of a scorecard."),
            QT_TRANSLATE_NOOP("errors", "Write KEY, KEY@2 or KEY@draft, or the name of a file."),
            name=name,
        )
    version = found["version"]
    return found["key"], None if version is None else DRAFT_VERSION if version == "draft" else int(version)
