"""The suggestion rules of an item in files (docs/suggestions.md)."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, get_args

from qadesk.domain.items.shapes import (
    Amount,
    OneOf,
    Prose,
    Record,
    Several,
    Text,
    Whole,
    brief,
    within,
    word,
    write_fields,
)
from qadesk.domain.scorecards import Field, MalformedError, Shape, Value
from qadesk.domain.suggest_rules import (
    By,
    PhraseRule,
    Rule,
    SilenceLimit,
    SilenceRule,
    TalkOverLimit,
    TalkOverRule,
    Window,
)
from qadesk.domain.texts import QT_TRANSLATE_NOOP

ANYWHERE = "anywhere"
BY = OneOf(get_args(By))


class Proposal(Shape):
    """What a rule proposes: a word, a number, or a list of faults."""

    def read(self, plain: object) -> Value:
        """Typed, from a plain value."""
        if isinstance(plain, list):
            return Several(Text()).read(plain)
        value = word(plain)
        if isinstance(value, Decimal):
            return Amount().read(value)
        if isinstance(value, str):
            return value
        raise MalformedError(QT_TRANSLATE_NOOP("card", "A rule proposes a word, a number or a list of faults."))

    def write(self, value: Any) -> object:
        """Plain, as a file has it."""
        return list(value) if isinstance(value, tuple) else value


class Within(Shape):
    """``{first_s: N}``, ``{last_s: N}``, or the word ``anywhere``."""

    _window = Record(Window, (Field("first_s", Amount(), required=False), Field("last_s", Amount(), required=False)))

    def read(self, plain: object) -> Window | None:
        """Typed, from a plain value."""
        if plain == ANYWHERE:
            return None
        if isinstance(plain, Mapping):
            window: Any = self._window.read(plain)
            if len(plain) == 1:
                return window  # type: ignore[no-any-return]
        raise MalformedError(QT_TRANSLATE_NOOP("card", "This must be “first_s” or “last_s” with seconds, or anywhere."))

    def write(self, value: Any) -> object:
        """Plain, as a file has it."""
        return self._window.write(value)


SILENCE = Record(
    SilenceLimit,
    (
        Field("over_s", Amount()),
        Field("at_least", Whole(), required=False),
        Field("unless_said", Several(Prose()), required=False),
        Field("by", BY, required=False),
        Field("before_s", Amount(), required=False),
    ),
)
TALKOVER = Record(
    TalkOverLimit,
    (
        Field("started_by", BY, required=False),
        Field("over_s", Amount(), required=False),
        Field("at_least", Whole(), required=False),
    ),
)
PROPOSALS = (Field("then", Proposal(), required=False), Field("otherwise", Proposal(), required=False))
KINDS = {
    "phrases": Record(
        PhraseRule,
        (
            Field("phrases", Several(Prose())),
            Field("by", BY, required=False),
            Field("within", Within(), required=False),
            Field("match", OneOf(("any", "all")), required=False),
            *PROPOSALS,
        ),
    ),
    "silence": Record(SilenceRule, (Field("silence", SILENCE), *PROPOSALS)),
    "talkover": Record(TalkOverRule, (Field("talkover", TALKOVER), *PROPOSALS)),
}


class SuggestRule(Shape):
    """A rule about phrases, about silences or about talk-over: which one, its first field says."""

    def read(self, plain: object) -> Rule:
        """Typed, from a plain value."""
        named = [kind for kind in KINDS if isinstance(plain, Mapping) and kind in plain]
        if len(named) != 1:
            what = QT_TRANSLATE_NOOP("card", "A rule has one of the fields {kinds}; not: {value}.")
            found = ", ".join(map(str, plain)) if isinstance(plain, Mapping) else plain
            raise MalformedError(what, kinds=", ".join(KINDS), value=brief(found))
        rule: Rule = within("", KINDS[named[0]], plain)
        return rule

    def write(self, value: Any) -> object:
        """Plain, as a file has it; an empty list of faults is a proposal too."""
        kind = next(record for name, record in KINDS.items() if hasattr(value, name))
        proposals = {name: getattr(value, name) for name in ("then", "otherwise")}
        own = write_fields(value, tuple(each for each in kind.fields if each.name not in proposals))
        return own | {name: Proposal().write(each) for name, each in proposals.items() if each is not None}
