"""What every audio format must do, on files made on the spot, and on every hostile and real sample that is at hand."""

import shutil
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest
import soundfile

from qadesk.audio.formats import FORMATS, open_recording, recognise, reopen_recording
from qadesk.audio.formats.base import Reader, as_float, read_frames
from qadesk.domain.errors import UserError

SAMPLES = Path(__file__).resolve().parents[2].parent / "shared" / "samples"
SECONDS = 3
BIT_RATES = {"wmav2": 128_000, "g723_1": 6300}
LIKENESS = {"AMR": 0.9, "G.723.1": 0.8}


def sound(rate: int, channels: int) -> np.ndarray:
    """Two gliding tones: no stretch of it looks like another."""
    times = np.arange(rate * SECONDS) / rate
    glides = [np.sin(2 * np.pi * (300 + 100 * channel + 150 * times) * times) for channel in range(channels)]
    return 0.4 * np.stack(glides, axis=1)


def by_soundfile(container: str, subtype: str, rate: int = 8000, channels: int = 2) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        soundfile.write(path, sound(rate, channels), rate, subtype, format=container)

    return make


def write_pyav(path: Path, samples: np.ndarray, container: str, codec: str, rate: int, layout: str) -> None:
    with av.open(str(path), "w", format=container) as file:
        stream = file.add_stream(codec, rate=rate, layout=layout)
        stream.codec_context.options = {"dtx": "1"} if codec == "libopencore_amrnb" else {}
        if codec in BIT_RATES:
            stream.bit_rate = BIT_RATES[codec]
        whole = av.AudioFrame.from_ndarray((samples * 32767).astype(np.int16).reshape(1, -1), "s16", layout)
        whole.rate = rate
        context = stream.codec_context
        fitting = av.AudioResampler(format=context.format, layout=layout, rate=rate, frame_size=context.frame_size)
        for part in [*fitting.resample(whole), *fitting.resample(None)]:
            file.mux(stream.encode(part))
        file.mux(stream.encode(None))


def by_pyav(container: str, codec: str, rate: int = 8000, layout: str = "mono") -> Callable[[Path], None]:
    def make(path: Path) -> None:
        write_pyav(path, sound(rate, 2 if layout == "stereo" else 1), container, codec, rate, layout)

    return make


CASES: dict[str, tuple[str, Callable[[Path], None], int]] = {
    # name: (format that must recognise it, how to make it, frames by which a codec may lengthen it)
    "PCM 16": ("WAV", by_soundfile("WAV", "PCM_16"), 0),
    "PCM 24": ("WAV", by_soundfile("WAV", "PCM_24", 44_100), 0),
    "PCM unsigned 8": ("WAV", by_soundfile("WAV", "PCM_U8", channels=1), 0),
    "float": ("WAV", by_soundfile("WAV", "FLOAT", 16_000), 0),
    "extensible": ("WAV", by_soundfile("WAVEX", "PCM_16"), 0),
    "µ-law": ("WAV", by_soundfile("WAV", "ULAW"), 0),
    "A-law": ("WAV", by_soundfile("WAV", "ALAW"), 0),
    "IMA ADPCM": ("WAV", by_soundfile("WAV", "IMA_ADPCM"), 1100),
    "MS ADPCM": ("WAV", by_soundfile("WAV", "MS_ADPCM"), 1100),
    "GSM 6.10": ("WAV", by_soundfile("WAV", "GSM610", channels=1), 320),
    "G.726 in WAV": ("WAV", by_pyav("wav", "g726"), 0),
    "MP3": ("MP3", by_soundfile("MP3", "MPEG_LAYER_III", 44_100), 0),
    "MP3 8 kHz": ("MP3", by_soundfile("MP3", "MPEG_LAYER_III", 8000, 1), 0),
    "FLAC": ("libsndfile", by_soundfile("FLAC", "PCM_16"), 0),
    "Vorbis": ("libsndfile", by_soundfile("OGG", "VORBIS"), 0),
    "Opus": ("libsndfile", by_soundfile("OGG", "OPUS"), 0),
    "RF64": ("libsndfile", by_soundfile("RF64", "PCM_16"), 0),
    "W64": ("libsndfile", by_soundfile("W64", "PCM_16"), 0),
    "AIFF": ("libsndfile", by_soundfile("AIFF", "PCM_16"), 0),
    "AU": ("libsndfile", by_soundfile("AU", "ULAW"), 0),
    "M4A": ("PyAV", by_pyav("mp4", "aac", 16_000, "stereo"), 1024),
    "ADTS": ("PyAV", by_pyav("adts", "aac", 16_000), 3000),
    "G.722": ("PyAV", by_pyav("g722", "g722", 16_000), 32),
    "WMA": ("PyAV", by_pyav("asf", "wmav2", 44_100, "stereo"), 6000),
    "AMR": ("PyAV", by_pyav("amr", "libopencore_amrnb"), 320),
    "G.723.1": ("PyAV", by_pyav("g723_1", "g723_1"), 480),
    "Matroska": ("PyAV", by_pyav("matroska", "pcm_s16le"), 0),
}
INEXACT = {"GSM 6.10", "G.726 in WAV", "M4A", "ADTS", "G.722", "WMA", "AMR", "G.723.1", "Matroska"}
LOST = {"WMA": 2048}
EXTENSIONS = {"G.722": ".g722", "G.723.1": ".g723"}


