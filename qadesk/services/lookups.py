"""What a uid that somebody names stands for: a call by itself or by one of its recordings, an evaluation by either."""

from qadesk.domain.calls import Call
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation
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


def evaluation_of(stores: Stores, uid: str) -> Evaluation | None:
    """The evaluation of that uid, else the latest one of the call, or of the recording's call; its newest revision."""
    evaluation = stores.evaluations.get(uid)
    if evaluation is not None:
        return evaluation
    recording = stores.recordings.get(uid)
    return stores.evaluations.latest_of(recording.call_uid if recording else uid)
