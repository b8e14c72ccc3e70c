"""Pictures that people give for their reports."""

import warnings
from io import BytesIO

from PIL import Image

KINDS = {"PNG": "png", "JPEG": "jpg"}
MOST_PIXELS = 25_000_000


def picture_kind(data: bytes) -> str:
    """The ending of a PNG's or JPEG's file; '' for anything that cannot be shown as a picture."""
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(data), formats=tuple(KINDS)) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                return ""
            picture.load()
            return KINDS[picture.format or ""]
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return ""
