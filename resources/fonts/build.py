"""Cut the two fonts that qadesk ships out of the full Noto Sans SC. Run by hand, when the font or the coverage changes.

    .venv/bin/python resources/fonts/build.py                 # fetches the package with npm
    .venv/bin/python resources/fonts/build.py --package DIR   # takes an unpacked package

Why these fonts: reportlab embeds only TrueType outlines, and Qt shows boxes on a machine without a CJK font, so both
use one bundled TrueType family. Regular carries all of GBK (names hold rare characters), Bold the everyday GB2312; a
character that Bold lacks is set in Regular by whoever draws it. The cut is deterministic: same input, same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset

HERE = Path(__file__).resolve().parent
PACKAGE = "@expo-google-fonts/noto-sans-sc@0.4.3"
LICENCE = "LICENSE_FONT"


@dataclass(frozen=True)
class Cut:
    """One shipped font: where it comes from and which legacy character set it must cover."""

    source: str
    sha256: str
    encoding: str
    target: str


CUTS = (
    Cut(
        "400Regular/NotoSansSC_400Regular.ttf",
        "d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16",
        "gbk",
        "NotoSansSC-Regular.ttf",
    ),
    Cut(
        "700Bold/NotoSansSC_700Bold.ttf",
        "9a38ae0ab28cd5a256f9ea8e00dedc688aac17f7915fcb000572990afa956b96",
        "gb2312",
        "NotoSansSC-Bold.ttf",
    ),
)

# Beyond the legacy sets: Latin with its accents, Greek, general punctuation, currency, number forms, arrows,
# mathematics, technical signs, circled numbers, boxes and shapes, ticks and crosses, CJK punctuation, wide forms.
EXTRA_RANGES = (
    (0x0020, 0x007E),
    (0x00A0, 0x024F),
    (0x02B0, 0x036F),
    (0x0370, 0x03FF),
    (0x2000, 0x206F),
    (0x2070, 0x209F),
    (0x20A0, 0x20CF),
    (0x2100, 0x218F),
    (0x2190, 0x22FF),
    (0x2300, 0x23FF),
    (0x2460, 0x24FF),
    (0x2500, 0x25FF),
    (0x2600, 0x27BF),
    (0x3000, 0x303F),
    (0xFF00, 0xFFEF),
)


def characters(encoding: str) -> set[int]:
    """Code points of every two-byte character of a Chinese legacy encoding (`gbk`, `gb2312`)."""
    found = set()
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            try:
                found.add(ord(bytes((lead, trail)).decode(encoding)))
            except (UnicodeDecodeError, TypeError):
                continue
    return found


def cut(source: Path, target: Path, encoding: str) -> None:
    """Write the part of `source` that covers `encoding` and the extra ranges; without hinting, with all features."""
    options = subset.Options()
    options.layout_features = ["*"]  # its default figures are tabular already; there is no tnum to ask for
    options.hinting = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    font = subset.load_font(str(source), options)
    wanted = characters(encoding)
    for first, last in EXTRA_RANGES:
        wanted.update(range(first, last + 1))
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    subset.save_font(font, str(target), options)


def fetch(folder: Path) -> Path:
    """Get the package with npm into `folder` and return its unpacked root."""
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("npm is not installed: install it, or give the unpacked package with --package DIR")
    subprocess.run([npm, "pack", PACKAGE], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    with tarfile.open(next(folder.glob("*.tgz"))) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package"


def build(package: Path) -> None:
    """Cut every font out of the unpacked `package` and copy the licence beside them."""
    for entry in CUTS:
        source = package / entry.source
        if hashlib.sha256(source.read_bytes()).hexdigest() != entry.sha256:
            raise SystemExit(f"{source} is not the file that this script was made for: its SHA-256 differs")
        cut(source, HERE / entry.target, entry.encoding)
        print(f"{entry.target}: {(HERE / entry.target).stat().st_size / 1e6:.1f} MB")
    shutil.copyfile(package / LICENCE, HERE / "OFL.txt")


def main() -> None:
    """Entry of the script."""
    parser = argparse.ArgumentParser(description="Cut the fonts that qadesk ships")
    parser.add_argument("--package", type=Path, help="the unpacked npm package, instead of fetching it")
    given: Path | None = parser.parse_args().package
    if given is not None:
        build(given)
        return
    with tempfile.TemporaryDirectory() as folder:
        build(fetch(Path(folder)))


if __name__ == "__main__":
    main()
