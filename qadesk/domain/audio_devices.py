"""Sound outputs, as the settings page and the player name them."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class OutputDevice:
    """A sound output: ``name`` as the system calls it, with its host interface; ``default`` marks the system's own."""

    name: str
    default: bool


Route = Literal["both", "swapped", "agent", "customer", "mono"]
"""What goes to which ear: agent left and customer right, the other way round, one party in both ears, or both in
both."""
