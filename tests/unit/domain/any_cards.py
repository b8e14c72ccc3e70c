"""Cards as an editor can hold them, sound or not: for hypothesis."""

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from qadesk.domain.items import BY_KIND
from qadesk.domain.items.choice import Option
from qadesk.domain.items.critical import Effect, EffectKind
from qadesk.domain.items.faults import Fault
from qadesk.domain.items.note import NoteOption
from qadesk.domain.items.scale import Level
from qadesk.domain.scorecards import (
    AccuracyKind,
    AllOf,
    AnyOf,
    Band,
    CallIs,
    Condition,
    Demand,
    Family,
    Item,
    ItemIs,
    Not,
    NotApplicable,
    Require,
    Scorecard,
    Section,
)
from qadesk.domain.suggest_rules import PhraseRule, SilenceLimit, SilenceRule, TalkOverLimit, TalkOverRule, Window

ODD = [
    "",
    " ",
    "yes",
    "null",
    "1e5",
    "0123",
    "=1+1",
    '"',
    "a: b",
    "{}",
    "合计",
    "小计",
    "备注：x",
    "_x0041_",
    "\t",
    "x\n y\n",
]
TEXTS = st.sampled_from(ODD) | st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
KEYS = st.from_regex(r"[a-z][a-z0-9_-]{0,6}", fullmatch=True).filter(lambda key: key != "na")
AMOUNTS = st.decimals(-(10**9), 10**9, places=3) | st.integers(-5, 100).map(Decimal)
SHARES = st.decimals(-1, 2, places=12)
VALUES = TEXTS | AMOUNTS
REQUIRES = st.builds(Require, st.none() | st.sampled_from(Demand), st.none() | st.sampled_from(Demand))


def several(each: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(each, max_size=most).map(tuple)


CONDITIONS: st.SearchStrategy[Condition] = st.recursive(
    st.builds(ItemIs, KEYS | st.just(""), several(VALUES)) | st.builds(CallIs, TEXTS, several(TEXTS)),
    lambda inner: st.builds(AllOf, several(inner)) | st.builds(AnyOf, several(inner)) | st.builds(Not, inner),
    max_leaves=4,
)
PROPOSED = {"then": st.none() | VALUES | several(TEXTS.filter(str.strip)), "otherwise": st.none() | VALUES}
BY = st.sampled_from(["agent", "customer", "anyone"])
WINDOWS = st.builds(Window, first_s=AMOUNTS) | st.builds(Window, last_s=AMOUNTS)
LIMITS = st.builds(
    SilenceLimit,
    over_s=AMOUNTS,
    at_least=st.integers(-2, 5),
    unless_said=several(TEXTS),
    by=st.none() | BY,
    before_s=st.none() | AMOUNTS,
)
RULES = (
    st.builds(PhraseRule, phrases=several(TEXTS), by=BY, within=st.none() | WINDOWS, **PROPOSED)
    | st.builds(SilenceRule, silence=LIMITS, **PROPOSED)
    | st.builds(TalkOverRule, talkover=st.builds(TalkOverLimit, started_by=BY, over_s=AMOUNTS), **PROPOSED)
)
EFFECTS = st.sampled_from([kind for kind in EffectKind if kind is not EffectKind.CAP]).map(Effect) | st.builds(
    Effect, st.just(EffectKind.CAP), AMOUNTS
)
OWN: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    "yes_no": {"points": AMOUNTS},
    "scale": {
        "points": AMOUNTS,
        "levels": st.integers(-1, 9) | several(st.builds(Level, TEXTS, SHARES)),
    },
    "choice": {"points": AMOUNTS, "options": several(st.builds(Option, KEYS, TEXTS, AMOUNTS))},
    "faults": {"points": AMOUNTS, "options": several(st.builds(Fault, KEYS, TEXTS, AMOUNTS))},
    "count": {"points": AMOUNTS, "per": AMOUNTS, "floor": AMOUNTS},
    "bonus": {"points": AMOUNTS},
    "critical": {"family": st.sampled_from(Family), "effect": EFFECTS},
    "note": {
        "input": st.sampled_from(["text", "number", "choice"]),
        "options": several(st.builds(NoteOption, KEYS, TEXTS)),
    },
}


def items(keys: st.SearchStrategy[str]) -> st.SearchStrategy[Item]:
    """An item of any kind."""
    common: dict[str, st.SearchStrategy[Any]] = {
        "key": keys,
        "title": TEXTS,
        "when": st.none() | CONDITIONS,
        "help": TEXTS,
        "reasons": several(TEXTS),
        "allow_na": st.booleans(),
        "require": REQUIRES,
        "counts_as": st.sampled_from([None, "information_error"]),
        "suggest": several(RULES, 2),
    }
    return st.one_of([st.builds(BY_KIND[kind], **common, **own) for kind, own in OWN.items()])


@st.composite
def any_cards(draw: st.DrawFn) -> Scorecard:
    """A card whose keys are valid and distinct; nothing else about it need be sound."""
    keys = draw(st.lists(KEYS, unique=True, min_size=8, max_size=8))
    left = iter(keys[1:])
    sections = []
    for _ in range(draw(st.integers(0, 3))):
        section = next(left)
        own = [draw(items(st.just(next(left)))) for _ in range(draw(st.integers(0, 1)))]
        sections.append(Section(key=section, title=draw(TEXTS), items=tuple(own)))
    demands = st.sampled_from(Demand)
    return Scorecard(
        key=keys[0],
        title=draw(TEXTS),
        total=draw(AMOUNTS),
        pass_mark=draw(AMOUNTS),
        sections=tuple(sections),
        bands=draw(several(st.builds(Band, AMOUNTS, TEXTS))),
        version=draw(st.none() | st.integers(1, 99)),
        effective_from=draw(st.none() | st.dates()),
        business_types=draw(several(TEXTS)),
        bonus_cap=draw(st.none() | AMOUNTS),
        not_applicable=draw(st.sampled_from(NotApplicable)),
        require=draw(st.builds(Require, demands, demands)),
        heard_min=draw(st.none() | SHARES),
        hide_points=draw(st.booleans()),
        accuracy_targets=draw(st.dictionaries(st.sampled_from(AccuracyKind), SHARES)),
    )
