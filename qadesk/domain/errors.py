"""The two families of errors: the world's doing (``UserError``), and bugs (everything else)."""

import json

from qadesk.domain.texts import Translate, untranslated


class UserError(Exception):
    """The world's doing: no such file, disk full, not audio, newer schema.

    ``what`` says in one sentence what happened, ``todo`` in one what to do; both are English sources marked with
    ``QT_TRANSLATE_NOOP("errors", …)`` and may hold ``{names}`` that ``facts`` fill in after translation.
    """

    def __init__(self, what: str, todo: str = "", /, **facts: object) -> None:
        super().__init__(what)
        self.what = what
        self.todo = todo
        self.facts = facts

    def sentences(self, translate: Translate = untranslated) -> tuple[str, str]:
        """(what happened, what to do) in the reader's language; the second may be empty."""
        what = translate("errors", self.what).format(**self.facts)
        return what, translate("errors", self.todo).format(**self.facts) if self.todo else ""

    def __str__(self) -> str:
        return " ".join(part for part in self.sentences() if part)

    def packed(self) -> str:
        """The error as one text that can be kept and told later, in whatever language: see ``told``."""
        facts = {name: fact if isinstance(fact, int | float) else str(fact) for name, fact in self.facts.items()}
        return json.dumps([self.what, self.todo, facts], ensure_ascii=False)


class UnusableDatabaseError(UserError):
    """A workspace whose database is damaged, foreign or gone, and that has backups: one can be put in its place."""


def told(kept: str, translate: Translate = untranslated) -> str:
    """What a packed error says, in the reader's language; any other text as it stands."""
    error = _unpacked(kept)
    if error is None:
        return kept
    try:
        return " ".join(part for part in error.sentences(translate) if part)
    except (LookupError, ValueError, TypeError, AttributeError):
        # The facts were packed by another version of the sentence: what it says is still better than its wrapping.
        return " ".join(part for part in (error.what, error.todo) if part)


def _unpacked(kept: str) -> UserError | None:
    """The error that was packed, ``None`` for any other text, JSON of another shape included."""
    try:
        parts = json.loads(kept)
    except (ValueError, RecursionError):
        return None
    match parts:
        case [str(what), str(todo), dict(facts)]:
            return UserError(what, todo, **facts)
        case _:
            return None
