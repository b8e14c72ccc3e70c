"""A session that was held is acknowledged by both, each in a way of their own, and does not change any more."""

from qadesk.domain.after.coaching import SessionState
from qadesk.domain.after.releases import AcknowledgedBy, Wish
from qadesk.services.after.acknowledging import Acknowledging
from tests.unit.services.after.test_coaching import Centre, centre  # noqa: F401 - a fixture
from tests.unit.services.desk import ZONE


def test_agent_by_pin_and_coach_by_sheet(centre: Centre) -> None:  # noqa: F811
    acknowledging = Acknowledging(centre.house.executor, centre.house.clock, ZONE)
    begun = centre.coaching.begin(agent_no="8001", who="9001").result(30)
    editor = centre.editor(begun)
    editor.type_notes("说到了问候")
    editor.add_action("先问候")
    held = centre.coaching.end(begun.uid, "9001").result(30)
    acknowledging.set_pin("8001", "246813", "8001").result(30)
    by_pin = Wish(
        target_kind="session", target_uid=held.uid, person_no="8001", how=AcknowledgedBy.PIN, pin="246813", who="9001"
    )
    assert acknowledging.acknowledge(by_pin).result(30).revision == held.saves
    (row,) = centre.coaching.rows().result(30)
    assert (row.state, row.agent_acknowledged, row.coach_acknowledged) == (SessionState.HELD, True, False)
    by_sheet = Wish(target_kind="session", target_uid=held.uid, person_no="9001", how=AcknowledgedBy.SHEET, who="9001")
    acknowledging.acknowledge(by_sheet).result(30)
    ended = centre.read(held.uid)
    assert ended.state is SessionState.ACKNOWLEDGED
    assert (ended.notes, ended.saves, ended.actions) == (held.notes, held.saves, held.actions)
