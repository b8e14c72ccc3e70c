"""Files whose bytes the catalogue knows already: the same recording once more, or another call's.

Calls that nobody answered have the same few bytes, and some recorders write the same announcement for many of them; so
what is said of a call decides beside its sound.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from qadesk.domain.calls import Call
from qadesk.domain.recordings import Fingerprint, Recording
from qadesk.services.import_learning import Found

SAME_START_MS = 2_000
"""Starts so close are of one call: systems write down different moments of it."""
_OF_THE_CALL = ("log", "inspector")
"""Who tells when a call began, which is not when its recording did."""


class Twins:
    """Recordings of the same size, head and tail, and their calls."""

    def __init__(self, recordings: Sequence[Recording], calls: Mapping[str, Call]) -> None:
        self._calls = calls
        self._all = recordings
        self._of_call: dict[str, list[Recording]] = defaultdict(list)
        for recording in recordings:
            self._of_call[recording.call_uid].append(recording)
        self._nameless = [one for one in recordings if calls[one.call_uid].facts.unique_id is None]

    def of(self, one: Found, owner: str | None) -> tuple[Recording, ...]:
        """Those that may be of the file's call; ``owner`` is the uid of the call that its identifier is of, if any.

        Two calls are told apart by different identifiers, else by different starts.
        """
        if one.facts.unique_id is None:
            return tuple(twin for twin in self._all if self._at_its_time(twin, one))
        nameless = (twin for twin in self._nameless if self._at_its_time(twin, one))
        return (*self._of_call.get(owner or "", ()), *nameless)

    def _at_its_time(self, twin: Recording, one: Found) -> bool:
        call = self._calls[twin.call_uid]
        theirs, mine = call.facts.started_at_ms, one.facts.started_at_ms
        said_by = call.provenance.get("started_at_ms", "")
        if theirs is None or mine is None or said_by.startswith(_OF_THE_CALL):
            return True
        return abs(theirs - mine) <= SAME_START_MS or _by_one_name(twin, one, said_by)


def one_at_a_time(marked: Iterable[tuple[Found, Fingerprint]]) -> list[list[tuple[Found, Fingerprint]]]:
    """The files in rounds: of those that look alike, a round holds one, or several with identifiers of different calls.

    So the first is in the catalogue when the second is compared with it.
    """
    rounds: list[list[tuple[Found, Fingerprint]]] = []
    reached: dict[tuple[int, str], tuple[int, set[str | None]]] = {}
    for one, mark in marked:
        key, name = (mark.size, mark.head_tail), one.facts.unique_id
        at, there = reached.get(key, (0, set()))
        if there and (name is None or not there.isdisjoint((name, None))):
            at, there = at + 1, set()
        there.add(name)
        reached[key] = at, there
        if at == len(rounds):
            rounds.append([])
        rounds[at].append((one, mark))
    return rounds


def _by_one_name(twin: Recording, one: Found, said_by: str) -> bool:
    """Whether the same name told both starts: then only the time zone has changed that it was read in."""
    name = twin.fingerprint.path.replace("\\", "/").rpartition("/")[2]
    names = said_by, one.sources.get("started_at_ms", "")
    return name == one.path.name and all(each.startswith("file name") for each in names)
