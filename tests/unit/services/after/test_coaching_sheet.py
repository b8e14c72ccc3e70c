"""The sheet of a session is the agent's: nothing of others stands on it, nor what is not released."""

from pathlib import Path

import pypdfium2

from qadesk.domain.after.coaching import Clip
from qadesk.domain.texts import untranslated
from qadesk.late import LateCoachingSheet
from qadesk.services.after.coaching_sheets import CoachingSheets
from qadesk.storage.files import export
from tests.unit.services.after.test_coaching import Centre, centre  # noqa: F401 - a fixture
from tests.unit.services.desk import ZONE

FONTS = Path(__file__).parents[4] / "resources" / "fonts"


def test_nothing_of_others_and_nothing_unreleased(centre: Centre, tmp_path: Path) -> None:  # noqa: F811
    own, other = centre.score("8003", 1, "no"), centre.score("8002", 1, "no")
    calls = {row.uid: row.call_uid for row in centre.house.catalogue.evaluations().result(30)}
    begun = centre.coaching.begin(agent_no="8003", who="9001").result(30)
    editor = centre.editor(begun)
    editor.type_notes("说到了问候")
    editor.set_evaluations((own, other))
    editor.add_clip(Clip(call_uid=calls[other], start_ms=0, end_ms=900, note="坐席8002的好例子", example_uid="x"))
    editor.add_clip(Clip(call_uid=calls[own], start_ms=0, end_ms=800, item_key="greeting", evaluation_uid=own))
    editor.add_action("先问候", None, "service", "greeting")
    centre.coaching.end(begun.uid, "9001").result(30)
    house = centre.house
    sheets = CoachingSheets(house.executor, house.cards, LateCoachingSheet(FONTS), export, ZONE, untranslated)
    path = sheets.write(begun.uid, tmp_path / "sheet.pdf").result(60)
    pdf = pypdfium2.PdfDocument(path)
    text = pdf[0].get_textpage().get_text_bounded()
    pdf.close()
    for told in ("坐席8003", "质检甲", "说到了问候", "先问候", "开场白", "Example from the library"):
        assert told in text
    for hidden in ("8002", "好例子", "60.00", "40.00", "电话服务"):
        assert hidden not in text
