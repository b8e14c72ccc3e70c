"""What the lab and the advisor tell of past evaluations, invented; and parts that answer when they are told to."""

from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from qadesk.domain.accuracies import Accuracy, CardAccuracies
from qadesk.domain.advice import Advice, ItemAdvice, ItemFigures
from qadesk.domain.card_editing import points_of
from qadesk.domain.card_versions import StoredCard
from qadesk.domain.scorecards import AccuracyKind, Scorecard
from qadesk.domain.whatif import ItemEffect, Moved, Outcome, RankChange, Unmatched, WhatIf

BEFORE = (3, 0, 0, 0, 0, 0, 0, 1, 0, 2, 4, 6, 11, 17, 31, 48, 96, 142, 118, 61)
AFTER = (3, 0, 0, 0, 0, 0, 1, 1, 1, 4, 6, 9, 18, 26, 44, 71, 120, 128, 76, 32)
DAY = date(2026, 1, 5)


def what_if(card: Scorecard, *, agents: int = 12) -> WhatIf:
    """540 evaluations; some cross the pass mark; two teams change their places."""
    return WhatIf(
        card_key=card.key,
        evaluations=540,
        day_from=DAY,
        day_to=date(2026, 3, 31),
        pass_mark_before=Decimal(85),
        pass_mark_after=card.pass_mark,
        total=card.total,
        before=outcome("88.43", 418, "0.7741", 3, (61, 357, 122), BEFORE),
        after=outcome("86.90", 356, "0.6593", 3, (32, 324, 184), AFTER),
        moved=tuple(moved(at) for at in range(64)),
        agents=tuple(ranked(str(2000 + at), f"坐席{at + 1:02d}", at, agents) for at in range(agents)),
        groups=tuple(ranked(name, name, at, 4) for at, name in enumerate(("一组", "三组", "二组", "四组"))),
        items=tuple(effect(card, item, at) for at, item in enumerate(card.items()) if item.scored),
        unmatched=(
            Unmatched("old_greeting", "旧版问候语", "gone", 212),
            Unmatched("tone", "语气柔和、有热情", "value", 17),
        ),
        incomplete=41,
    )


def outcome(average: str, passed: int, rate: str, critical: int, bands: tuple[int, ...], spread: tuple) -> Outcome:
    return Outcome(
        evaluations=540,
        scored=540,
        average=Decimal(average),
        passed=passed,
        pass_rate=Decimal(rate),
        critical=critical,
        bands=dict(zip(("优秀", "合格", "不合格"), bands, strict=True)),
        distribution=spread,
    )


def moved(at: int) -> Moved:
    passes = at >= 63
    before, after = (Decimal("84.00"), Decimal("86.50")) if passes else (Decimal(85 + at % 7), Decimal(84 - at % 9))
    return Moved(f"e{at}", str(2000 + at % 12), f"坐席{at % 12 + 1:02d}", "一组", DAY, before, after, passes)


def ranked(key: str, name: str, at: int, of: int) -> RankChange:
    before = Decimal(95) - Decimal(at * 20) / of - (Decimal("2.5") if at % 3 == 1 else 0)
    after = Decimal(94) - Decimal(at * 21) / of
    swapped = at + 1 - (1 if at % 4 == 3 else 0) + (1 if at % 4 == 2 else 0)
    return RankChange(key, name, 30 + at * 3, round(before, 2), round(after, 2), swapped, at + 1)


def effect(card: Scorecard, item: object, at: int) -> ItemEffect:
    weight = points_of(item)
    lost = (weight * Decimal((at * 37) % 60) / 100).quantize(Decimal("0.0001"))
    before = weight - 2 if at % 3 == 0 and weight > 2 else weight
    return ItemEffect(item.key, item.title, "", before, weight, 540 - at * 11, lost * before / weight, lost)


@dataclass
class FakeLab:
    """Every wish that came, with its future."""

    wishes: list = field(default_factory=list)
    at_once: bool = True
    empty: bool = False

    def try_card(self, card, *, day_from, day_to, group):
        future: Future[WhatIf] = Future()
        self.wishes.append((card, day_from, day_to, group, future))
        if self.at_once:
            future.set_result(self.answer(card))
        return future

    def forget(self) -> None:
        """Nothing is kept."""

    def answer(self, card: Scorecard) -> WhatIf:
        found = what_if(card)
        return replace(found, evaluations=0) if self.empty else found


FIGURES = (
    ("raise", "0.3125", 9, "0.041", "0.46", "0.71"),
    ("lower", "0.0130", 3, "-0.002", "0.18", "0.92"),
    ("reword", "0.1800", 8, None, "0.22", "0.31"),
    ("keep", "0.1120", 7, "-0.015", "0.38", "0.66"),
    ("drop", "0.0900", 6, None, "0.04", "0.12"),
)


def advice(card: Scorecard, evaluations: int = 540) -> Advice:
    """One proposal of every sort, in turn; none where there are few evaluations."""
    scored = [item for item in card.items() if item.scored]
    enough = evaluations >= 30
    return Advice(
        card_key=card.key,
        version=1,
        evaluations=evaluations,
        day_from=DAY,
        day_to=date(2026, 3, 31),
        enough=enough,
        items=tuple(item_advice(item, FIGURES[at % 5 if enough else 3]) for at, item in enumerate(scored)),
    )


def item_advice(item: object, told: tuple) -> ItemAdvice:
    proposal, lost, losing, trend, telling, kappa = told
    points = points_of(item)
    changed = {"raise": points + 2, "lower": max(points - 2, Decimal(1)), "drop": Decimal(0)}
    return ItemAdvice(
        figures=ItemFigures(
            key=item.key, title=item.title, section="", points=points, answered=512, lost=int(Decimal(lost) * 512),
            lost_share=Decimal(lost), average_lost=Decimal(1), agents=12, agents_losing=losing,
            trend=Decimal(trend) if trend else None, discrimination=Decimal(telling), double_scored=24,
            agreement=Decimal("0.85"), kappa=Decimal(kappa),
        ),
        proposal=proposal,
        points=changed.get(proposal, points),
        why="A common error: {lost_share} lose points, {agents_losing} of {agents} agents.",
        facts={"lost_share": "31.3 %", "agents_losing": str(losing), "agents": "12"},
    )  # fmt: skip


def accuracies(card: Scorecard) -> CardAccuracies:
    values = (("0.9944", "0.99", True), ("0.9815", "0.99", False), (None, "0.99", None), ("0.8690", None, None))
    return CardAccuracies(
        card_key=card.key,
        evaluations=540,
        accuracies=tuple(
            Accuracy(
                kind, Decimal(537), Decimal(540), *(Decimal(each) if each else None for each in (value, target)), met
            )
            for kind, (value, target, met) in zip(AccuracyKind, values, strict=True)
        ),
        information_errors=5,
        error_rate=Decimal("0.0093"),
        error_rate_target=Decimal("0.007"),
        error_rate_met=False,
    )


@dataclass
class FakeAdvising:
    """Knows one card; keeps what was asked of it."""

    card: Scorecard
    evaluations: int = 540
    drafts: list = field(default_factory=list)
    refusal: Exception | None = None

    def advise(self, key, *, day_from, day_to):
        return done(advice(self.card, self.evaluations))

    def accuracies(self, key, *, day_from, day_to):
        return done(accuracies(self.card))

    def draft(self, found, keys, who):
        self.drafts.append((found, keys, who))
        return done(StoredCard(found.card_key, 0, "", "", (), None), self.refusal)


def done(result: object, error: Exception | None = None) -> Future:
    future: Future = Future()
    future.set_result(result) if error is None else future.set_exception(error)
    return future
