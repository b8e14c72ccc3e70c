"""The tables of the workspace's database, as SQLAlchemy Core sees them; portable to PostgreSQL.

Integer primary keys join; ``uid`` (UUIDv7 as text) names whatever may travel between machines. Instants are UTC
milliseconds, ``local_date`` is the date in the site's time zone, scores and points are integers of 1/100 point, days
named first and last are both included.
"""

from qadesk.storage.tables.after import (
    acknowledgement,
    appeal,
    appeal_event,
    follow_up,
    follow_up_event,
    issued_report,
    own_day,
    pin,
    release,
)
from qadesk.storage.tables.base import metadata
from qadesk.storage.tables.calls import call, call_alias, catalogue, catalogue_text, recording
from qadesk.storage.tables.cards import card_comment, scorecard, scorecard_retirement, scorecard_version
from qadesk.storage.tables.coaching import (
    action_item,
    coaching_session,
    example,
    live_note,
    measure,
    notice,
    notice_reading,
)
from qadesk.storage.tables.evaluations import PAST, answer, evaluation, evidence, item_score, suggestion_decision
from qadesk.storage.tables.figures import (
    card_families,
    evaluation_fact,
    evaluation_loss,
    kpi_target,
    kpi_value,
    named_view,
    report_words,
)
from qadesk.storage.tables.intake import intake, intake_change, intake_issue
from qadesk.storage.tables.listening import redacted_copy, transcript, transcript_line, voice, voice_channel
from qadesk.storage.tables.people import (
    absence,
    audit_entry,
    business_group,
    extension_use,
    membership,
    mentorship,
    person,
    setting,
)
from qadesk.storage.tables.sampling import assignment, draw, drawn_call, pack, sampling_plan, work_time

__all__ = [
    "PAST",
    "absence",
    "acknowledgement",
    "action_item",
    "answer",
    "appeal",
    "appeal_event",
    "assignment",
    "audit_entry",
    "business_group",
    "call",
    "call_alias",
    "card_comment",
    "card_families",
    "catalogue",
    "catalogue_text",
    "coaching_session",
    "draw",
    "drawn_call",
    "evaluation",
    "evaluation_fact",
    "evaluation_loss",
    "evidence",
    "example",
    "extension_use",
    "follow_up",
    "follow_up_event",
    "intake",
    "intake_change",
    "intake_issue",
    "issued_report",
    "item_score",
    "kpi_target",
    "kpi_value",
    "live_note",
    "measure",
    "membership",
    "mentorship",
    "metadata",
    "named_view",
    "notice",
    "notice_reading",
    "own_day",
    "pack",
    "person",
    "pin",
    "recording",
    "redacted_copy",
    "release",
    "report_words",
    "sampling_plan",
    "scorecard",
    "scorecard_retirement",
    "scorecard_version",
    "setting",
    "suggestion_decision",
    "transcript",
    "transcript_line",
    "voice",
    "voice_channel",
    "work_time",
]
