"""A coach who types notes without end, in a process of its own: says what is on disk, until it is killed."""

import sys
from itertools import count
from pathlib import Path
from time import time
from zoneinfo import ZoneInfo

from qadesk.domain.after.coaching import Session
from qadesk.late import CardFiles
from qadesk.services.after.coaching import Coaching
from qadesk.services.cards import Cards
from qadesk.services.executor import Executor
from qadesk.storage import Workspace, open_database
from qadesk.storage.database import new_uid

ZONE = ZoneInfo("Asia/Shanghai")


def clock() -> int:
    """Now, ms."""
    return int(time() * 1000)


def main(folder: str, uid: str) -> None:
    """Go on with the session: a keystroke more each time, an action item with every tenth."""
    with Workspace.open(Path(folder), write=True) as workspace:
        executor = Executor(open_database(workspace))
        coaching = Coaching(executor, Cards(CardFiles(), clock, ZONE), clock, ZONE, new_uid)
        session = coaching.get(uid).result()
        editor = coaching.editor(session, _say, _raise)
        for number in count(1):
            editor.type_notes(editor.session.notes + "说")
            if number % 10 == 0:
                editor.add_action(f"第{number}项")
            coaching.get(uid).result()


def _say(saved: Session) -> None:
    sys.stdout.write(f"{len(saved.notes)} {len(saved.actions)}\n")
    sys.stdout.flush()


def _raise(error: BaseException) -> None:
    raise error


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
