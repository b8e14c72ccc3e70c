"""An example as it is shown: QA sees whose it is, others only what there is to hear."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from qadesk.domain.after.examples import Example, ExampleFilter, HeardExample, Kind
from qadesk.domain.errors import UserError
from qadesk.domain.people import Person
from qadesk.gui.clips.player import ClipPlayer
from qadesk.gui.examples.words import QA, kind_word
from qadesk.gui.jobs import deliver
from qadesk.services.futures import then


class Library(Protocol):
    """What showing examples needs of the library."""

    def rows(self, wanted: ExampleFilter | None = None) -> "Future[list[Example]]":
        """With call and agent, newest first."""

    def heard(self, wanted: ExampleFilter | None = None) -> "Future[list[HeardExample]]":
        """Those with consent, without whose they are."""

    def sound(self, uid: str, *, for_others: bool = True) -> "Future[Path]":
        """The masked clip."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A line of the library; ``example`` only where the reader may know whose it is."""

    heard: HeardExample
    example: Example | None = None

    @property
    def uid(self) -> str:
        """The example's own."""
        return self.heard.uid

    @property
    def kind(self) -> Kind:
        """Good or bad."""
        return self.heard.kind

    @property
    def spoken(self) -> str:
        """Kind and title."""
        return f"{kind_word(self.heard.kind)} · {self.heard.title}"


def read(library: Library, person: Person, wanted: ExampleFilter) -> "Future[list[Shown]]":
    """The examples that this person may hear, newest first."""
    if person.role in QA:
        return then(library.rows(wanted), lambda found: [_of_qa(each) for each in found])
    return then(library.heard(wanted), lambda found: [Shown(each) for each in found])


def play(library: Library, player: ClipPlayer, shown: Shown, title: str, refuse: Callable[[UserError], None]) -> None:
    """Let QA hear the call itself, others the masked clip; ``title`` stands above the player."""
    example = shown.example
    if example is not None:
        player.play(example.call_uid, example.start_ms, example.end_ms, title)
    else:
        play_masked(library, player, shown, title, refuse)


def play_masked(
    library: Library, player: ClipPlayer, shown: Shown, title: str, refuse: Callable[[UserError], None]
) -> None:
    """As others hear it, or would once the agent has agreed; made behind the hand where it is not there yet."""
    sound = library.sound(shown.uid, for_others=shown.example is None)
    deliver(sound, player, lambda path: player.play_file(path, title), refuse)


def _of_qa(example: Example) -> Shown:
    heard = HeardExample(
        uid=example.uid,
        kind=example.kind,
        title=example.title,
        card_key=example.card_key,
        item_key=example.item_key,
        note=example.note,
        tags=example.tags,
        seconds=(example.end_ms - example.start_ms) / 1000,
    )
    return Shown(heard, example)
