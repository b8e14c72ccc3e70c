"""What every registered format of the evaluation sheet keeps."""

from dataclasses import replace

import pytest

from qadesk.domain.sheets import SheetContent
from qadesk.domain.texts import Translate
from tests.unit.reports import sheets

RENDERER = sheets.renderer()
MAGIC = {"pdf": b"%PDF-", "xlsx": b"PK\x03\x04", "json": b"{"}

CONTENTS = {
    "ordinary": sheets.ordinary(),
    "revised": sheets.revised(),
    "failed": sheets.failed(),
    "long": sheets.long_card(),
    "empty": sheets.empty(),
    "mono": sheets.ordinary(wave=replace(sheets.wave(), channels=sheets.wave().channels[:1], roles=("both",))),
}


@pytest.mark.parametrize("name", RENDERER.formats)
@pytest.mark.parametrize("content", CONTENTS.values(), ids=CONTENTS)
@pytest.mark.parametrize("translate", sheets.translators().values(), ids=sheets.translators())
def test_every_format_makes_a_document_and_the_same_again(
    name: str, content: SheetContent, translate: Translate
) -> None:
    document = RENDERER.render(content, name, translate)
    assert document.startswith(MAGIC[name])
    assert RENDERER.render(content, name, translate) == document


def test_the_formats_are_those_the_issue_asks_for() -> None:
    assert set(RENDERER.formats) == set(MAGIC)


def test_an_unknown_format_is_the_callers_mistake() -> None:
    with pytest.raises(KeyError):
        RENDERER.render(sheets.ordinary(), "docx", sheets.chinese)
