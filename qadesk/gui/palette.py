"""Every colour of the window by its meaning, once for light and once for dark."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """One theme's colours as "#rrggbb".

    Grounds: ``window`` (page), ``surface`` (cards), ``surface_alt`` (hover), ``rail``, the ``*_soft`` tints.
    Inks for text keep a contrast of at least 4.5 to every ground: ``text``, ``text_muted``, ``accent_text``,
    ``agent_text``, ``customer_text``, ``talkover_text``, ``bookmark_text``, ``critical``, ``good_text``,
    ``warning_text``.
    ``agent``, ``customer``, ``talkover``, ``good``, ``warning``, ``note``, ``bookmark``, ``redact``, ``heard`` are for
    shapes, not for text. ``silence`` is the ground below a silence, ``hatch`` the strokes over what is skipped,
    ``heard_fast`` what was heard so fast that words may have been missed, ``found`` the ground of a search's hits.
    """

    name: str
    dark: bool
    window: str
    surface: str
    surface_alt: str
    rail: str
    border: str
    border_strong: str
    text: str
    text_muted: str
    text_disabled: str
    accent: str
    accent_hover: str
    accent_pressed: str
    accent_text: str
    accent_soft: str
    on_accent: str
    agent: str
    agent_text: str
    customer: str
    customer_text: str
    talkover: str
    talkover_text: str
    critical: str
    critical_hover: str
    critical_soft: str
    on_critical: str
    good: str
    good_text: str
    good_soft: str
    warning: str
    warning_text: str
    warning_soft: str
    note: str
    mark: str
    bookmark: str
    bookmark_text: str
    redact: str
    heard: str
    heard_fast: str
    silence: str
    hatch: str
    found: str
    tooltip: str
    on_tooltip: str


LIGHT = Palette(
    name="light",
    dark=False,
    window="#f6f7f9",
    surface="#ffffff",
    surface_alt="#f1f3f6",
    rail="#ffffff",
    border="#e3e6eb",
    border_strong="#c3c9d3",
    text="#1b2330",
    text_muted="#5c667a",
    text_disabled="#a3abb8",
    accent="#2f6fed",
    accent_hover="#2563df",
    accent_pressed="#1d55c6",
    accent_text="#1f5bd0",
    accent_soft="#e9f0fe",
    on_accent="#ffffff",
    agent="#1f8a8a",
    agent_text="#136f6f",
    customer="#c77700",
    customer_text="#955800",
    talkover="#951d6e",
    talkover_text="#951d6e",
    critical="#c81e2a",
    critical_hover="#b01722",
    critical_soft="#fdecec",
    on_critical="#ffffff",
    good="#2e9e5b",
    good_text="#1b7340",
    good_soft="#e6f5ec",
    warning="#d99a00",
    warning_text="#825a00",
    warning_soft="#fdf4dc",
    note="#667085",
    mark="#2f6fed",
    bookmark="#7a57e0",
    bookmark_text="#6440cc",
    redact="#3b4458",
    heard="#7ea2f2",
    heard_fast="#c3d4fa",
    silence="#eef0f4",
    hatch="#c9d0db",
    found="#ffe08a",
    tooltip="#1b2330",
    on_tooltip="#f6f7f9",
)

DARK = Palette(
    name="dark",
    dark=True,
    window="#14171c",
    surface="#1c2027",
    surface_alt="#242932",
    rail="#181b21",
    border="#2b313b",
    border_strong="#434b58",
    text="#e6e9ef",
    text_muted="#9ba4b3",
    text_disabled="#5b6472",
    accent="#6c9bff",
    accent_hover="#82aaff",
    accent_pressed="#5a8bf3",
    accent_text="#8fb3ff",
    accent_soft="#22304d",
    on_accent="#0d1420",
    agent="#4cc2be",
    agent_text="#5fcdc9",
    customer="#f0a742",
    customer_text="#f0a742",
    talkover="#e05fc0",
    talkover_text="#ec8cc4",
    critical="#ff7676",
    critical_hover="#ff8c8c",
    critical_soft="#3a1f24",
    on_critical="#1d0a0c",
    good="#54c784",
    good_text="#67d295",
    good_soft="#1b3426",
    warning="#e6b84a",
    warning_text="#e6b84a",
    warning_soft="#3a301a",
    note="#8e98a8",
    mark="#6c9bff",
    bookmark="#a98cff",
    bookmark_text="#b9a3ff",
    redact="#b4bdcc",
    heard="#4a6bb5",
    heard_fast="#33446b",
    silence="#262b34",
    hatch="#3d4552",
    found="#6b5312",
    tooltip="#323946",
    on_tooltip="#f0f2f6",
)


def contrast(ink: str, ground: str) -> float:
    """Contrast ratio 1..21 of two "#rrggbb" colours (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(ink), _luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mix(front: str, back: str, share: float) -> str:
    """``front`` over ``back`` with an opacity of ``share`` (0..1), as "#rrggbb"."""
    channels = (round(f * share + b * (1 - share)) for f, b in zip(_rgb(front), _rgb(back), strict=True))
    return "#" + "".join(f"{channel:02x}" for channel in channels)


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
