"""What one decode of a recording told about it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AudioFacts:
    """Length, shape, loudness and identity of a recording, all measured on the decoded samples.

    ``frames`` and ``rate`` (Hz) are those that were decoded; ``header_frames`` is what the file's own header claims, or
    None where it claims nothing. ``loudness_dbfs`` is the RMS of each channel's non-silent part and ``peak_dbfs`` its
    highest sample, both in dB below full scale (-120.0 for digital silence). ``clipped_frames`` counts per channel the
    samples at full scale. ``working_copy`` says that sound and picture come from a decoded copy in the cache, because
    the original cannot be trusted to seek exactly. ``cache_key`` names the peak file and the working copy in the cache.
    """

    frames: int
    rate: int
    channels: int
    codec: str
    container: str
    header_frames: int | None
    sha256: str
    loudness_dbfs: tuple[float, ...]
    peak_dbfs: tuple[float, ...]
    clipped_frames: tuple[int, ...]
    working_copy: bool
    cache_key: str

    @property
    def seconds(self) -> float:
        """Decoded length in seconds."""
        return self.frames / self.rate

    @property
    def duration_ms(self) -> int:
        """Decoded length in milliseconds, rounded down so that no position lies behind the end."""
        return self.frames * 1000 // self.rate

    @property
    def mismatch(self) -> bool:
        """Whether the header's length differs from the decoded one by more than a tenth of a second."""
        return self.header_frames is not None and abs(self.header_frames - self.frames) * 10 > self.rate

    @property
    def header_seconds(self) -> float | None:
        """The length that the header claims, in seconds; None where it claims nothing."""
        return None if self.header_frames is None else self.header_frames / self.rate
