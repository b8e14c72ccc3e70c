"""The same done with several follow-ups: what could be done is done, the rest is told."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from qadesk.domain.after.followups import FollowUp
from qadesk.domain.errors import UserError
from qadesk.services.executor import Executor


@dataclass(frozen=True, slots=True)
class Acted:
    """What came of it."""

    done: tuple[FollowUp, ...]
    refused: tuple[UserError, ...]


def acted(executor: Executor, uids: Sequence[str], do: Callable[[str], "Future[FollowUp]"]) -> "Future[Acted]":
    """Each by itself. Fails with the first refusal where nothing could be done.

    All are asked for here and now, so that ``do`` reads its fields in the thread that draws; what comes of them is
    awaited in another one.
    """
    asked = [do(uid) for uid in uids]
    return executor.look(lambda: _awaited(asked))


def _awaited(asked: "Sequence[Future[FollowUp]]") -> Acted:
    done, refused = list[FollowUp](), list[UserError]()
    for each in asked:
        try:
            done.append(each.result())
        except UserError as error:
            refused.append(error)
    if refused and not done:
        raise refused[0]
    return Acted(tuple(done), tuple(refused))
