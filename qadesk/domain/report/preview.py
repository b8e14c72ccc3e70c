"""A page of a document as a picture."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PagePicture:
    """Rows of pixels from the top, four bytes each: blue, green, red, and one that means nothing."""

    width: int
    height: int
    stride: int
    """Bytes of a row."""
    pixels: bytes
