"""Who speaks when, for the waveform and the transcript."""

from PySide6.QtCore import QCoreApplication

from qadesk.domain.spans import Span
from qadesk.domain.voice import TalkOver, VoiceFacts
from qadesk.domain.voice_facts import music, silences, talkovers
from qadesk.gui.plots.waveform import WaveformView


def show_voice(view: WaveformView, voice: VoiceFacts | None, agent_channel: int, silence_ms: int) -> None:
    """Hand it over; what is not known is shown as that."""
    if voice is None:
        view.clear_voice()
        return
    lanes = [channel.speech for channel in voice.channels]
    labelled = [(start, end, seconds(start, end)) for start, end in silences_of(voice, silence_ms)]
    view.set_voice(lanes, talkovers_of(voice, agent_channel), labelled, music(voice))


def silences_of(voice: VoiceFacts, least_ms: int) -> list[Span]:
    """Where nobody speaks for at least so long."""
    return [(each.start_ms, each.end_ms) for each in silences(voice, least_ms)]


def talkovers_of(voice: VoiceFacts, agent_channel: int) -> tuple[TalkOver, ...]:
    """Where both speak at once; nothing where that cannot be told."""
    return talkovers(voice, agent_channel) or ()


def seconds(start_ms: int, end_ms: int) -> str:
    """``14.2 s``."""
    return QCoreApplication.translate("desk", "{seconds} s").format(seconds=f"{(end_ms - start_ms) / 1000:.1f}")