@pytest.fixture(params=CASES, name="case")
def a_case(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Path]:
    """(name, a file of that kind under a name that says nothing, unless nothing else tells)."""
    path = tmp_path / f"recording{EXTENSIONS.get(request.param, '.bin')}"
    CASES[request.param][1](path)
    return request.param, path


def decode(reader: Reader) -> np.ndarray:
    blocks = []
    while len(block := read_frames(reader, 4096)):
        blocks.append(as_float(block))
    reader.close()
    return np.concatenate(blocks) if blocks else np.empty((0, reader.channels), np.float32)


def best_match(decoded: np.ndarray, original: np.ndarray) -> float:
    """Highest normalised correlation with the middle of the original, anywhere within 3000 frames of its place."""
    middle = len(original) // 2
    template = original[middle : middle + 4000]
    region = decoded[middle - 3000 : middle + 7000]
    products = np.correlate(region, template, "valid")
    lag = int(products.argmax())
    part = region[lag : lag + 4000]
    return float(products[lag] / np.sqrt((part @ part) * (template @ template)))


def test_every_format_has_a_case() -> None:
    assert {CASES[name][0] for name in CASES} == {entry.name for entry in FORMATS}


def test_content_decides_whatever_the_name(case: tuple[str, Path]) -> None:
    name, path = case
    assert recognise(path).name == CASES[name][0]
    if name not in EXTENSIONS:
        for lie in ("x.wav", "x.mp3", "x.m4a"):
            assert recognise(Path(shutil.copy(path, path.with_name(lie)))).name == CASES[name][0]


def test_decodes_to_the_sound_it_was_made_from(case: tuple[str, Path]) -> None:
    name, path = case
    reader = open_recording(path)
    rate, channels = reader.rate, reader.channels
    decoded = decode(reader)
    made = sound(rate, channels)
    assert -LOST.get(name, 0) <= len(decoded) - len(made) <= CASES[name][2]
    for channel in range(channels):
        assert best_match(decoded[:, channel], made[:, channel]) > LIKENESS.get(name, 0.98)


def test_amr_with_comfort_noise_is_decoded_to_its_end(tmp_path: Path) -> None:
    """FFmpeg's own decoder stops at the first frame of comfort noise, without an error."""
    talk = sound(8000, 1)
    path = tmp_path / "call.amr"
    call = np.concatenate((talk, np.zeros((40_000, 1)), talk))
    write_pyav(path, call, "amr", "libopencore_amrnb", 8000, "mono")
    decoded = decode(open_recording(path))
    assert len(decoded) == pytest.approx(88_000, abs=320)
    assert np.abs(decoded[-16_000:]).max() > 0.3


def test_an_exact_reader_seeks_to_the_very_sample(case: tuple[str, Path]) -> None:
    _, path = case
    reader = open_recording(path)
    exact = reader.exact
    whole = decode(reader)
    if not exact:
        return
    reader = reopen_recording(path)
    for place in (12_345, 3, 20_000, 0, 7_777, len(whole) - 50):
        reader.seek(place)
        again = as_float(read_frames(reader, 1000))
        assert np.abs(again - whole[place : place + 1000]).max() < 1e-3
    reader.close()


def test_only_what_cannot_seek_costs_a_copy_in_the_cache(case: tuple[str, Path]) -> None:
    name, path = case
    reader = open_recording(path)
    reader.close()
    assert reader.exact == (name not in INEXACT)


def sample_files() -> list[Path]:
    return sorted(
        path for folder in ("hostile", "audio", "derived") for path in (SAMPLES / folder).rglob("*") if path.is_file()
    )


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples lie beside a development checkout only")
@pytest.mark.parametrize("path", sample_files(), ids=lambda path: path.name)
def test_every_sample_is_decoded_or_refused_with_a_reason(path: Path) -> None:
    try:
        decoded = decode(open_recording(path))
    except UserError as error:
        what, todo = error.sentences()
        assert path.name in what
        assert todo
    else:
        assert len(decoded)
