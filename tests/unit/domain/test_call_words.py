"""Codes of a call's fields in words."""

import pytest

from qadesk.domain.call_words import CALL_WORDS, CHINESE_WORDS, call_word, coded, is_one_of, known_code
from qadesk.domain.calls import Contact, Direction


def chinese(context: str, source: str) -> str:
    return {("sheet", "Inbound"): "呼入"}.get((context, source), source)


def test_codes_are_read_in_the_readers_language_and_the_centres_own_words_stay() -> None:
    assert call_word("direction", "inbound", chinese) == "呼入"
    assert call_word("business_type", "贵宾专线", chinese) == "贵宾专线"
    assert call_word("queue", "service", chinese) == "service"


def test_every_code_of_the_program_has_a_word() -> None:
    codes = [("direction", code) for code in Direction] + [("contact", code) for code in Contact]
    assert [(field, code) for field, code in codes if call_word(field, code, lambda _, text: text) == code] == []


@pytest.mark.parametrize(
    ("field", "text", "code"),
    [("business_type", "账单", "billing"), ("business_type", " Technical  Support ", "tech_support"),
     ("business_type", "ONSITE_VISIT", "onsite_visit"), ("business_type", "on-site visit", "onsite_visit"),
     ("contact", "首次来电", "first"), ("contact", "再次来电", "repeat"), ("contact", "First contact", "first"),
     ("direction", "外呼", "outbound"), ("direction", "IN", "inbound"), ("direction", "内线", "internal")],
)  # fmt: skip
def test_known_words_of_both_languages_say_codes(field: str, text: str, code: str) -> None:
    assert (known_code(field, text), coded(field, text)) == (code, code)


def test_other_words_stay_the_centres_own() -> None:
    assert (known_code("business_type", "贵宾"), coded("business_type", " 贵宾 专线 ")) == (None, "贵宾 专线")
    assert coded("queue", "账单") == "账单"


def test_every_word_says_one_code() -> None:
    for field, codes in CALL_WORDS.items():
        assert CHINESE_WORDS[field].keys() == codes.keys()
        said = {word: code for code, words in CHINESE_WORDS[field].items() for word in words}
        said |= {source: code for code, source in codes.items()} | {code: code for code in codes}
        assert {word: known_code(field, word) for word in said} == said


def test_values_are_compared_by_code_on_both_sides() -> None:
    assert is_one_of("business_type", "账单", ("complaint", "billing"))
    assert is_one_of("business_type", "billing", ("账单",))
    assert is_one_of("queue", "6001", ("6001",))
    assert not is_one_of("queue", "账单", ("billing",))
    assert not is_one_of("business_type", "贵宾", ("billing",))
    assert not is_one_of("business_type", None, ("billing",))
