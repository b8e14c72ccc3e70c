"""Errors of the world are told in the reader's language, at once or later."""

import json

import pytest

from qadesk.domain.errors import UserError, told


def translate(context: str, text: str) -> str:
    known = {
        "{name} lasted {seconds:.1f} s.": "{name} dauerte {seconds:.1f} s.",
        "Call again.": "Noch einmal.",
        "Choose among: {known}.": "可选：{known}。",
        "It is {reason}.": "这是{reason}。",
        "broken": "坏的",
        ", ": "、",
    }
    return known.get(text, text)


def test_a_packed_error_is_told_later_in_any_language() -> None:
    kept = UserError("{name} lasted {seconds:.1f} s.", "Call again.", name="a.wav", seconds=2.25).packed()
    assert told(kept) == "a.wav lasted 2.2 s. Call again."
    assert told(kept, translate) == "a.wav dauerte 2.2 s. Noch einmal."


def test_other_text_stands_as_it_is() -> None:
    assert told("somebody's own words") == "somebody's own words"
    assert told("") == ""


def test_a_name_with_braces_does_no_harm() -> None:
    assert str(UserError("{name} is gone.", name="{x}.wav")) == "{x}.wav is gone."


@pytest.mark.parametrize(
    "text",
    ["1", "-2.5", "null", "true", '"a word"', "[]", "[1, 2, 3]", '["a"]', '["a", "b", []]', '["a", 2, {}]', "{}", "NaN",
     '{"a": 1}', '["a", "b", {}, 4]', "[" * 5000],
)  # fmt: skip
def test_json_that_is_no_packed_error_stands_as_it_is(text: str) -> None:
    assert told(text) == text


def test_a_packed_error_whose_facts_do_not_fit_is_told_without_them() -> None:
    for facts in ({}, {"seconds": "a while"}):
        kept = json.dumps(["{name} lasted {seconds:.1f} s.", "Call again.", facts])
        assert told(kept) == "{name} lasted {seconds:.1f} s. Call again."


def test_facts_with_the_names_of_arguments_are_told() -> None:
    assert told(UserError("{what} {todo} {self}", what=1, todo=2, **{"self": 3}).packed()) == "1 2 3"


def test_lists_and_known_words_are_told_in_the_readers_language() -> None:
    error = UserError("It is {reason}.", "Choose among: {known}.", reason="broken", known=("pdf", "xlsx"))
    assert str(error) == "It is broken. Choose among: pdf, xlsx."
    assert error.text(translate) == "这是坏的。可选：pdf、xlsx。"
    assert told(error.packed(), translate) == error.text(translate)
