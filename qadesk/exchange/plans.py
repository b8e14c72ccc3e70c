"""Sampling plans as files: YAML or JSON in, with every mistake named by its line; both out."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from qadesk.domain.card_check import Finding
from qadesk.domain.items.shapes import Key, OneOf, Prose, brief, within
from qadesk.domain.plan_fields import (
    FORMAT,
    PER_AGENT,
    POPULATION,
    STRATUM,
    WHEN,
    Maybe,
    Names,
    plan_plain,
    problems,
    unknown,
)
from qadesk.domain.sampling import Per, PopulationFilter, Quotas, SamplingPlan, Stratum, When
from qadesk.domain.scorecards import MalformedError, Problem
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.exchange import json_out
from qadesk.exchange.places import PlacedError
from qadesk.exchange.plain import Document, UnreadableError, read
from qadesk.exchange.yaml_out import dump

_HEAD: Names = (
    ("format", "format", OneOf((FORMAT,))),
    ("key", "key", Key()),
    ("title", "title", Maybe(Prose())),
)
_PARTS = ("population", "per_agent", "strata")


def read_plan(data: str | bytes) -> tuple[SamplingPlan | None, list[Finding]]:
    """The plan in a text, and everything that is wrong with it; ``None`` where it cannot be built at all.

    Hostile text gives findings, never an exception. A plan with findings must not be drawn.
    """
    try:
        document = read(data)
    except UnreadableError as error:
        return None, [Finding("", error.what, line=error.line, facts=error.facts)]
    return plan_of(document)


def plan_of(document: Document) -> tuple[SamplingPlan | None, list[Finding]]:
    """As ``read_plan``, of plain values that have been read already."""
    reader = _Reader(document)
    plan = reader.plan(document.value)
    found = reader.findings
    if plan is not None:
        found = found + [Finding(each.field, each.what, facts=each.facts) for each in problems(plan)]
    return plan, [replace(each, line=each.line or document.line(each.where)) for each in found]


def sound_plan(data: str | bytes, name: str = "") -> SamplingPlan:
    """The plan in a text. Raises ``UserError`` with the first thing that is wrong with it, and its line."""
    plan, findings = read_plan(data)
    if plan is None or findings:
        raise PlacedError.of_finding(name or "–", findings[0])
    return plan


def write_plan(plan: SamplingPlan) -> str:
    """The plan as YAML, from which ``read_plan`` makes an equal one."""
    return dump(plan_plain(plan))


def write_plan_json(plan: SamplingPlan) -> str:
    """The plan as JSON, likewise."""
    return json_out.dump(plan_plain(plan))


@dataclass(slots=True)
class _Reader:
    """Builds a plan and collects what is wrong on the way."""

    document: Document
    findings: list[Finding] = field(default_factory=list)

    def plan(self, plain: object) -> SamplingPlan | None:
        """The plan, or ``None`` when a part of it could not be read."""
        head = self.fields(plain, "", _HEAD, required=("format", "key"), more=_PARTS)
        if not isinstance(plain, Mapping):
            return None
        population = self.population(self.part(plain, "population"))
        quotas = self.quotas(self.part(plain, "per_agent"))
        strata = self.strata(self.part(plain, "strata"))
        if head is None or population is None or quotas is None or strata is None:
            return None
        return SamplingPlan(
            key=head["key"],
            title=head.get("title") or "",
            population=population,
            per_agent=quotas,
            strata=strata,
        )

    def part(self, plain: Mapping[str, object], name: str) -> object:
        """A part that must be there; ``None`` is reported where it is read."""
        return plain.get(name)

    def population(self, plain: object) -> PopulationFilter | None:
        """Which calls can be drawn."""
        values = self.fields(plain, "population", POPULATION, required=("from", "to"))
        return None if values is None else PopulationFilter(**values)

    def quotas(self, plain: object) -> Quotas | None:
        """Calls an agent."""
        values = self.fields(plain, "per_agent", PER_AGENT, required=("quota",))
        if values is None:
            return None
        new, below = values.get("new_staff") or {}, values.get("below_pass") or {}
        return Quotas(
            quota=values["quota"],
            per=values.get("per") or Per.POPULATION,
            new_staff_months=new.get("months"),
            new_staff_quota=new.get("quota"),
            below_pass_quota=below.get("quota"),
        )

    def strata(self, plain: object) -> tuple[Stratum, ...] | None:
        """The strata in order."""
        if not isinstance(plain, list):
            what = QT_TRANSLATE_NOOP("card", "The field “{name}” must be there, with a list.")
            self.report("strata", what, name="strata")
            return None
        found = [self.stratum(each, f"strata[{at}]") for at, each in enumerate(plain)]
        whole = tuple(each for each in found if each is not None)
        return whole if len(whole) == len(found) else None

    def stratum(self, plain: object, path: str) -> Stratum | None:
        """One of them; without a ``when`` it takes everything, as with an empty one."""
        own = tuple(each for each in STRATUM if each[0] != "when")
        values = self.fields(plain, path, own, required=("key", "share"), more=("when",))
        given = plain.get("when") if isinstance(plain, Mapping) else None
        when = {} if given is None else self.fields(given, f"{path}.when", WHEN)
        if values is None or when is None:
            return None
        return Stratum(key=values["key"], share=values["share"], title=values.get("title") or "", when=When(**when))

    def fields(
        self, plain: object, path: str, names: Names, required: tuple[str, ...] = (), more: tuple[str, ...] = ()
    ) -> dict[str, Any] | None:
        """The values of the fields that are there, by attribute; ``None`` where one is wrong or lacking."""
        if not isinstance(plain, Mapping):
            what = QT_TRANSLATE_NOOP("card", "This must be a mapping with named fields.")
            self.report(path, what)
            return None
        before = len(self.findings)
        prefix = f"{path}." if path else ""
        for each in unknown(plain, [*(name for name, _, _ in names), *more]):
            self.report(prefix + each.field, each.what, **each.facts)
        values = {}
        for name, attribute, shape in names:
            if name in plain and (plain[name] is not None or name in required):
                try:
                    values[attribute] = within(prefix + name, shape, plain[name])
                except MalformedError as error:
                    self.trouble(error.problem)
            elif name in required:
                what = QT_TRANSLATE_NOOP("card", "The field “{name}” is missing.")
                self.report(prefix + name, what, name=brief(name))
        return values if len(self.findings) == before else None

    def trouble(self, problem: Problem) -> None:
        """Adds what a shape complains about."""
        self.report(problem.field, problem.what, **problem.facts)

    def report(self, path: str, what: str, **facts: object) -> None:
        """Adds an error at a path."""
        self.findings.append(Finding(path, what, line=self.document.line(path), facts=facts))
