"""What of a board may stand where the agent sits: of evaluations, notes and clips, those that are released."""

from collections.abc import Iterable
from dataclasses import replace

from qadesk.domain.after.agent_board import AgentBoard
from qadesk.domain.after.coaching import Clip


def seen(board: AgentBoard) -> AgentBoard:
    """The same board without evaluations, clips and notes that are not released."""
    return replace(
        board,
        evaluations=tuple(each for each in board.evaluations if each.released),
        clips=tuple(each for each in board.clips if each.released),
        remarks=tuple(each for each in board.remarks if each.released),
    )


def seen_clips(board: AgentBoard, clips: Iterable[Clip]) -> tuple[Clip, ...]:
    """Those of a session that are of released evaluations, or of none; examples of the library always."""
    return tuple(
        clip for clip in clips if clip.example_uid or not clip.evaluation_uid or clip.evaluation_uid in board.released
    )
