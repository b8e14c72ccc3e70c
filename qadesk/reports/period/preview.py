"""The pages of a PDF as pictures, for the preview in the window."""

import pypdfium2 as pdfium

from qadesk.domain.report.preview import PagePicture

POINTS_PER_INCH = 72


def page_pictures(pdf: bytes, dpi: int = 144) -> list[PagePicture]:
    """All pages, white behind."""
    document = pdfium.PdfDocument(pdf)
    try:
        return [_picture(page, dpi / POINTS_PER_INCH) for page in document]
    finally:
        document.close()


def _picture(page: pdfium.PdfPage, scale: float) -> PagePicture:
    bitmap = page.render(scale=scale, rev_byteorder=False, force_bitmap_format=pdfium.raw.FPDFBitmap_BGRx)
    try:
        return PagePicture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    finally:
        bitmap.close()
        page.close()
