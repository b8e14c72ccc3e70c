"""Scorecards as files: YAML or JSON in, with every mistake named by its line; both out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from qadesk.domain.card_check import Finding, check, errors
from qadesk.domain.card_fields import CARD_FIELDS, ITEM_FIELDS, OPTIONAL_ITEM_FIELDS, SECTION_FIELDS
from qadesk.domain.errors import UserError
from qadesk.domain.items import BY_KIND
from qadesk.domain.items.shapes import brief, within, write_fields
from qadesk.domain.scorecards import FORMAT, Demand, Field, Item, MalformedError, Require, Scorecard, Section
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.exchange import json_out
from qadesk.exchange.places import PlacedError
from qadesk.exchange.plain import Document, UnreadableError, read
from qadesk.exchange.yaml_out import dump


def read_card(data: str | bytes, name: str = "") -> tuple[Scorecard | None, list[Finding]]:
    """The card in a text, and what is wrong with it.

    ``name`` (of the file) is quoted where the text as a whole is none. The card is ``None`` when it cannot be built at
    all; it may be unsound where there are errors among the findings. Hostile text gives findings, never an exception.
    """
    try:
        document = read(data)
    except UnreadableError as error:
        return None, [Finding("", error.what, line=error.line, facts=error.facts)]
    reader = _Reader(document)
    card = reader.card(document.value, name)
    found = reader.findings + ([] if card is None else check(card))
    return card, [replace(each, line=each.line or document.line(each.where)) for each in found]


def sound_card(data: str | bytes, name: str = "") -> Scorecard:
    """The card in a text. Raises ``UserError`` with the first error when it is not sound."""
    card, findings = read_card(data, name)
    wrong = errors(findings)
    if card is None or wrong:
        raise PlacedError.of_finding(name, wrong[0])
    return card


def unreadable(data: str, name: str = "") -> UserError | None:
    """Why no card at all can be built of a text; ``None`` where one can, sound or not."""
    card, findings = read_card(data, name)
    return PlacedError.of_finding(name, errors(findings)[0]) if card is None else None


@dataclass(slots=True)
class _Reader:
    """Builds a card and collects what is wrong on the way."""

    document: Document
    findings: list[Finding] = field(default_factory=list)

    def card(self, plain: object, name: str) -> Scorecard | None:
        """The card, or ``None`` when a part of it could not be read."""
        if not isinstance(plain, Mapping):
            what = QT_TRANSLATE_NOOP("card", "{name} is not a scorecard: it has no named fields.")
            self.findings.append(Finding("", what, line=1, facts={"name": name or "–"}))
            return None
        known = [each.name for each in CARD_FIELDS] + ["sections"]
        values = self.fields(plain, "", CARD_FIELDS, known)
        sections = self.rows(plain, "", "sections", self.section)
        if values is None or sections is None:
            return None
        del values["format"]
        if "require" in values:
            given = values["require"]
            values["require"] = Require(given.comment or Demand.NEVER, given.evidence or Demand.NEVER)
        return Scorecard(sections=tuple(sections), **values)

    def section(self, plain: object, path: str) -> Section | None:
        """A section with its items."""
        known = [each.name for each in SECTION_FIELDS] + ["items"]
        values = self.fields(plain, path, SECTION_FIELDS, known)
        items = self.rows(plain, path, "items", self.item)
        return None if values is None or items is None else Section(items=tuple(items), **values)

    def item(self, plain: object, path: str) -> Item | None:
        """An item of whatever kind it names."""
        kind = plain.get("kind") if isinstance(plain, Mapping) else None
        if isinstance(plain, Mapping) and "kind" in plain and not (isinstance(kind, str) and kind in BY_KIND):
            what = QT_TRANSLATE_NOOP("card", "The kind “{kind}” is unknown; known are: {kinds}.")
            self.report(f"{path}.kind", what, kind=brief(kind), kinds=", ".join(BY_KIND))
            return None
        own = BY_KIND[kind].fields if isinstance(kind, str) else ()
        fields = (*ITEM_FIELDS, *own, *OPTIONAL_ITEM_FIELDS)
        values = self.fields(plain, path, fields, ["kind", *(each.name for each in fields)], complete="kind")
        return None if values is None or not isinstance(kind, str) else BY_KIND[kind](**values)

    def fields(
        self, plain: object, path: str, fields: Iterable[Field], known: list[str], complete: str = ""
    ) -> dict[str, Any] | None:
        """The values of the fields that are there; ``None`` where one cannot be read or a required one is missing.

        Where the field ``complete`` is missing, unknown fields are not reported: nobody knows which belong.
        """
        if not isinstance(plain, Mapping):
            self.report(path, QT_TRANSLATE_NOOP("card", "This must be a mapping with named fields."))
            return None
        before = len(self.findings)
        if complete and complete not in plain:
            what = QT_TRANSLATE_NOOP("card", "The field “{name}” is missing.")
            self.report(f"{path}.{complete}", what, name=complete)
        values = {each.attribute: self.value(plain, path, each) for each in fields if _present(plain, each)}
        unreadable = len(self.findings) > before
        if not complete or complete in plain:
            self.unknown(plain, path, known)
        return None if unreadable else values

    def value(self, plain: Mapping[str, object], path: str, wanted: Field) -> object:
        """The value of one field; whatever is wrong with it is reported."""
        if wanted.name not in plain:
            what = QT_TRANSLATE_NOOP("card", "The field “{name}” is missing.")
            self.report(f"{path}.{wanted.name}", what, name=wanted.name)
            return None
        try:
            return within(f"{path}.{wanted.name}", wanted.shape, plain[wanted.name])
        except MalformedError as error:
            self.report(error.problem.field, error.problem.what, **error.problem.facts)
            return None

    def unknown(self, plain: Mapping[str, object], path: str, known: list[str]) -> None:
        """Reports each field that is not known: a typo must not be silently ignored."""
        for name in plain:
            if name not in known:
                what = QT_TRANSLATE_NOOP("card", "The field “{name}” is unknown here; known are: {names}.")
                self.report(f"{path}.{name}", what, name=brief(name), names=", ".join(known))

    def rows(self, plain: object, path: str, name: str, single: Any) -> list[Any] | None:
        """The parts of a list of sections or items; ``None`` where one of them could not be read."""
        if not isinstance(plain, Mapping):
            return None
        parts = plain.get(name)
        if not isinstance(parts, list):
            what = QT_TRANSLATE_NOOP("card", "The field “{name}” must be there, with a list.")
            self.report(f"{path}.{name}", what, name=name)
            return None
        read = [single(part, f"{path}.{name}[{at}]") for at, part in enumerate(parts)]
        return None if any(each is None for each in read) else read

    def report(self, path: str, what: str, **facts: object) -> None:
        """Adds an error at a path."""
        path = path.lstrip(".")
        self.findings.append(Finding(path, what, line=self.document.line(path), facts=facts))


def _present(plain: Mapping[str, object], wanted: Field) -> bool:
    """An optional field with nothing behind its colon is as good as absent."""
    return wanted.required or plain.get(wanted.name) is not None


def write_card(card: Scorecard) -> str:
    """The card as YAML, from which ``read_card`` makes an equal one."""
    return dump(card_plain(card))


def write_card_json(card: Scorecard) -> str:
    """The card as JSON, fifty times as fast as YAML; ``read_card`` makes an equal one of it, too."""
    return json_out.dump(card_plain(card))


def card_plain(card: Scorecard) -> dict[str, object]:
    """The card as plain values in the order of its file."""
    own = tuple(each for each in CARD_FIELDS if each.name != "format")
    plain = {"format": FORMAT, **write_fields(card, own), "sections": [_section(each) for each in card.sections]}
    return {name: value for name, value in plain.items() if value != {} or name == "sections"}


def _section(section: Section) -> dict[str, object]:
    return {**write_fields(section, SECTION_FIELDS), "items": [_item(item) for item in section.items]}


def _item(item: Item) -> dict[str, object]:
    own = write_fields(item, item.fields)
    rest = write_fields(item, OPTIONAL_ITEM_FIELDS)
    if item.require == Require():
        del rest["require"]
    return {"key": item.key, "title": item.title, "kind": item.kind, **own, **rest}
