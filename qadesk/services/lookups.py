"""What somebody names: a call by its uid or by one of its recordings', an evaluation by either, a person by number."""

from qadesk.domain.calls import Call
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation
from qadesk.domain.people import Person
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.ports import Stores


def call_of(stores: Stores, uid: str) -> Call:
    """The call of a call's or a recording's uid. Raises ``UserError`` where there is none."""
    recording = stores.recordings.get(uid)
    call = stores.recordings.call(recording.call_uid if recording else uid)
    if call is None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "There is no recording or call {uid} in this workspace."),
            QT_TRANSLATE_NOOP("errors", "See “qadesk recordings” for the ones there are."),
            uid=uid,
        )
    return call


def known_person(stores: Stores, no: str) -> Person:
    """The person of that number. Raises ``UserError`` where there is none."""
    person = stores.people.get(no)
    if person is None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "There is nobody with the number {no} in this workspace."),
            QT_TRANSLATE_NOOP("errors", "Look at the list of people, or add the person."),
            no=no,
        )
    return person


def evaluation_of(stores: Stores, uid: str) -> Evaluation | None:
    """The evaluation of that uid, else the latest one of the call, or of the recording's call; its newest revision."""
    evaluation = stores.evaluations.get(uid)
    if evaluation is not None:
        return evaluation
    recording = stores.recordings.get(uid)
    return stores.evaluations.latest_of(recording.call_uid if recording else uid)
