"""Scorecards in and out of files: YAML, JSON, workbooks and CSV tables; and the starter cards."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from qadesk.domain.card_check import Finding, check
from qadesk.domain.card_columns import BY_NAME
from qadesk.domain.card_rows import named
from qadesk.domain.card_versions import DRAFT_VERSION, StoredCard
from qadesk.domain.errors import UserError
from qadesk.domain.items.shapes import KEY
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.scorecards import NA, Scorecard
from qadesk.domain.tables import Table
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate
from qadesk.services.cards import Cards
from qadesk.services.executor import Executor
from qadesk.services.export_sheets import PlaceFile
from qadesk.services.ports import CardFiles, CardTables, Clock, Stores
from qadesk.services.targets import file_at

FORMATS = ("yaml", "json", "xlsx")
DOCUMENTS = (".yaml", ".yml", ".json", ".txt")
"""Endings of files that are read as YAML or JSON; every other one is a table's."""


@dataclass(frozen=True, slots=True)
class Starter:
    """A starter card as it lies beside the program."""

    key: str
    title: str
    business_types: tuple[str, ...]
    name: str
    """Of its file."""
    document: str
    items: int


@dataclass(frozen=True, slots=True)
class CardPreview:
    """A card as a file holds it, before anything is kept."""

    name: str
    """Of the file."""
    card: Scorecard
    document: str
    """What would be kept: of a YAML or JSON file its own text."""
    findings: tuple[Finding, ...]
    """What the check says of the card."""
    issues: tuple[ImportIssue, ...] = ()
    """What was guessed of a table, and what could not be read, by row."""
    table: Table | None = None
    """``None`` for YAML and JSON, which have no columns."""
    mapping: Mapping[str, str] | None = None
    """Heading -> column as used."""


class ScorecardFiles:
    """Looking into files, keeping their cards as drafts, writing cards into files. Files are worked on in jobs."""

    def __init__(
        self,
        executor: Executor,
        cards: Cards,
        files: CardFiles,
        tables: CardTables,
        *,
        read_text: Callable[[Path], str],
        place: PlaceFile,
        starters: Path,
        clock: Clock,
        translate: Translate,
    ) -> None:
        self._executor, self._cards = executor, cards
        self._files, self._tables = files, tables
        self._read_text, self._place = read_text, place
        self._folder = starters
        self._clock, self._translate = clock, translate

    def preview(
        self, path: Path, mapping: Mapping[str, str] | None = None, *, key: str = "", title: str = ""
    ) -> "Future[CardPreview]":
        """The card in a file, of any of the four kinds, under another key or title where these are given.

        ``mapping`` (heading -> column of ``domain.card_columns``, '' for none) goes before what is suggested. The
        future fails with ``UserError`` where the file cannot be read at all: missing, damaged, no scorecard.
        """
        return self._executor.look(lambda: self._preview(path, mapping or {}, key, title))

    def keep(self, preview: CardPreview, who: str, *, replace: bool = False) -> "Future[StoredCard]":
        """Keep the card of a preview as the draft of its key; it may be unsound.

        With ``replace`` in place of the draft there is (a consultation of that goes on), else that is a ``UserError``.
        """
        return self._executor.write(lambda stores: self._keep(stores, preview, who, replacing=replace))

    def export(self, key: str, version: int | None, format_name: str, target: Path) -> "Future[Path]":
        """Write a version (``None``: the latest published one; ``DRAFT_VERSION``: the draft) into a file, whole.

        A ``target`` that is a folder gets a file named after the card. YAML and JSON keep a document word by word
        where it is of that format already. The future fails with ``UserError``.
        """
        reading = self._executor.write(lambda stores: self._cards.readable(stores, key, version))
        return self._executor.look(lambda: self._export(*reading.result(), format_name, target))

    def starters(self) -> list[Starter]:
        """The cards that a new workspace begins with, in the order of their names."""
        return self._starters

    @cached_property
    def _starters(self) -> list[Starter]:
        found = []
        for path in sorted(self._folder.glob("*.yaml")):
            document = path.read_text(encoding="utf-8")
            card = self._files.sound(document, path.name)
            items = sum(1 for _ in card.items())
            found.append(Starter(card.key, card.title, card.business_types, path.name, document, items))
        return found

    def _preview(self, path: Path, mapping: Mapping[str, str], key: str, title: str) -> CardPreview:
        if path.suffix.lower() in DOCUMENTS:
            _refuse_mapping(mapping, path)
            return self._renamed(self._of_document(path), key, title)
        table = self._tables.table(path)
        used = {**self._tables.suggest_mapping(table), **_known(mapping, table)}
        taken = {column: heading for heading, column in mapping.items() if column and not BY_NAME[column].many}
        used = {h: column for h, column in used.items() if column and taken.get(column, h) == h}
        card, issues = self._tables.card(table, used)
        found = CardPreview(path.name, card, "", (), tuple(issues), table, used)
        return self._renamed(found, key, title)

    def _of_document(self, path: Path) -> CardPreview:
        document = self._read_text(path)
        card, findings = self._files.read(document, path.name)
        if card is None:
            self._files.sound(document, path.name)  # says what is wrong, with its line
        assert card is not None, "a card that cannot be built is not sound"
        return CardPreview(path.name, card, document, tuple(findings))

    def _renamed(self, preview: CardPreview, key: str, title: str) -> CardPreview:
        if key and (not KEY.fullmatch(key) or key == NA):
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "“{key}” cannot be the key of a scorecard."),
                QT_TRANSLATE_NOOP("errors", "Choose another lower-case word of letters, digits, - and _."),
                key=key[:60],
            )
        old = preview.card
        card = replace(old, key=key or old.key, title=title.strip() or old.title, version=None)
        if card == replace(old, version=None) and preview.document:
            return preview
        document = self._files.write(card)
        if self._files.read(document, preview.name)[0] is None:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The file {name} holds more than a scorecard can."),
                QT_TRANSLATE_NOOP("errors", "Divide it into several scorecards."),
                name=preview.name,
            )
        issues = _renamed(preview, card, told=not (key and title.strip()))
        return replace(preview, card=card, document=document, findings=tuple(check(card)), issues=issues)

    def _keep(self, stores: Stores, preview: CardPreview, who: str, *, replacing: bool) -> StoredCard:
        card = preview.card
        known = stores.scorecards.get(card.key, DRAFT_VERSION)
        if known is not None and not replacing:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "There is a draft of the scorecard {key} already."),
                QT_TRANSLATE_NOOP("errors", "Replace it (--replace), or give this one another key (--key KEY)."),
                key=card.key,
            )
        now = self._clock()
        stored = replace(
            known or StoredCard(card.key, DRAFT_VERSION, "", "", (), None),
            title=card.title,
            document=preview.document,
            business_types=card.business_types,
            effective_from=card.effective_from,
            changed_at_ms=now,
            changed_by=who,
        )
        stores.scorecards.save_draft(stored)
        stores.audit.add(now, who, "scorecard imported", card.key, "", "", preview.name)
        return stored

    def _export(self, stored: StoredCard, card: Scorecard, format_name: str, target: Path) -> Path:
        if format_name not in FORMATS:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "Scorecards cannot be written as {name}."),
                QT_TRANSLATE_NOOP("errors", "Choose among: {known}."),
                name=format_name,
                known=FORMATS,
            )
        if format_name == "xlsx":
            data = self._tables.workbook(card, self._translate)
        else:
            data = self._cards.document(stored, format_name).encode("utf-8")
        path = file_at(target, _file_name(stored, format_name))
        self._place(path, data)
        return path


