"""What every audio format must do, on files made on the spot, and on every hostile and real sample that is at hand."""

import shutil
import struct
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest
import soundfile

from qadesk.audio.cache import AudioCache
from qadesk.audio.decode import decode_recording
from qadesk.audio.fingerprint import cache_key
from qadesk.audio.formats import FORMATS, open_headerless, open_recording, recognise, reopen_recording
from qadesk.audio.formats.base import Reader, as_float, read_frames
from qadesk.audio.formats.mp3 import read_layout
from qadesk.audio.formats.raw import guess
from qadesk.audio.peak_source import open_peaks
from qadesk.domain.audio_facts import AudioFacts
from qadesk.domain.errors import UserError
from qadesk.domain.raw_audio import RawFormat, parse_raw, raw_of

SAMPLES = Path(__file__).resolve().parents[2].parent / "shared" / "samples"
SECONDS = 3
BIT_RATES = {"wmav2": 128_000, "g723_1": 6300, "g726le": 32_000}
LIKENESS = {"AMR": 0.9, "AMR in 3GP": 0.9, "G.723.1": 0.8, "Speex": 0.95}


def sound(rate: int, channels: int) -> np.ndarray:
    """Two gliding tones: no stretch of it looks like another."""
    times = np.arange(rate * SECONDS) / rate
    glides = [np.sin(2 * np.pi * (300 + 100 * channel + 150 * times) * times) for channel in range(channels)]
    return 0.4 * np.stack(glides, axis=1)


def without_xing(path: Path) -> None:
    """A variable-rate MP3 as streaming encoders leave it; its bit rate follows the sound, of which half is noisy."""
    samples = sound(44_100, 2)
    samples[: len(samples) // 2] += np.random.default_rng(5).normal(0, 0.01, (len(samples) // 2, 2))
    with soundfile.SoundFile(path, "w", 44_100, 2, "MPEG_LAYER_III", format="MP3", bitrate_mode="VARIABLE") as file:
        file.write(samples)
    layout = read_layout(path)
    path.write_bytes(path.read_bytes()[layout.first : layout.end])


def wav_header(tag: int, block_bytes: int) -> bytes:
    """Of a WAV whose recorder did not live to write how long it is."""
    fmt = struct.pack("<HHIIHHH", tag, 1, 8000, 1000, block_bytes, 0, 0)
    return b"RIFF\xff\xff\xff\xffWAVEfmt " + struct.pack("<I", len(fmt)) + fmt + b"data\xff\xff\xff\xff"


def kept(name: str) -> Callable[[Path], None]:
    """``sound(8000, 1)`` as a codec has it of which no Python package has an encoder."""
    return lambda path: shutil.copyfile(Path(__file__).parent / "encoded" / name, path)


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
    "IMA ADPCM mono": ("WAV", by_soundfile("WAV", "IMA_ADPCM", channels=1), 1100),
    "MP3 in WAV": ("WAV", by_pyav("wav", "libmp3lame", 44_100, "stereo"), 3000),
    "G.726 in WAV": ("WAV", by_pyav("wav", "g726"), 0),
    "MP3": ("MP3", by_soundfile("MP3", "MPEG_LAYER_III", 44_100), 0),
    "MP3 8 kHz": ("MP3", by_soundfile("MP3", "MPEG_LAYER_III", 8000, 1), 0),
    "MP3, VBR without Xing": ("MP3", without_xing, 3000),
    "FLAC": ("libsndfile", by_soundfile("FLAC", "PCM_16"), 0),
    "Vorbis": ("libsndfile", by_soundfile("OGG", "VORBIS"), 0),
    "Opus": ("libsndfile", by_soundfile("OGG", "OPUS"), 0),
    "RF64": ("libsndfile", by_soundfile("RF64", "PCM_16"), 0),
    "W64": ("libsndfile", by_soundfile("W64", "PCM_16"), 0),
    "AIFF": ("libsndfile", by_soundfile("AIFF", "PCM_16"), 0),
    "CAF": ("libsndfile", by_soundfile("CAF", "ALAC_16"), 4096),
    "raw GSM": ("GSM", by_soundfile("RAW", "GSM610", channels=1), 320),
    "AU": ("libsndfile", by_soundfile("AU", "ULAW"), 0),
    "M4A": ("PyAV", by_pyav("mp4", "aac", 16_000, "stereo"), 1024),
    "ADTS": ("PyAV", by_pyav("adts", "aac", 16_000), 3000),
    "G.722": ("PyAV", by_pyav("g722", "g722", 16_000), 32),
    "WMA": ("PyAV", by_pyav("asf", "wmav2", 44_100, "stereo"), 6000),
    "AMR": ("PyAV", by_pyav("amr", "libopencore_amrnb"), 320),
    "G.723.1": ("PyAV", by_pyav("g723_1", "g723_1"), 480),
    "ALAC": ("PyAV", by_pyav("mp4", "alac", 16_000), 0),
    "AMR in 3GP": ("PyAV", by_pyav("3gp", "libopencore_amrnb"), 320),
    "Speex": ("PyAV", kept("glide_8k.spx"), 0),
    "WebM": ("PyAV", by_pyav("webm", "libopus", 48_000, "stereo"), 960),
    "AC-3": ("PyAV", by_pyav("ac3", "ac3", 48_000, "stereo"), 1536 * 2),
    "Matroska": ("PyAV", by_pyav("matroska", "pcm_s16le"), 0),
}
INEXACT = {"GSM 6.10", "raw GSM", "MP3 in WAV", "G.726 in WAV", *(name for name in CASES if CASES[name][0] == "PyAV")}
HEADERLESS: dict[str, tuple[Callable[[Path], None], int]] = {
    # how it is read: (how to make it, frames by which the codec may lengthen it)
    "alaw:8000:1": (by_soundfile("RAW", "ALAW", channels=1), 0),
    "alaw:8000:2": (by_soundfile("RAW", "ALAW"), 0),
    "ulaw:8000:1": (by_soundfile("RAW", "ULAW", channels=1), 0),
    "ulaw:16000:2": (by_soundfile("RAW", "ULAW", 16_000), 0),
    "pcm16:8000:1": (by_soundfile("RAW", "PCM_16", channels=1), 0),
    "pcm16:16000:2": (by_soundfile("RAW", "PCM_16", 16_000), 0),
    "vox:8000:1": (by_soundfile("RAW", "VOX_ADPCM", channels=1), 4),
    "vox:6000:1": (by_soundfile("RAW", "VOX_ADPCM", 6000, 1), 4),
    "g726:8000:1": (by_pyav("g726le", "g726le"), 0),
}
LOST = {"WMA": 2048}
EXTENSIONS = {"G.722": ".g722", "G.723.1": ".g723", "AC-3": ".ac3"}


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


