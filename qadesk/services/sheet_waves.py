"""The small picture on a sheet: of a call's one sound, or of a redacted copy of it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from qadesk.domain.call_layout import call_parts
from qadesk.domain.errors import UserError
from qadesk.domain.handing_on import RedactedCopy
from qadesk.domain.recordings import AudioState, Recording
from qadesk.domain.sheets import SheetWave
from qadesk.domain.waveforms import PeakSource
from qadesk.services.call_sound import SoundOf
from qadesk.services.hand_on_targets import refuse_changed
from qadesk.services.ports import Analyser
from qadesk.services.prepare_audio import PrepareAudio

WAVE_COLUMNS = 480


class SheetWaves:
    """Finds pictures, or has them made; everything here blocks."""

    def __init__(self, audio: PrepareAudio, analyser: Analyser, sound_of: SoundOf) -> None:
        self._audio, self._analyser, self._sound_of = audio, analyser, sound_of

    def sound(self, recordings: Sequence[Recording]) -> Recording | None:
        """The one sound of a call; ``None`` where nothing of it can be played."""
        if not any(recording.state is AudioState.READY for recording in recordings):
            return None
        try:  # with those that cannot be played, too: they keep their place in the call
            return self._sound_of(recordings).result()
        except UserError:
            return None

    def of_sound(self, sound: Recording | None) -> SheetWave | None:
        """Its picture, made again where the cache was emptied; none where its file is gone."""
        if sound is None:
            return None
        made = self._audio.ensure(sound)
        if made is not None and made.result().state is not AudioState.READY:
            return None
        try:
            picture = self._audio.picture(sound)
            return None if picture is None else wave_of(picture, sound.agent_channel)
        except UserError:
            return None

    def of_copy(self, copy: RedactedCopy, recordings: Sequence[Recording]) -> SheetWave | None:
        """The picture of a redacted copy of these recordings' call: what was covered cannot be seen in it.

        Raises ``UserError`` where its file is gone or is not what was made.
        """
        path = Path(copy.path)
        facts = self._analyser.analyse(path)
        refuse_changed(copy, facts)
        first = next((each for part in call_parts(recordings) for each in part.recordings), recordings[0])
        stand_in = replace(
            first, uid=copy.uid, fingerprint=self._analyser.fingerprint(path), state=AudioState.READY, audio=facts
        )
        picture = self._analyser.peaks(stand_in)
        return None if picture is None else wave_of(picture, first.agent_channel)


def wave_of(picture: PeakSource, agent_channel: int) -> SheetWave:
    """The whole call in at most ``WAVE_COLUMNS`` columns, the agent's lane first."""
    lanes = []
    for channel in range(picture.channels):
        view = picture.view(channel, 0, picture.frames, WAVE_COLUMNS)
        fold = -(-max(1, len(view.low)) // WAVE_COLUMNS)
        columns = range(0, len(view.low), fold)
        lanes.append(
            tuple((min(view.low[at : at + fold]) / 32768, max(view.high[at : at + fold]) / 32768) for at in columns)
        )
    if picture.channels == 1:
        return SheetWave(picture.frames * 1000 // picture.rate, tuple(lanes), ("both",))
    order = (agent_channel, 1 - agent_channel)
    return SheetWave(picture.frames * 1000 // picture.rate, tuple(lanes[at] for at in order), ("agent", "customer"))