def _renamed(preview: CardPreview, card: Scorecard, *, told: bool) -> tuple[ImportIssue, ...]:
    """The issues, with the names that were guessed as they are now; without these where both were given."""
    guessed = named(preview.name, preview.card.title, preview.card.key)
    now = [named(preview.name, card.title, card.key)] if told else []
    return tuple(issue for each in preview.issues for issue in (now if each == guessed else [each]))


def _file_name(stored: StoredCard, format_name: str) -> str:
    version = f"v{stored.version}" if stored.version != DRAFT_VERSION else "draft"
    return f"{stored.key}-{version}.{format_name}"


def _refuse_mapping(mapping: Mapping[str, str], path: Path) -> None:
    if mapping:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The file {name} has no columns that could be mapped."),
            QT_TRANSLATE_NOOP("errors", "Leave the mapping out, or choose a table."),
            name=path.name,
        )


def _known(mapping: Mapping[str, str], table: Table) -> Mapping[str, str]:
    """The mapping, where its headings are the table's and its columns a card's. Raises ``UserError``."""
    _one_of(mapping, table.columns, QT_TRANSLATE_NOOP("errors", "The table {name} has no column “{word}”."), table.name)
    columns = [column for column in mapping.values() if column]
    _one_of(columns, tuple(BY_NAME), QT_TRANSLATE_NOOP("errors", "A scorecard has no column “{word}”."), table.name)
    return mapping


def _one_of(words: Sequence[str] | Mapping[str, str], known: Sequence[str], what: str, name: str) -> None:
    unknown = [word for word in words if word not in known]
    if unknown:
        todo = QT_TRANSLATE_NOOP("errors", "Choose among: {known}.")
        raise UserError(what, todo, word=unknown[0], name=name, known=tuple(known))
