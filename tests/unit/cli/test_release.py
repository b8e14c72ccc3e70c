"""``qadesk release`` and ``people pin``: from a submitted evaluation to what its agent has acknowledged."""

import io
from pathlib import Path

import pypdfium2
import pytest

from tests.e2e.program import Inside


@pytest.fixture
def uid(inside: Inside) -> str:
    (row,) = inside.json("release", "list", "--state", "not asked")
    return str(row["uid"])


def typed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(text))


def test_from_asking_to_acknowledging(inside: Inside, uid: str, monkeypatch: pytest.MonkeyPatch) -> None:
    agent = inside.json("release", "list")[0]["agent_no"]
    assert "has not been released" in inside.refused("release", "view", uid, "--agent", agent)
    assert inside.json("release", "ask", uid, "--as", "9001")["released"] == [uid]
    seen = inside.json("release", "view", uid, "--agent", agent)
    assert (seen["uid"], seen["agent_no"], "inspector" in seen) == (uid, agent, False)
    assert seen["appeal_until"]["why"] == "released"
    assert "not of a call of 2011" in inside.refused("release", "view", uid, "--agent", "2011")
    typed(monkeypatch, "2580\n")
    inside.run("people", "pin", agent)
    typed(monkeypatch, "2580\n")
    done = inside.json("release", "acknowledge", uid, "--agent", agent, "--pin-stdin", "--comment", "知道了")
    assert (done["how"], done["comment"], done["revision"]) == ("pin", "知道了", 1)
    assert inside.json("release", "list", "--state", "released")[0]["acknowledged_at"] == done["at"]


def test_the_agents_sheet_has_a_field_to_sign_in_and_no_inspector(inside: Inside, uid: str, tmp_path: Path) -> None:
    inside.run("release", "ask", uid, "--as", "9001")
    inspector = next(person["name"] for person in inside.json("people", "list") if person["no"] == "9001")
    (path,) = inside.json("release", "sheet", uid, "-o", tmp_path)["files"]
    document = pypdfium2.PdfDocument(path)
    try:
        text = "".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()
    assert "Acknowledgement" in text
    assert "Signature" in text
    assert inspector not in text


def test_reports_settings_and_what_is_refused(inside: Inside, uid: str) -> None:
    issued = inside.json("release", "report", "Q-1", "--from", "2026-10-01", "--to", "2026-10-31", "--as", "9000")
    assert inside.json("release", "reports") == [issued]
    assert inside.json("release", "due") == {"released": []}
    assert inside.json("release", "settings", "--approval", "--as", "9000")["release_approval"]
    assert inside.json("release", "ask", "--all-submitted", "--as", "9001")["waiting"] == [uid]
    assert inside.json("release", "approve", uid, "--as", "9001", code=2)["released"] == []
    assert inside.json("release", "send-back", uid, "--why", "证据不足", "--as", "9002")["sent_back"] == [uid]
