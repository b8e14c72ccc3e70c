"""How texts are cut for the full-text index: overlapping pairs of characters, the same for a line and for a query.

SQLite's own tokenizers find nothing for most Chinese words: they have no spaces between them, and two characters each.
A text is found exactly where the query's characters stand in it in a row; punctuation, spaces, case and width do not
count: ``第199条`` in ``《第１９９条》``, ``13800000001`` in ``138-0000-0001``.
"""

from qadesk.domain.phrases import folded


def words_of(text: str) -> str:
    """A line as the index takes it: each pair of neighbours as a word, and the last character alone.

    With the last one, every character begins some word: a query of one character asks for those that begin with it.
    """
    plain = folded(text)
    return " ".join(plain[at : at + 2] for at in range(len(plain)))


def query_of(text: str) -> str | None:
    """A query in FTS5's language that finds the lines of ``words_of`` that hold ``text``; ``None`` for no character."""
    plain = folded(text)
    if not plain:
        return None
    pairs = " ".join(plain[at : at + 2] for at in range(max(1, len(plain) - 1)))
    return f'"{pairs}" *' if len(plain) == 1 else f'"{pairs}"'