@pytest.mark.parametrize("header", [b"", wav_header(0x83, 10)], ids=["raw", "WAV"])
def test_g729_is_as_long_as_its_frames_say(tmp_path: Path, header: bytes) -> None:
    """There is no encoder to be had: these are frames of nothing in particular, each 10 ms of ten bytes."""
    path = tmp_path / ("call.g729" if not header else "call.wav")
    frames = np.random.default_rng(1).integers(0, 256, 10 * 500, np.uint8).tobytes()
    path.write_bytes(header + frames)
    reader = open_recording(path)
    assert (reader.codec, reader.rate, reader.channels) == ("G729", 8000, 1)
    assert len(decode(reader)) == 500 * 80


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


def heard_and_seen(path: Path, cache: AudioCache, raw: RawFormat | None = None) -> tuple[AudioFacts, Path, np.ndarray]:
    """Analysed as the program does it: the facts, the file that is played, and its sound read from the start."""
    facts = decode_recording(path, cache, cache_key(path), lambda fraction: None, raw)
    playable = cache.copy_path(facts.cache_key) if facts.working_copy else path
    return facts, playable, decode(reopen_recording(playable))


def check_playing(facts: AudioFacts, playable: Path, whole: np.ndarray, cache: AudioCache) -> None:
    """Exact length, seeks to the very sample wherever they go, and a picture of just that sound."""
    assert (facts.frames, facts.channels) == whole.shape
    reader = reopen_recording(playable)
    for place in np.random.default_rng(7).integers(0, len(whole), 25):
        reader.seek(int(place))
        again = as_float(read_frames(reader, 700))
        assert again.shape == whole[place : place + 700].shape
        assert np.abs(again - whole[place : place + 700]).max() < 1e-3
    reader.close()
    picture = open_peaks(cache, facts.cache_key)
    assert picture is not None
    assert (picture.frames, picture.rate) == (facts.frames, facts.rate)
    for channel in range(facts.channels):
        view = picture.view(channel, 0, facts.frames, facts.frames // 256)
        starts = np.arange(0, facts.frames, view.step_frames)
        for drawn, extreme in ((view.low, np.minimum), (view.high, np.maximum)):
            heard = extreme.reduceat(whole[:, channel] * 32768, starts)
            assert np.abs(np.asarray(drawn) - heard.clip(-32768, 32767)).max() <= 40  # 0.1 % of full scale


def test_length_seeks_and_picture_agree_with_what_is_heard(case: tuple[str, Path], tmp_path: Path) -> None:
    cache = AudioCache(tmp_path / "cache")
    facts, playable, whole = heard_and_seen(case[1], cache)
    assert facts.working_copy == (case[0] in INEXACT)
    check_playing(facts, playable, whole, cache)


@pytest.mark.parametrize("answer", HEADERLESS)
def test_what_has_no_header_is_read_as_somebody_says(answer: str, tmp_path: Path) -> None:
    make, longer = HEADERLESS[answer]
    path = tmp_path / "recording.raw"
    make(path)
    with pytest.raises(UserError, match="no header"):
        open_recording(path)
    cache, raw = AudioCache(tmp_path / "cache"), parse_raw(answer)
    facts, playable, whole = heard_and_seen(path, cache, raw)
    made = sound(raw.rate, raw.channels)
    assert 0 <= len(whole) - len(made) <= longer
    for channel in range(raw.channels):
        assert best_match(whole[:, channel], made[:, channel]) > 0.98
    assert facts.working_copy
    assert raw_of(facts) == raw
    check_playing(facts, playable, whole, cache)


@pytest.mark.parametrize("answer", [answer for answer in HEADERLESS if answer.startswith(("alaw", "ulaw", "pcm16"))])
def test_what_has_no_header_is_guessed_from_its_sound(answer: str, tmp_path: Path) -> None:
    path = tmp_path / "recording.raw"
    HEADERLESS[answer][0](path)
    said = parse_raw(answer)
    assert (guess(path).codec, guess(path).channels) == (said.codec, said.channels)


@pytest.mark.parametrize("data", [b"", b"\0", b"\xff" * 5, bytes(1000), b"\xd5" * 1000, bytes(range(256)) * 40])
def test_something_is_guessed_of_anything(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "recording.raw").write_bytes(data)
    assert guess(tmp_path / "recording.raw").rate == 8000


def test_a_header_goes_before_what_somebody_said(tmp_path: Path) -> None:
    path = tmp_path / "recording.raw"
    CASES["PCM 16"][1](path)
    reader = open_headerless(path, parse_raw("alaw:8000"))
    assert (reader.codec, reader.channels) == ("PCM_16", 2)
    reader.close()


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples lie beside a development checkout only")
def test_the_raw_alaw_sample_is_its_pcm_sibling(tmp_path: Path) -> None:
    """Both were made of the same sound: encoding the sibling by A-law gives the raw file, byte for byte."""
    (sibling,) = (SAMPLES / "derived").glob("*8001-13800000005*.wav")
    samples, _ = soundfile.read(sibling, dtype="int16")
    soundfile.write(tmp_path / "again.raw", samples, 8000, "ALAW", format="RAW")
    raw = SAMPLES / "derived" / "raw_alaw_8k.alaw"
    encoded, given = (np.fromfile(path, np.uint8).astype(int) for path in (tmp_path / "again.raw", raw))
    assert len(encoded) == len(given)
    decoded = decode(open_headerless(raw, parse_raw("alaw:8000")))[:, 0]
    assert np.corrcoef(decoded, samples)[0, 1] > 0.9998
    assert (np.abs(decoded * 32768 - samples) <= 16 + np.abs(samples) / 30).all()  # half a step of A-law
    assert guess(raw) == parse_raw("alaw:8000")


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
