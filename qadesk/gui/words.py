"""The program's words for the fields of a call and for the values that it knows; other values are data."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from qadesk.domain.call_words import CALL_WORDS, call_field, call_word
from qadesk.domain.sampling import SamplingPlan
from qadesk.domain.texts import listed
from qadesk.domain.voice_facts import GRADES, SkipGrade

VALUES = CALL_WORDS
"""Field -> the values that the program knows, with their English sources."""


def caption(data: str) -> str:
    """Data as the text of a button or a menu's entry, where a lone ``&`` would vanish and become a key."""
    return data.replace("&", "&&")


def field_title(field: str) -> str:
    """A field's name; the centre's own fields keep theirs."""
    return call_field(field, QCoreApplication.translate)


def field_word(field: str, value: str) -> str:
    """A value as it is read."""
    return call_word(field, value, QCoreApplication.translate)


def valued(name: str, value: str) -> str:
    """What something is called, and what it is, punctuated as the reader's language does."""
    return QCoreApplication.translate("lists", "{name}: {value}").format(name=name, value=value)


def listing(words: Iterable[str]) -> str:
    """Words one after the other."""
    return listed(words, QCoreApplication.translate)


def clauses(parts: Iterable[str]) -> str:
    """Parts that may hold commas themselves, one after the other."""
    return QCoreApplication.translate("lists", "; ").join(parts)


def strata_titles(plans: Iterable[SamplingPlan]) -> dict[str, str]:
    """Stratum key -> its title in the plans that there are."""
    return {stratum.key: stratum.title for plan in plans for stratum in plan.strata if stratum.title}


def grade_word(grade: SkipGrade) -> str:
    """A grade in the reader's language."""
    words: dict[SkipGrade, str] = {
        "gentle": QCoreApplication.translate("Settings", "Gentle: silences of {seconds} s and more"),
        "normal": QCoreApplication.translate("Settings", "Normal: silences of {seconds} s and more"),
        "strict": QCoreApplication.translate("Settings", "Strict: also noises and breath, from {seconds} s"),
    }
    return words[grade].format(seconds=f"{GRADES[grade].least_ms / 1000:g}")
