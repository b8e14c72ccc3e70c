"""What is heard otherwise than usual, in words and as an icon: the desk says it where the sound is set."""

from PySide6.QtCore import QCoreApplication

from qadesk.domain.audio_devices import Route
from qadesk.gui.desk.mix import AGENT, CUSTOMER, Mix

_ICONS: dict[Route, str] = {
    "swapped": "mdi6.swap-horizontal",
    "agent": "mdi6.account-voice",
    "customer": "mdi6.account-voice",
    "mono": "mdi6.set-merge",
}


def mix_icon(mix: Mix) -> str:
    """A sign of its own for each route but the usual one, and for levelling."""
    return _ICONS.get(_route(mix), "mdi6.equalizer" if mix.levelling else "mdi6.tune-vertical")


def mix_words(mix: Mix) -> list[str]:
    """Everything that differs from what is usual; nothing where all is as recorded."""
    routes: dict[Route, str] = {
        "swapped": QCoreApplication.translate("MixPopup", "Customer left, agent right"),
        "agent": QCoreApplication.translate("MixPopup", "Agent only"),
        "customer": QCoreApplication.translate("MixPopup", "Customer only"),
        "mono": QCoreApplication.translate("MixPopup", "Both in both ears"),
    }
    words = [routes[route]] if (route := _route(mix)) in routes else []
    if mix.levelling:
        words.append(QCoreApplication.translate("MixPopup", "Level the voices"))
    if mix.balance:
        words.append(QCoreApplication.translate("MixPopup", "Balance between left and right ear"))
    if mix.volume(AGENT) != 1:
        words.append(_volume(QCoreApplication.translate("MixPopup", "Volume of the agent"), mix.volume(AGENT)))
    if mix.volume(CUSTOMER) != 1:
        words.append(_volume(QCoreApplication.translate("MixPopup", "Volume of the customer"), mix.volume(CUSTOMER)))
    return words


def _route(mix: Mix) -> Route:
    """A mono recording has nothing to choose between."""
    return mix.route if mix.channels == 2 else "both"


def _volume(name: str, volume: float) -> str:
    return QCoreApplication.translate("MixPopup", "{name}: {percent} %").format(name=name, percent=round(volume * 100))
