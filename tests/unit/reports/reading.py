"""Documents read back by other programs than the one that wrote them."""

import subprocess
from io import BytesIO
from pathlib import Path

import pypdfium2
import python_calamine

Rows = list[list[object]]


def pdfium_text(document: bytes) -> str:
    with pypdfium2.PdfDocument(document) as pdf:
        return "\n".join(page.get_textpage().get_text_bounded() for page in pdf).replace("\r\n", "\n")


def poppler_text(document: bytes, folder: Path) -> str:
    path = folder / "read.pdf"
    path.write_bytes(document)
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=True)
    assert done.stderr == b""
    return done.stdout.decode()


def pages(document: bytes) -> list[str]:
    with pypdfium2.PdfDocument(document) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]


def joined(text: str) -> str:
    """Without white space: where a line breaks is not part of what was written."""
    return "".join(text.split())


def workbook(document: bytes) -> dict[str, Rows]:
    book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(document))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
