"""Light and dark: the application's palette, style sheet, fonts and icons, following the system where asked to."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Literal

import qtawesome
from PySide6.QtCore import QObject, QRect, QSize, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from qadesk.gui.palette import DARK, LIGHT, Palette
from qadesk.gui.stylesheet import STYLESHEET

Scheme = Literal["light", "dark", "system"]

FONT_PIXELS = 14

_GLYPHS = {
    "down": ("mdi6.chevron-down", "text_muted"),
    "up": ("mdi6.chevron-up", "text_muted"),
    "check": ("mdi6.check-bold", "on_accent"),
    "minus": ("mdi6.minus-thick", "on_accent"),
    "dot": ("mdi6.circle-medium", "on_accent"),
    "tick": ("mdi6.check", "text"),
}
"""Pictures inside controls that a style sheet can only take from files: file name -> icon, palette colour."""


class Theme(QObject):
    """Holds the scheme in force, puts it onto the application and says when it changes.

    One is made in the composition root and handed to whoever paints for itself or shows icons.
    """

    theme_changed = Signal(object)
    """Carries the new ``Palette``; style sheet and icons have changed by then."""

    def __init__(self, app: QApplication, scheme: Scheme = "system", families: Sequence[str] = ()) -> None:
        super().__init__(app)
        self._app = app
        self._scheme: Scheme = scheme
        self._families = list(families)
        self._glyph_folder = QTemporaryDir()
        self._glyph_round = 0
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._ask_system_for(scheme)
        self._colours = self._resolved()
        app.setStyle(QStyleFactory.create("Fusion"))
        app.setFont(ui_font(self._families))
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._apply()

    @property
    def colours(self) -> Palette:
        """The palette in force."""
        return self._colours

    @property
    def scheme(self) -> Scheme:
        """What was asked for: "light", "dark" or "system"."""
        return self._scheme

    def set_scheme(self, scheme: Scheme) -> None:
        """Change to "light", "dark" or to following the system."""
        self._scheme = scheme
        self._ask_system_for(scheme)
        self._change_to(self._resolved())

    def icon(self, name: str, role: str = "text_muted") -> QIcon:
        """Icon ``name`` of qtawesome ("mdi6.play") in palette colour ``role``; it changes colour with the theme."""
        return QIcon(_ThemedIcon(self, name, role))

    def tinted(self, name: str, role: str) -> QIcon:
        """The icon in the present palette only, cached until the theme changes."""
        key = (name, role)
        if key not in self._icons:
            self._icons[key] = qtawesome.icon(
                name, color=getattr(self._colours, role), color_disabled=self._colours.text_disabled
            )
        return self._icons[key]

    def _resolved(self) -> Palette:
        if self._scheme == "system":
            return DARK if self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._scheme == "dark" else LIGHT

    def _ask_system_for(self, scheme: Scheme) -> None:
        """Title bars and native dialogs are the system's: they follow this."""
        hints = self._app.styleHints()
        if scheme == "system":
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if scheme == "dark" else Qt.ColorScheme.Light)

    def _follow_system(self) -> None:
        self._change_to(self._resolved())

    def _change_to(self, colours: Palette) -> None:
        if colours is self._colours:
            return
        self._colours = colours
        self._icons.clear()
        self._apply()
        self.theme_changed.emit(colours)

    def _apply(self) -> None:
        self._app.setPalette(qt_palette(self._colours))
        self._app.setStyleSheet(STYLESHEET.substitute(asdict(self._colours), glyphs=self._write_glyphs()))

    def _write_glyphs(self) -> str:
        """Write the pictures in the present colours under fresh names, as Qt caches by name; return their folder."""
        self._glyph_round += 1
        folder = Path(self._glyph_folder.path()) / str(self._glyph_round)
        folder.mkdir()
        for file_name, (icon, role) in _GLYPHS.items():
            for suffix, pixels in (("", 16), ("@2x", 32)):
                self.tinted(icon, role).pixmap(QSize(pixels, pixels), 1.0).save(
                    str(folder / f"{file_name}{suffix}.png")
                )
        return folder.as_posix()


class _ThemedIcon(QIconEngine):
    """Paints a font icon in the theme's colour at the time of painting, so that no button has to be told."""

    def __init__(self, theme: Theme, name: str, role: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        self._theme.tinted(self._name, self._role).paint(painter, rect, Qt.AlignmentFlag.AlignCenter, mode, state)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _ThemedIcon(self._theme, self._name, self._role)


def apply_theme(app: QApplication, scheme: Scheme = "system", families: Sequence[str] = ()) -> Theme:
    """Dress ``app`` in ``scheme`` with the font ``families`` (most wanted first); the result goes to who paints."""
    return Theme(app, scheme, families)


def register_fonts(paths: Iterable[Path]) -> list[str]:
    """Make font files known to Qt; return the families found, in order, none twice. Unreadable files are left out."""
    families: list[str] = []
    for path in paths:
        number = QFontDatabase.addApplicationFont(str(path))
        families += [name for name in QFontDatabase.applicationFontFamilies(number) if name not in families]
    return families


def ui_font(families: Sequence[str] = (), pixels: int = FONT_PIXELS) -> QFont:
    """The window's font: ``families`` first, figures of equal width where the font has them."""
    font = QFont(list(families)) if families else QFont()
    font.setPixelSize(pixels)
    return tabular(font)


def tabular(font: QFont) -> QFont:
    """A copy of ``font`` with figures of equal width, so that running numbers do not jitter."""
    copy = QFont(font)
    copy.setFeature(QFont.Tag("tnum"), 1)
    return copy


def set_class(widget: QWidget, classes: str) -> None:
    """Give ``widget`` its style classes ("chip critical") and repaint it in them."""
    if widget.property("class") == classes:
        return
    widget.setProperty("class", classes)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def qt_palette(colours: Palette) -> QPalette:
    """``colours`` as Qt's roles, for everything that the style sheet leaves to the Fusion style."""
    role = QPalette.ColorRole
    pairs = {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.surface_alt,
        role.Text: colours.text,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.BrightText: colours.critical,
        role.ToolTipBase: colours.tooltip,
        role.ToolTipText: colours.on_tooltip,
        role.PlaceholderText: colours.text_muted,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent_text,
        role.LinkVisited: colours.accent_text,
        role.Light: colours.surface_alt,
        role.Midlight: colours.border,
        role.Mid: colours.border_strong,
        role.Dark: colours.text_disabled,
        role.Shadow: colours.border_strong,
    }
    palette = QPalette()
    for where, colour in pairs.items():
        palette.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(colours.text_disabled))
    return palette
