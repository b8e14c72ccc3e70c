"""Codes of a call's fields in words."""

from qadesk.domain.call_words import call_word
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
