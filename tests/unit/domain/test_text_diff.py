from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.text_diff import Piece, pieces

WORDS = st.text("请稍等，您好 abc12。\n", max_size=60)


@given(WORDS, WORDS)
def test_the_pieces_are_the_texts_and_what_stayed_is_the_same_on_both_sides(before: str, after: str) -> None:
    left, right = pieces(before, after)
    assert "".join(piece.text for piece in left) == before
    assert "".join(piece.text for piece in right) == after
    stayed = ["".join(piece.text for piece in side if not piece.changed) for side in (left, right)]
    assert stayed[0] == stayed[1]
    assert (before == after) == (not any(piece.changed for piece in (*left, *right)))


def test_chinese_is_compared_by_characters_and_latin_by_words() -> None:
    left, right = pieces("请您稍等 order 6001", "请您稍候 orders 6001")
    assert [piece for piece in left if piece.changed] == [Piece("等", True), Piece("order", True)]
    assert [piece for piece in right if piece.changed] == [Piece("候", True), Piece("orders", True)]


def test_very_long_texts_are_not_matched_word_by_word() -> None:
    left, right = pieces("甲" * 5000, "乙" * 5000)
    assert left == (Piece("甲" * 5000, True),)
    assert right == (Piece("乙" * 5000, True),)
