"""What the program is installed on: locks, versions with known faults, compiled forms, translations, fonts."""

import re
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ElementTree
from importlib.metadata import version
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlcipher3 import dbapi2

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ("requirements.lock", "requirements-dev.lock")
FORMS = ROOT / "ui"
COMPILED = ROOT / "qadesk" / "gui" / "forms"
I18N = ROOT / "resources" / "i18n"
FONTS = ROOT / "resources" / "fonts"


def pins(lock: str) -> dict[str, str]:
    """Normalised name -> version of every entry of a lock file."""
    found = re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", (ROOT / lock).read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[-_.]+", "-", name).lower(): version for name, version in found}


def requirements() -> dict[str, list[str]]:
    """Normalised names that pyproject asks for: `run` (dependencies), `dev` (those, the codecs and the dev group)."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    run = project["project"]["dependencies"]
    dev = [*run, *project["project"]["optional-dependencies"]["codecs"], *project["dependency-groups"]["dev"]]

    def names(texts: list[str]) -> list[str]:
        return [re.sub(r"[-_.]+", "-", re.split(r"[\s<>=!~;\[]", text)[0]).lower() for text in texts]

    return {"run": names(run), "dev": names(dev)}


# Locks


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_hold_hashes_and_no_addresses(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert "://" not in text
    entries = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)[1:]
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize(("lock", "wanted"), [("requirements.lock", "run"), ("requirements-dev.lock", "dev")])
def test_every_requirement_is_locked(lock: str, wanted: str) -> None:
    assert set(requirements()[wanted]) - set(pins(lock)) == set()


def test_both_locks_agree() -> None:
    dev = pins("requirements-dev.lock")
    assert {name: pin for name, pin in pins("requirements.lock").items() if dev.get(name) != pin} == {}


def test_what_ships_has_no_gpl_codecs() -> None:
    assert "av" not in pins("requirements.lock")


def test_setup_finds_the_entries_it_takes_from_the_development_lock() -> None:
    assert {"av", "setuptools"} <= set(pins("requirements-dev.lock"))


def test_installed_is_what_is_locked() -> None:
    locked = pins("requirements.lock")
    assert {name: version(name) for name in requirements()["run"]} == {n: locked[n] for n in requirements()["run"]}


# Versions with known faults


def test_qt_calls_do_not_leak_references_to_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 does, until Python aborts; the margin is for what the test run itself holds."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(10_000):
        label.setText("89.5")
    assert abs(sys.getrefcount(None) - before) < 500


def test_pyside_is_below_the_leaking_release() -> None:
    assert (6, 8) <= tuple(int(part) for part in version("PySide6-Essentials").split(".")[:2]) < (6, 12)


def test_sqlite_has_the_wal_fix() -> None:
    assert tuple(int(part) for part in dbapi2.sqlite_version.split(".")) >= (3, 51, 3)


# Compiled forms


def tool(*command: str | Path) -> None:
    """Run one of Qt's own tools beside this interpreter; what it printed is shown when it fails."""
    done = subprocess.run(
        [Path(sys.executable).parent / command[0], *command[1:]], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_compiled_forms_are_those_of_the_designer_files(tmp_path: Path) -> None:
    forms = sorted(FORMS.glob("*.ui"))
    assert forms, "ui/ holds the Qt Designer forms"
    assert {path.name for path in COMPILED.glob("ui_*.py")} == {f"ui_{form.stem}.py" for form in forms}
    drifted = []
    for form in forms:
        tool("pyside6-uic", form.relative_to(ROOT), "-o", tmp_path / "form.py")
        if (tmp_path / "form.py").read_text("utf-8") != (COMPILED / f"ui_{form.stem}.py").read_text("utf-8"):
            drifted.append(form.name)
    assert drifted == [], "run `make forms`"


# Translations

Message = tuple[str, str, str]


def messages(path: Path) -> dict[Message, ElementTree.Element]:
    """(context, source, comment) -> message of a .ts file, without those whose source is gone."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            if translation.get("type") not in {"vanished", "obsolete"}:
                key = context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", "")
                found[key] = message
    return found


def texts_of(message: ElementTree.Element) -> list[str]:
    """The translation of a message, or each of its plural forms."""
    translation = message.find("translation")
    assert translation is not None
    forms = translation.findall("numerusform")
    return [form.text or "" for form in forms] if forms else [translation.text or ""]


def test_chinese_is_complete() -> None:
    unfinished = [
        key
        for key, message in messages(I18N / "qadesk_zh_CN.ts").items()
        if message.find("translation[@type='unfinished']") is not None or not all(map(str.strip, texts_of(message)))
    ]
    assert unfinished == []


def test_translations_keep_the_places_for_facts() -> None:
    """A `{name}`, `%1` or `%n` that a translation lost or invented would be shown raw, or be an error at run time.

    How a number is padded (`{month:02}`) is each language's own.
    """
    places = re.compile(r"\{[^{}:]*(?=[:}])|%L?[0-9]+|%n")
    odd = [
        (key[1], text)
        for key, message in messages(I18N / "qadesk_zh_CN.ts").items()
        for text in texts_of(message)
        if sorted(places.findall(key[1])) != sorted(places.findall(text))
    ]
    assert odd == []


def test_every_text_of_the_sources_is_in_the_translation(tmp_path: Path) -> None:
    command = [sys.executable, I18N / "update.py", "--collect", tmp_path / "now.ts"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    now, kept = set(messages(tmp_path / "now.ts")), set(messages(I18N / "qadesk_zh_CN.ts"))
    assert now - kept == set(), "new texts: run `make i18n` and translate them"
    assert kept - now == set(), "texts that are gone: run `make i18n`"


def test_the_compiled_translation_is_that_of_the_source() -> None:
    translator = QTranslator()
    assert translator.load(str(I18N / "qadesk_zh_CN.qm"))
    stale = [
        key
        for key, message in messages(I18N / "qadesk_zh_CN.ts").items()
        if translator.translate(*key, 1 if message.get("numerus") else -1) not in texts_of(message)
    ]
    assert stale == [], "run `make i18n`"


# Fonts


@pytest.mark.parametrize(
    ("name", "lead", "trail"),
    [
        pytest.param("Regular", (0xB0, 0xF7), (0xA1, 0xFE), id="regular, GB2312"),
        pytest.param("Bold", (0xB0, 0xF7), (0xA1, 0xFE), id="bold, GB2312"),
        pytest.param("Regular", (0x81, 0xA0), (0x40, 0xFE), id="regular, GBK/3"),
        pytest.param("Regular", (0xAA, 0xFE), (0x40, 0xA0), id="regular, GBK/4"),
    ],
)
def test_fonts_cover_what_is_written(name: str, lead: tuple[int, int], trail: tuple[int, int]) -> None:
    """A glyph that the font lacks vanishes from a PDF without an error."""
    glyphs = TTFont(FONTS / f"NotoSansSC-{name}.ttf").getBestCmap()
    pairs = (bytes((a, b)) for a in range(lead[0], lead[1] + 1) for b in range(trail[0], trail[1] + 1))
    wanted = {character for pair in pairs for character in pair.decode("gbk", "ignore") if character > "\x7f"}
    assert len(wanted) > 6000
    assert "".join(sorted(character for character in wanted if ord(character) not in glyphs)) == ""


@pytest.mark.parametrize("name", ["Regular", "Bold"])
def test_fonts_have_our_signs_and_tabular_figures(name: str) -> None:
    font = TTFont(FONTS / f"NotoSansSC-{name}.ttf")
    glyphs = font.getBestCmap()
    signs = "".join(map(chr, range(0x20, 0x7F))) + "≤≥×÷±–—…·•✓→←↑↓①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳、。「」《》：；！？（）¥￥%‰°"
    assert [sign for sign in signs if ord(sign) not in glyphs] == []
    assert len({font["hmtx"][glyphs[ord(digit)]][0] for digit in "0123456789"}) == 1
    assert "glyf" in font, "reportlab embeds TrueType outlines only"


def test_the_fonts_licence_lies_beside_them_and_they_stay_small() -> None:
    assert "SIL Open Font License" in (FONTS / "OFL.txt").read_text("utf-8")
    assert sum(path.stat().st_size for path in FONTS.glob("*.ttf")) < 11_000_000
