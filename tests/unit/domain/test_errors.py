"""Errors of the world are told in the reader's language, at once or later."""

from qadesk.domain.errors import UserError, told


def german(context: str, text: str) -> str:
    return {"{name} lasted {seconds:.1f} s.": "{name} dauerte {seconds:.1f} s.", "Call again.": "Noch einmal."}[text]


def test_a_packed_error_is_told_later_in_any_language() -> None:
    kept = UserError("{name} lasted {seconds:.1f} s.", "Call again.", name="a.wav", seconds=2.25).packed()
    assert told(kept) == "a.wav lasted 2.2 s. Call again."
    assert told(kept, german) == "a.wav dauerte 2.2 s. Noch einmal."


def test_other_text_stands_as_it_is() -> None:
    assert told("somebody's own words") == "somebody's own words"
    assert told("") == ""


def test_a_name_with_braces_does_no_harm() -> None:
    assert str(UserError("{name} is gone.", name="{x}.wav")) == "{x}.wav is gone."
