"""The two families of errors: the world's doing (``UserError``), and bugs (everything else)."""

import json
from collections.abc import Mapping

from qadesk.domain.texts import Translate, listed, run_on, untranslated

_PLAIN = (int, float, tuple, dict)


class UserError(Exception):
    """The world's doing: no such file, disk full, not audio, newer schema.

    ``what`` says in one sentence what happened, ``todo`` in one what to do; both are English sources marked with
    ``QT_TRANSLATE_NOOP("errors", …)`` and may hold ``{names}`` that ``facts`` fill in after translation. A fact that is
    a tuple is told as a list, one that is an error itself as its first sentence, a ``reason`` as that.
    """

    def __init__(self, what: str, todo: str = "", /, **facts: object) -> None:
        super().__init__(what)
        self.what = what
        self.todo = todo
        self.facts = facts

    def sentences(self, translate: Translate = untranslated) -> tuple[str, str]:
        """(what happened, what to do) in the reader's language; the second may be empty."""
        facts = {name: _fact(value, translate) for name, value in self.facts.items()}
        what = translate("errors", self.what).format(**facts)
        return what, translate("errors", self.todo).format(**facts) if self.todo else ""

    def text(self, translate: Translate = untranslated) -> str:
        """Both sentences, one after the other."""
        return run_on(self.sentences(translate))

    def __str__(self) -> str:
        return self.text()

    def packed(self) -> str:
        """The error as one text that can be kept and told later, in whatever language: see ``told``."""
        facts = {name: fact if isinstance(fact, _PLAIN) else str(fact) for name, fact in self.facts.items()}
        return json.dumps([self.what, self.todo, facts], ensure_ascii=False)


class UnusableDatabaseError(UserError):
    """A workspace whose database is damaged, foreign or gone, and that has backups: one can be put in its place."""


def reason(context: str, text: str, facts: Mapping[str, object]) -> dict[str, str]:
    """A sentence of another context as a fact of an error; it survives packing."""
    return {**{name: str(fact) for name, fact in facts.items()}, "context": context, "text": text}


def _fact(value: object, translate: Translate) -> object:
    """A fact as it stands in a sentence; one that is a known text itself is translated too."""
    match value:
        case UserError():
            return value.sentences(translate)[0]
        case {"context": str(context), "text": str(text), **facts}:
            return translate(context, text).format(**{str(name): fact for name, fact in facts.items()})
        case tuple() | list():
            return listed((str(part) for part in value), translate)
        case str():
            return translate("errors", value)
        case _:
            return value


def told(kept: str, translate: Translate = untranslated) -> str:
    """What a packed error says, in the reader's language; any other text as it stands."""
    error = unpacked(kept)
    if error is None:
        return kept
    try:
        return error.text(translate)
    except (LookupError, ValueError, TypeError, AttributeError):
        # The facts were packed by another version of the sentence: what it says is still better than its wrapping.
        return run_on((error.what, error.todo))


def unpacked(kept: str) -> UserError | None:
    """The error that was packed; ``None`` for any other text, JSON of another shape included."""
    try:
        parts = json.loads(kept)
    except (ValueError, RecursionError):
        return None
    match parts:
        case [str(what), str(todo), dict(facts)]:
            return UserError(what, todo, **facts)
        case _:
            return None
