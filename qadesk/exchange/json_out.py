"""Plain values as JSON that reads back as the same: exact numbers stay what they are."""

import json
import re
from datetime import date
from decimal import Decimal
from uuid import uuid4


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
    return re.sub(f'"{mark}([0-9.-]+)"', r"\1", text) + "\n"
