"""Mandarin speech: characters to pinyin (pypinyin), pinyin to sound (espeak-ng), cut to the telephone band.

espeak-ng's own Chinese voice needs an extra dictionary, so it is fed numbered pinyin instead.
"""

import io
import re
import subprocess
import wave
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from pypinyin import Style, lazy_pinyin, load_phrases_dict

RATE = 8000
FRAME = 160
Samples = NDArray[np.float64]
DIGITS = dict(
    zip("0123456789", ["ling2", "yao1", "er4", "san1", "si4", "wu3", "liu4", "qi1", "ba1", "jiu3"], strict=True)
)
STOPS = {"，": ",", "、": ",", "；": ",", "：": ",", "。": ".", "？": "?", "！": "!", "“": "", "”": ""}
ALONE = {"嗯": "en1", "喂": "wei4", "呀": "ya5", "啊": "a5", "呼": "hu1"}
# Words that pypinyin's table reads otherwise.
load_phrases_dict(
    {
        "重置": [["chóng"], ["zhì"]],
        "教教": [["jiāo"], ["jiāo"]],
        "教得": [["jiāo"], ["de"]],
        "补还": [["bǔ"], ["huán"]],
        "光纤": [["guāng"], ["xiān"]],
    }
)


@dataclass(frozen=True)
class Voice:
    """An espeak-ng voice variant with its pitch (0 to 99) and pace (words a minute)."""

    variant: str
    pitch: int
    speed: int


def to_pinyin(text: str) -> str:
    """The text as syllables with tone numbers; digits are read one by one, as telephone numbers are."""
    spaced = re.sub(r"\d", lambda digit: f" {DIGITS[digit[0]]} ", text)
    parts = re.split(r"([，、；：。？！“”])", spaced)
    return " ".join(STOPS[part] if part in STOPS else _syllables(part) for part in parts if part.strip())


def _syllables(part: str) -> str:
    if part.strip() in ALONE:
        return ALONE[part.strip()]
    return " ".join(_chunk(chunk) for chunk in re.findall(r"[\u4e00-\u9fff]+|[^\u4e00-\u9fff]+", part))


def _chunk(chunk: str) -> str:
    if not "\u4e00" <= chunk[0] <= "\u9fff":
        return chunk.strip()
    raw = lazy_pinyin(chunk, style=Style.TONE3, neutral_tone_with_five=True, v_to_u=True)
    return " ".join(_reading(chunk, at, raw) for at in range(len(chunk)))


def _reading(chunk: str, at: int, syllables: list[str]) -> str:
    """The syllable in its place: 嗯 made speakable, 得 as *must* or as a particle, 一 and 不 in changed tones."""
    sign, syllable = chunk[at], syllables[at]
    before, after, tone = chunk[at - 1 : at], chunk[at + 1 : at + 2], "".join(syllables[at + 1 : at + 2])[-1:]
    if sign == "嗯":
        return "en1"
    if sign == "得" and syllable == "de2":
        return "dei3" if before in ("", "我", "你") else "de5"
    if sign == "不" and tone == "4":
        return "bu2"
    if sign == "一" and tone and before not in tuple("第十零百") and after not in tuple("二三四五六七八九十零一月号"):
        return "yi2" if tone in "45" else "yi4"
    return syllable


def speak(text: str, voice: Voice) -> Samples:
    """The spoken text at 8 kHz, 300 to 3400 Hz, without silence at either end, at an RMS of 1 over its speech."""
    command = ["espeak-ng", "-v", f"cmn-latn-pinyin+{voice.variant}", "-p", str(voice.pitch), "-s", str(voice.speed)]
    done = subprocess.run([*command, "--stdout", to_pinyin(text)], capture_output=True, check=True)
    with wave.open(io.BytesIO(_mend_length(done.stdout))) as sound:
        raw = np.frombuffer(sound.readframes(sound.getnframes()), dtype="<i2").astype(np.float64)
        rate = sound.getframerate()
    trimmed = _trim(telephone_band(raw, rate))
    return trimmed / speech_rms(trimmed)


def _mend_length(data: bytes) -> bytes:
    """Writing to a pipe, espeak-ng cannot know the length: put the true one into the header."""
    size = len(data)
    return data[:4] + (size - 8).to_bytes(4, "little") + data[8:40] + (size - 44).to_bytes(4, "little") + data[44:]


def telephone_band(samples: Samples, rate: int) -> Samples:
    """Resampled to 8 kHz and limited to 300 to 3400 Hz with soft edges, in one Fourier step."""
    spectrum = np.fft.rfft(samples)
    hertz = np.fft.rfftfreq(len(samples), 1 / rate)
    spectrum *= np.clip((hertz - 200) / 150, 0, 1) * np.clip((3550 - hertz) / 250, 0, 1)
    count = len(samples) * RATE // rate
    return np.fft.irfft(spectrum[: count // 2 + 1], count)


def frame_rms(samples: Samples) -> Samples:
    """RMS of each whole frame of 20 ms."""
    whole = len(samples) // FRAME * FRAME
    return np.sqrt(np.mean(samples[:whole].reshape(-1, FRAME) ** 2, axis=1))


def speech_rms(samples: Samples) -> float:
    """RMS over the frames within 30 dB of the loudest."""
    frames = frame_rms(samples)
    return float(np.sqrt(np.mean(frames[frames > frames.max() * 10 ** (-30 / 20)] ** 2)))


def _trim(samples: Samples) -> Samples:
    loud = np.flatnonzero(frame_rms(samples) > np.abs(samples).max() * 0.01)
    return samples[loud[0] * FRAME : (loud[-1] + 1) * FRAME]
