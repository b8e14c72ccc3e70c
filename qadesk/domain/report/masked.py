"""A report that names no agent, for centres whose rules want that."""

from dataclasses import replace

from qadesk.domain.report.content import ReportContent

OF_AGENT = "/agent="
"""In the key of a common problem that one agent alone has."""


def without_agents(content: ReportContent) -> ReportContent:
    """Neither names nor numbers of agents in what people read; teams stay, and so do calls."""
    return replace(
        content,
        problems=tuple(each for each in content.problems if OF_AGENT not in each.key),
        tracked=tuple(replace(each, agent=None, agent_no=None) for each in content.tracked),
        recordings=tuple(replace(each, agent=None, agent_no=None) for each in content.recordings),
        whys=tuple(each for each in content.whys if each.by != "agent"),
    )
