"""``suggestions``: what the rules of a card propose, from a real recording and its transcript."""

import json
from pathlib import Path

from tests.e2e.program import DEMO, EXAMPLE, Inside

TURNS = next(
    call["turns"]
    for call in json.loads((DEMO / "script.json").read_text("utf-8"))["calls"]
    if call["file"] == EXAMPLE["file"]
)


def clock(ms: int) -> str:
    return f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02},{ms % 1000:03}"


def srt(folder: Path) -> Path:
    """The example call's transcript."""
    words = {"agent": "坐席", "customer": "客户"}
    path = folder / "transcript.srt"
    path.write_text(
        "\n".join(
            f"{at}\n{clock(turn['start_ms'])} --> {clock(turn['end_ms'])}\n{words[turn['speaker']]}: {turn['text']}\n"
            for at, turn in enumerate(TURNS, 1)
        ),
        "utf-8",
    )
    return path


def test_phrases_and_sound_of_a_call(inside: Inside, tmp_path: Path) -> None:
    (evaluation,) = inside.json("evaluations")
    uid = evaluation["recording"]
    assert {each["item"] for each in inside.json("suggestions", uid)} <= {"hold_notice", "listening"}
    inside.run("transcript", "import", srt(tmp_path), "--recording", uid)
    found = {each["item"]: each for each in inside.json("suggestions", evaluation["call"])}
    assert (found["opening_first"]["value"], found["opening_first"]["places"]) == ("no", [])
    assert "您好" in found["opening_first"]["why"]
    assert found["closing"]["value"] == "none"
    assert "opening_repeat" not in found
    said = inside.run("suggestions", uid, "--scorecard", "telephone-service").stdout.decode()
    assert said.startswith("item\tvalue\twhy\tplaces\nopening_first\tno\t")


def test_agreement_and_refusals(inside: Inside) -> None:
    assert inside.json("suggestions", "--agreement") == []
    assert "recording or call" in inside.refused("suggestions", "nobody")
    assert "--agreement" in inside.refused("suggestions")
