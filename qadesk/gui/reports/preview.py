"""The pages of a report as pictures, one below the other, as wide as there is room."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from qadesk.domain.report.preview import PagePicture

WIDEST, EDGE = 900, 16


class Preview(QScrollArea):
    """Scrolled by the keyboard as any text; nothing is read for pages that do not exist."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: list[QImage] = []
        self._waiting: list[int] = []
        self._scaling = QTimer(self, interval=0)
        self._scaling.timeout.connect(self._scale_one)
        self.pages: list[QLabel] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Preview of the report"))
        sheet = QWidget()
        self._column = QVBoxLayout(sheet)
        self._column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self._column.setSpacing(EDGE)
        self._column.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidget(sheet)

    def show_pages(self, pictures: Sequence[PagePicture]) -> None:
        """These pages in place of those before; where one was scrolled to stays."""
        place = self.verticalScrollBar().value()
        self._pictures = [image_of(each) for each in pictures]
        while len(self.pages) > len(self._pictures):
            gone = self.pages.pop()
            self._column.removeWidget(gone)
            gone.deleteLater()
        while len(self.pages) < len(self._pictures):
            page = QLabel()
            page.setAccessibleName(self.tr("Page {number}").format(number=len(self.pages) + 1))
            self.pages.append(page)
            self._column.addWidget(page)
        self._fit()
        self.verticalScrollBar().setValue(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pages are as wide as there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Each page gets its place at once; the pictures follow one by one, those in sight first."""
        width = max(min(self.viewport().width() - 2 * EDGE, WIDEST), 1)
        for page, picture in zip(self.pages, self._pictures, strict=True):
            page.setFixedSize(width, max(round(picture.height() * width / max(picture.width(), 1)), 1))
        bar = self.verticalScrollBar().value()
        self._waiting = sorted(range(len(self.pages)), key=lambda at: abs(self.pages[at].y() - bar))
        self._scaling.start()

    def _scale_one(self) -> None:
        if not self._waiting:
            self._scaling.stop()
            return
        at, ratio = self._waiting.pop(0), self.devicePixelRatioF()
        if at >= len(self.pages):
            return
        width = max(round(self.pages[at].width() * ratio), 1)
        picture = self._pictures[at]
        if abs(picture.width() - width) > 1:
            picture = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        shown = QPixmap.fromImage(picture)
        shown.setDevicePixelRatio(ratio)
        self.pages[at].setPixmap(shown)


def image_of(picture: PagePicture) -> QImage:
    """The picture of a page; it owns its pixels."""
    image = QImage(picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32)
    return image.copy()
