"""Numbers that recognisers have cut into several lines of a transcript."""

from qadesk.domain.masked_lines import lines_with_numbers, masked_lines
from qadesk.domain.transcripts import Line


def lines(*texts: tuple[int, str, str]) -> list[Line]:
    """(second, speaker, text): each line takes a second."""
    return [Line(at * 1000, at * 1000 + 1000, text, "agent" if who == "a" else "customer") for at, who, text in texts]


def test_each_line_for_itself_is_masked_as_ever() -> None:
    said = lines((0, "a", "您的电话是13800001234吗"), (1, "c", "对，138 0000 1234"))
    assert masked_lines(said) == ["您的电话是138****1234吗", "对，138****1234"]


def test_of_a_number_over_several_lines_nothing_stays() -> None:
    said = lines(
        (0, "c", "我的号码是一三八，"), (1, "a", "一三八"), (2, "c", "0000。"), (4, "a", "嗯"), (5, "c", "1234，谢谢")
    )
    assert masked_lines(said) == ["我的号码是****", "一三八", "****", "嗯", "****，谢谢"]
    assert lines_with_numbers(said) == [said[0], said[2], said[4]]


def test_another_number_in_the_same_line_is_masked_too() -> None:
    said = lines((0, "c", "13900005678或者138"), (1, "c", "00001234"))
    assert masked_lines(said) == ["139****5678或者****", "****"]


def test_what_is_far_apart_is_no_number() -> None:
    said = lines((0, "a", "一共138"), (30, "a", "00001234"))
    assert masked_lines(said) == ["一共138", "00001234"]
    assert lines_with_numbers(said) == []


def test_dates_and_amounts_in_neighbouring_lines_stay() -> None:
    said = lines((0, "a", "共计138元"), (1, "a", "2026年1月5日"), (2, "a", "10点30分"), (3, "a", "20号"))
    assert masked_lines(said) == [line.text for line in said]
