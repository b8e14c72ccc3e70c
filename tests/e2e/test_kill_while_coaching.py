"""What a coach typed and was told to be saved survives kill -9, notes and action items alike."""

import subprocess
import sys

from tests.e2e.program import CHECKOUT, Program

ROUNDS = 4


def test_kill_9_while_typing_in_a_session(program: Program) -> None:
    inside = program.inside()
    agent = inside.json("evaluations")[0]["agent_no"]
    planned = inside.json("coaching", "plan", "--agent", agent, "--at", "2026-11-02T14:00", "--as", "9001")
    inside.run("coaching", "begin", planned["uid"], "--as", "9001")
    notes = actions = 0
    for number in range(1, ROUNDS + 1):
        said = typed_until_killed(program, planned["uid"], 15 * number)
        there = inside.json("coaching", "show", planned["uid"])
        assert len(there["notes"]) >= said[0] > notes
        assert len(there["actions"]) >= said[1] > actions
        assert set(there["notes"]) == {"说"} and all(each["what"].startswith("第") for each in there["actions"])
        notes, actions = len(there["notes"]), len(there["actions"])
    assert inside.json("check")["ok"]
    assert inside.json("coaching", "end", planned["uid"], "--as", "9001")["state"] == "held"


def typed_until_killed(program: Program, uid: str, keystrokes: int) -> tuple[int, int]:
    """How many characters and action items the process said were saved before it was killed."""
    command = [sys.executable, "-m", "tests.e2e.coach", str(program.workspace), uid]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=program.environment, cwd=CHECKOUT) as process:
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(keystrokes)]
        process.kill()
        said += process.stdout.readlines()
    last = [line for line in said if line.endswith("\n")][-1]
    notes, actions = last.split()
    return int(notes), int(actions)
