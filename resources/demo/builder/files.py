"""Recordings as recorders leave them: their naming schemes and their codecs."""

import struct
import uuid
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import soundfile

from builder.speech import RATE, Samples

BLOCK = RATE
# MP3 with a variable rate is exact to the sample (a constant rate is not), a third smaller than Vorbis of the same
# quality, the fastest of the compressed ones to decode, and the same bytes each time.
CODECS: dict[str, dict[str, Any]] = {
    "mp3": {
        "ext": "mp3",
        "format": "MP3",
        "subtype": "MPEG_LAYER_III",
        "compression_level": 0.9,
        "bitrate_mode": "VARIABLE",
    },
    "ogg": {"ext": "ogg", "format": "OGG", "subtype": "VORBIS", "compression_level": 0.85},
    "opus": {"ext": "opus", "format": "OGG", "subtype": "OPUS", "compression_level": 0.99},
    "flac": {"ext": "flac", "format": "FLAC", "subtype": "PCM_16"},
    "ulaw": {"ext": "wav", "format": "WAV", "subtype": "ULAW"},
    "gsm": {"ext": "WAV", "format": "WAV", "subtype": "GSM610"},
}
CAMPAIGNS = {"6001": "CARE", "6002": "COMPLAINT", "6003": "SALES"}
NAMESPACE = uuid.UUID("6f0b1a52-4c1d-5e0e-9a3e-0d8f6f0c2a11")


def unique_id(plan: dict[str, Any]) -> str:
    """The switch's own number of the call: Asterisk's, or a UUID where the recorder uses those."""
    if plan["scheme"] == "uuid":
        return str(uuid.uuid5(NAMESPACE, plan["id"]))
    return f"{int(datetime.fromisoformat(plan['started_at']).timestamp())}.{1000 + 7 * int(plan['id'][1:])}"


def file_name(plan: dict[str, Any], agent_name: str) -> str:
    """The name under which that recorder files the call."""
    at = datetime.fromisoformat(plan["started_at"])
    day, time, number = f"{at:%Y%m%d}", f"{at:%H%M%S}", unique_id(plan)
    phone, agent, queue = plan["customer"]["phone"], plan["agent"], plan["queue"]
    outbound = plan["direction"] == "outbound"
    names = {
        "freepbx": f"out-{phone}-{agent}-{day}-{time}-{number}"
        if outbound
        else f"q-{queue}-{phone}-{day}-{time}-{number}",
        "external": f"external-{agent}-{phone}-{day}-{time}-{number}",
        "vicidial": f"{day}-{time}_{phone}_{CAMPAIGNS[queue]}_{agent}-all",
        "3cx": f"[{agent_name}]_{agent}-{phone}_{day}{time}({int(plan['id'][1:])})"
        if outbound
        else f"[{phone}]_{phone}-{agent}_{day}{time}({int(plan['id'][1:])})",
        "plain": f"{day}_{agent}_{phone}",
        "asterisk": number,
        "orktrack": f"{day}_{time}_{agent}",
        "uuid": number,
    }
    return f"{names[plan['scheme']]}.{CODECS[plan['codec']]['ext']}"


def write(path: Path, samples: Samples, codec: str) -> None:
    """The recording in that codec; GSM 6.10 holds one channel only, so both sides are mixed there."""
    options = {key: value for key, value in CODECS[codec].items() if key != "ext"}
    if codec == "gsm":
        samples = samples.sum(axis=1, keepdims=True)
    with soundfile.SoundFile(path, "w", RATE, samples.shape[1], **options) as out:
        for start in range(0, len(samples), BLOCK):
            out.write(np.clip(samples[start : start + BLOCK], -0.98, 0.98))
    if options["format"] == "OGG":
        path.write_bytes(_fixed_serial(path.read_bytes()))


def _fixed_serial(data: bytes) -> bytes:
    """The Ogg stream with serial number 1 on each page instead of a random one, checksums renewed."""
    out, at = bytearray(data), 0
    while at < len(out):
        segments = out[at + 26]
        size = 27 + segments + sum(out[at + 27 : at + 27 + segments])
        out[at + 14 : at + 18] = struct.pack("<I", 1)
        out[at + 22 : at + 26] = b"\0\0\0\0"
        out[at + 22 : at + 26] = struct.pack("<I", _ogg_crc(bytes(out[at : at + size])))
        at += size
    return bytes(out)


def _crc_table() -> list[int]:
    table = []
    for byte in range(256):
        crc = byte << 24
        for _ in range(8):
            crc = (crc << 1) ^ (0x04C11DB7 if crc & 0x80000000 else 0)
        table.append(crc & 0xFFFFFFFF)
    return table


CRC_TABLE = _crc_table()


def _ogg_crc(page: bytes) -> int:
    """Ogg's own checksum (RFC 3533): polynomial 0x04c11db7, not reflected, starting at 0."""
    crc = 0
    for byte in page:
        crc = ((crc << 8) & 0xFFFFFFFF) ^ CRC_TABLE[(crc >> 24) ^ byte]
    return crc
