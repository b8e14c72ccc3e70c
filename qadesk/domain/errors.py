"""The two families of errors: the world's doing (``UserError``), and bugs (everything else)."""

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
