"""Plain values as JSON that reads back as the same: exact numbers stay what they are."""

import json
import re
from datetime import date
from decimal import Decimal
from uuid import uuid4

_LEFT_ALONE_BY_YAML = "\t\n\r -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff"
_ESCAPED = re.compile(f"[^{_LEFT_ALONE_BY_YAML}]")
"""What the reader, which takes JSON for YAML, refuses or reads as a line's end: controls, marks, half characters."""


def dump(plain: object) -> str:
    """The JSON text of mappings, lists, texts, exact numbers, truth values and dates, Chinese as it is.

    The standard library's encoder writes numbers as floats only: exact ones go through it as marked texts.
    """
    mark = uuid4().hex

    def marked(value: object) -> str:
        if isinstance(value, Decimal):
            return f"{mark}{value:f}"
        if isinstance(value, date):
            return value.isoformat()
        raise TypeError(f"{type(value).__name__} has no place in a document")

    text = json.dumps(plain, ensure_ascii=False, indent=1, default=marked)
    exact = re.sub(f'"{mark}([0-9.-]+)"', r"\1", text)
    return _ESCAPED.sub(_escape, exact) + "\n"


def _escape(found: re.Match[str]) -> str:
    """Half a character is no text: what stands for the unknown takes its place."""
    code = ord(found[0])
    return "\\ufffd" if 0xD800 <= code <= 0xDFFF else f"\\u{code:04x}"
