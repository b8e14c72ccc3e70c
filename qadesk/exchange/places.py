"""The error that names a place in a file."""

from collections.abc import Callable

from qadesk.domain.card_check import Finding
from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate, untranslated

MEND = QT_TRANSLATE_NOOP("errors", "Correct the file and try again.")


class PlacedError(UserError):
    """A ``UserError`` about a file: its name and line stand before the sentence, which is translated with them."""

    def __init__(self, name: str, line: int | None, sentence: Callable[[Translate], str], todo: str = MEND) -> None:
        what = QT_TRANSLATE_NOOP("errors", "{name}, line {line}: {problem}")
        if line is None:
            what = QT_TRANSLATE_NOOP("errors", "{name}: {problem}")
        super().__init__(what, todo, name=name, line=line)
        self._sentence = sentence

    def sentences(self, translate: Translate = untranslated) -> tuple[str, str]:
        """(what happened and where, what to do) in the reader's language."""
        problem = self._sentence(translate)
        return translate("errors", self.what).format(**self.facts, problem=problem), translate("errors", self.todo)

    @classmethod
    def of_finding(cls, name: str, finding: Finding) -> "PlacedError":
        """The error for a finding; its path stands behind the sentence."""
        suffix = f" ({finding.where})" if finding.where else ""
        return cls(name, finding.line, lambda translate: finding.sentence(translate) + suffix)

    @classmethod
    def of_error(cls, name: str, line: int | None, error: UserError) -> "PlacedError":
        """The same error with a place before it."""
        return cls(name, line, error.text)
