from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.blind import MASK, Secrets, blind_call, blind_lines, blind_recordings, secrets_of
from qadesk.domain.calls import Call, CallFacts
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import AudioState, Fingerprint, Recording
from qadesk.domain.transcripts import Line

FACTS = CallFacts(
    agent_no="2017", agent="王小样", group="二组", queue="二组热线", customer="13800002017", unique_id="1767.2017",
    custom={"subject": "转二组", "shift": "早班"},
)  # fmt: skip
SECRETS = secrets_of(FACTS, ["/calls/2017/q-2017.wav", r"D:\录音\2017.wav"])


def test_names_numbers_and_files_are_masked_wherever_they_stand() -> None:
    assert SECRETS.out_of("二组王小样，工号2017为您服务") == f"{MASK}{MASK}，工号{MASK}为您服务"
    assert SECRETS.out_of("cannot open /calls/2017/q-2017.wav") == f"cannot open {MASK}"
    assert SECRETS.out_of(r"D:\录音\2017.wav") == MASK


def test_a_number_inside_another_is_another() -> None:
    assert SECRETS.out_of("12017 号单，20171 号") == "12017 号单，20171 号"


def test_errors_keep_their_sentence_and_their_figures() -> None:
    inner = UserError("The file {path} is gone.", path="/calls/2017/q-2017.wav")
    error = UserError("{what} {n}", "Again.", what=inner, n=3, share=Decimal("0.5"), names=("王小样", "x"))
    hidden = SECRETS.out_of_error(error)
    assert hidden.text() == f"The file {MASK} is gone. 3 Again."
    assert (hidden.facts["n"], hidden.facts["share"], hidden.facts["names"]) == (3, Decimal("0.5"), (MASK, "x"))


def test_a_call_keeps_what_does_not_tell() -> None:
    call = Call(uid="c", facts=FACTS, provenance={"agent": "table t", "customer": "table 二组.csv"})
    seen = blind_call(call, SECRETS)
    assert (seen.facts.agent, seen.facts.agent_no, seen.facts.group, seen.facts.unique_id) == (None,) * 4
    assert (seen.facts.queue, seen.facts.customer) == (f"{MASK}热线", "13800002017")
    assert seen.facts.custom == {"subject": f"转{MASK}", "shift": "早班"}
    assert seen.provenance == {"customer": f"table {MASK}.csv"}


def test_recordings_get_names_of_their_own() -> None:
    made = Recording(uid="r", call_uid="c", fingerprint=Fingerprint("/a/2017.wav", 1, 1, "h"), state=AudioState.READY)
    assert [each.fingerprint.path for each in blind_recordings((made, made), lambda n: f"#{n}")] == ["#1", "#2"]


def test_lines_keep_their_times() -> None:
    (line,) = blind_lines([Line(1, 2, "我是王小样", "agent")], SECRETS)
    assert (line.start_ms, line.end_ms, line.text, line.speaker) == (1, 2, f"我是{MASK}", "agent")


@given(st.text(min_size=1), st.text(), st.text())
def test_a_word_beside_others_never_stays(word: str, before: str, after: str) -> None:
    if not word.strip() or word.strip() in MASK:
        return
    secrets = Secrets((word.strip(),))
    text = f"{before} {word.strip()} {after}"
    parts = secrets.out_of(text).replace(MASK, " ").split()
    assert word.strip() not in parts
