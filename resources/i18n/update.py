"""Collect the texts of the sources into the translation file and compile it.

    .venv/bin/python resources/i18n/update.py                  # resources/i18n/qadesk_zh_CN.ts and .qm, both committed
    .venv/bin/python resources/i18n/update.py --collect FILE   # only what the sources say now, into a new file

Existing translations are kept; a text that is gone goes from the file too. Places in the sources are left out, so that
the file only changes when a text does. After collecting, translate what is ``unfinished`` (Qt Linguist, or an editor).
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TRANSLATION = Path(__file__).resolve().parent / "qadesk_zh_CN.ts"
TOOLS = Path(sys.executable).parent


def sources() -> list[Path]:
    """Every module and form that may hold texts; compiled forms repeat what the forms say."""
    compiled = ROOT / "qadesk" / "gui" / "forms"
    modules = [path for path in sorted((ROOT / "qadesk").rglob("*.py")) if compiled not in path.parents]
    return [path.relative_to(ROOT) for path in [*modules, *sorted((ROOT / "ui").glob("*.ui"))]]


def collect(target: Path) -> None:
    """Bring the .ts file ``target`` up to the texts of the sources (a new one is begun)."""
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", "zh_CN"]
    subprocess.run([TOOLS / "pyside6-lupdate", *sources(), *options, "-ts", target], cwd=ROOT, check=True)


def compile_translation() -> None:
    """Write the .qm file in one step: programs that run have the old one mapped into their memory."""
    compiled = TRANSLATION.with_suffix(".qm")
    new = compiled.with_name(compiled.name + ".new")
    subprocess.run([TOOLS / "pyside6-lrelease", TRANSLATION, "-qm", new], check=True)
    new.replace(compiled)


def main() -> None:
    """Entry of the script."""
    parser = argparse.ArgumentParser(description="Collect and compile translations")
    parser.add_argument("--collect", type=Path, help="write what the sources say now to this file, and nothing else")
    given: Path | None = parser.parse_args().collect
    if given is not None:
        collect(given.resolve())
        return
    collect(TRANSLATION)
    compile_translation()


if __name__ == "__main__":
    main()
