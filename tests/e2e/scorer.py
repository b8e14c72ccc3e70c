"""Inspectors who score without end, to be killed: ``python -m tests.e2e.scorer WORKSPACE RECORDING-UID CARD``.

Each line on standard input is a seed and starts an inspector, a process of its own. On standard output come ``pid N``,
``found SAVES DIGEST`` (the draft as it was opened), then ``put SAVES DIGEST`` for each state handed over to be saved
and ``ack SAVES DIGEST LOG-BYTES`` for each that is on disk. Only services, storage and exchange are loaded, and only
once: a killed inspector costs a fork.
"""

import hashlib
import os
import random
import sys
import threading
from pathlib import Path
from zoneinfo import ZoneInfo

from qadesk.app import now_ms
from qadesk.domain.answers import Evidence
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation, Mark
from qadesk.late import AnswerFiles, CardFiles
from qadesk.services.cards import Cards
from qadesk.services.drafts import DraftSession
from qadesk.services.evaluate import Evaluating
from qadesk.services.executor import Executor
from qadesk.storage import codec
from qadesk.storage.database import open_database
from qadesk.storage.workspace import Workspace

INSPECTOR = "9001"


def digest(evaluation: Evaluation) -> str:
    """A fingerprint of everything a draft holds."""
    text = codec.document_of(evaluation) + evaluation.coaching_note
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def say(*words: object) -> None:
    """One line at once, whole: a killed process leaves no half in a buffer."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def inspect(folder: Path, recording: str, card: str, seed: int) -> None:
    """Score until killed."""
    chance = random.Random(seed)
    workspace = Workspace.open(folder, write=True)
    database = open_database(workspace)
    executor = Executor(database)
    zone = ZoneInfo(database.timezone)
    evaluating = Evaluating(executor, Cards(CardFiles(), now_ms, zone), AnswerFiles(), now_ms, zone)
    desk = evaluating.open(recording, INSPECTOR, card).result()
    say("found", desk.evaluation.saves, digest(desk.evaluation))
    saved = threading.Semaphore(0)
    log = folder / "qadesk.db-wal"

    def acknowledge(evaluation: Evaluation) -> None:
        say("ack", evaluation.saves, digest(evaluation), log.stat().st_size)
        saved.release()

    def fail(error: BaseException) -> None:
        say("failed", error)
        os._exit(1)

    session = evaluating.session(desk, acknowledge, fail)
    while True:
        before = session.evaluation.saves
        act(session, chance)
        if session.evaluation.saves > before:
            say("put", session.evaluation.saves, digest(session.evaluation))
            if chance.random() < 0.5:
                saved.acquire()


def act(session: DraftSession, chance: random.Random) -> None:
    """One thing an inspector does."""
    keys = [item.key for item in session.card.items()]
    key, at = chance.choice(keys), chance.randrange(60_000)
    acts = (
        lambda: answer(session, key, chance),
        lambda: session.comment(key, f"听到第{at}毫秒"),
        lambda: session.add_evidence(key, Evidence(at, at + 500, "证据")),
        lambda: session.add_mark(Mark(at, at + 500)),
        lambda: session.set_comment(f"整体{at}"),
        lambda: session.set_coaching_note(f"辅导{at}"),
        lambda: session.listening(at, chance.choice((1.0, 1.5, 2.0)), key),
        session.undo,
        session.redo,
    )
    chance.choice(acts)()


def answer(session: DraftSession, key: str, chance: random.Random) -> None:
    """Any value that the item takes."""
    values = ["yes", "no", "na", 0, 1, 3, (), None]
    chance.shuffle(values)
    for value in values:
        try:
            session.answer(key, value)
        except UserError:
            continue
        return


def main() -> None:
    """One inspector for each seed, one after the other."""
    folder, recording, card = sys.argv[1:]
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            inspect(Path(folder), recording, card, int(line))
        say("pid", child)
        os.waitpid(child, 0)
        say("end")


if __name__ == "__main__":
    main()
