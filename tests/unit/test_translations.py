"""The Chinese texts: none overlooked, the command line reads what the window reads, one word for one thing."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator

from qadesk.domain.call_words import CALL_WORDS, CHINESE_WORDS
from qadesk.exchange.translations import Translations

ROOT = Path(__file__).resolve().parents[2]
I18N = ROOT / "resources" / "i18n"

Key = tuple[str, str]


def chinese() -> dict[Key, str]:
    """(context, English) -> Chinese of the translation file."""
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
        for context in ElementTree.parse(I18N / "qadesk_zh_CN.ts").getroot().iter("context")
        for message in context.iter("message")
    }


# Marked texts


def is_text(node: ast.expr) -> bool:
    """Whether a text is written out here."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


class Marked(ast.NodeVisitor):
    """Collects the texts that a module marks, and those that no tool can read because they are put together."""

    def __init__(self, place: str) -> None:
        self.place, self.context = place, ""
        self.texts: list[tuple[Key, str]] = []
        self.unreadable: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        outer, self.context = self.context, node.name
        self.generic_visit(node)
        self.context = outer

    def visit_Assign(self, node: ast.Assign) -> None:
        self.generic_visit(node)
        names = [ast.unparse(each) for each in node.targets]
        if ast.unparse(node.value) == "QCoreApplication.translate" and names != ["translate"]:
            self.unreadable.append(f"{self.place}:{node.lineno}")

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name == "tr" and isinstance(node.func, ast.Attribute):
            self.take(node, ast.Constant(self.context), node.args[0])
        elif name == "QT_TRANSLATE_NOOP" or (name == "translate" and is_text(node.args[0]) and is_text(node.args[1])):
            self.take(node, *node.args[:2])

    def take(self, call: ast.Call, context: ast.expr, text: ast.expr) -> None:
        """Note a marked text."""
        where = f"{self.place}:{call.lineno}"
        if isinstance(context, ast.Constant) and isinstance(text, ast.Constant):
            self.texts.append(((context.value, text.value), where))
        else:
            self.unreadable.append(where)


def modules() -> Iterator[Marked]:
    """What each module marks; compiled forms repeat what the forms say."""
    for path in sorted((ROOT / "qadesk").rglob("*.py")):
        if path.parent.name != "forms":
            marked = Marked(path.relative_to(ROOT).as_posix())
            marked.visit(ast.parse(path.read_text("utf-8")))
            yield marked


def test_no_marked_text_is_overlooked() -> None:
    """lupdate does not look into f-strings: a text marked there would stay English for ever."""
    known = chinese()
    assert [where for module in modules() for key, where in module.texts if key not in known] == []


def test_marked_texts_are_written_out() -> None:
    assert [where for module in modules() for where in module.unreadable] == []


# The command line


@pytest.fixture(name="headless")
def headless_fixture() -> Translations:
    translations = Translations(I18N)
    translations.choose("zh_CN")
    return translations


def test_the_command_line_says_what_the_window_says(headless: Translations) -> None:
    translator = QTranslator()
    assert translator.load(str(I18N / "qadesk_zh_CN.qm"))
    assert {key: headless(*key) for key in chinese()} == {key: translator.translate(*key) for key in chinese()}


def test_a_text_without_translation_stays_english(headless: Translations) -> None:
    assert headless("errors", "Nobody wrote this.") == "Nobody wrote this."


# Words

TERMS = (
    (r"recordings?\b", "录音", ""),
    (r"evaluations?\b(?! sheet)", "评分单", ""),
    (r"sections?\b", "评分类别|本类", ""),
    (r"directions?\b", "呼叫方向", ""),
    (r"business types?\b", "业务类型", ""),
    (r"scorecards?\b", "方案", ""),
    (r"evaluation sheets?\b|\bsheets?\b(?! that)", "质检单|本单|辅导记录单|签字单", "spreadsheet|workbook"),
    (r"critical errors?\b", "致命错误", ""),
    (r"pass mark", "合格线", ""),
    (r"bands?\b", "分数段", ""),
    (r"coaching", "辅导", ""),
    (r"evidence", "证据", ""),
    (r"inspectors?\b", "质检员", "known are"),
    (r"qa lead\b", "质检主管", ""),
    (r"agents?\b", "坐席", "known are"),
    (r"business group|\bteam\b(?! leader)", "业务组", ""),
    (r"not applicable|\bn/a\b", "不适用", ""),
    (r"workspaces?\b", "工作区", ""),
    (r"drafts?\b", "草稿", ""),
    (r"revisions?\b", "修订", ""),
)
"""What the English says, what the Chinese must then say, and the English it is not about."""

NO_WORDS = re.compile(r"\{[^{}]*\}|(?:qadesk|pip|apt) [a-z -]+|“[^”]*”")
"""Facts, commands to type and quoted names."""


@pytest.mark.parametrize(("english", "word", "unless"), TERMS, ids=[re.sub(r"\\.|[^a-z ]", "", t[0]) for t in TERMS])
def test_one_word_for_one_thing(english: str, word: str, unless: str) -> None:
    texts = [(NO_WORDS.sub("", source), text) for (_, source), text in chinese().items()]
    said = [pair for pair in texts if re.search(rf"(?i)\b(?:{english})", pair[0])]
    assert said
    about = [pair for pair in said if not (unless and re.search(f"(?i){unless}", pair[0]))]
    assert [pair for pair in about if not re.search(word, pair[1])] == []


def test_chinese_sentences_are_punctuated_as_such() -> None:
    odd = [text for text in chinese().values() if re.search(r"[一-鿿][,;:?!]|[,;:?!][一-鿿]|[一-鿿]\.(?!\w)", text)]
    assert odd == []


def test_sentences_end_as_in_english() -> None:
    """A sentence stays one, and a button or a heading does not become one."""
    full_stop = re.compile(r"(?<!\bNo)(?<!\bno)\.”?$")
    odd = [(s, text) for (_, s), text in chinese().items() if bool(full_stop.search(s)) != text.endswith("。")]
    assert odd == []


def test_what_is_read_on_screen_is_understood_when_it_comes_in() -> None:
    """The words of codes that tables may hold begin with the one of the translation."""
    translated = chinese()
    shown = {
        (field, code): translated["sheet", text] for field, all_ in CALL_WORDS.items() for code, text in all_.items()
    }
    assert shown == {(field, code): words[0] for field, all_ in CHINESE_WORDS.items() for code, words in all_.items()}
