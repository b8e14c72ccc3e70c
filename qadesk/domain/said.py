"""What somebody has said, without the white space around it: also the kinds of it that nobody sees."""

import unicodedata

_UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters and signs that are drawn as nothing, although Unicode calls them letters, marks or signs."""
_UNSEEN_KINDS = frozenset(("Cc", "Cf", "Zs", "Zl", "Zp"))


def said(text: str) -> str:
    """The text from its first to its last letter that can be seen; '' where there is none.

    ``str.strip`` alone leaves zero-width spaces and their like: a reason of nothing else is none.
    """
    first = next((at for at, letter in enumerate(text) if not _unseen(letter)), len(text))
    last = next((at for at in range(len(text), first, -1) if not _unseen(text[at - 1])), first)
    return text[first:last]


def _unseen(letter: str) -> bool:
    return letter.isspace() or letter in _UNSEEN or unicodedata.category(letter) in _UNSEEN_KINDS
