"""The formats of transcripts, one file each; the surest one that fits a file is believed."""

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.transcripts import ReadTranscript
from qadesk.importers.transcripts.alibaba import AlibabaFileTrans, AlibabaModelStudio
from qadesk.importers.transcripts.amazon import AmazonTranscribe
from qadesk.importers.transcripts.any_json import AnyJson
from qadesk.importers.transcripts.azure import AzureBatch, AzureConversation, AzureRealtime
from qadesk.importers.transcripts.base import Content, TranscriptFormat
from qadesk.importers.transcripts.bedrock import BedrockAudio
from qadesk.importers.transcripts.contact_lens import ContactLens
from qadesk.importers.transcripts.funasr import FunAsr
from qadesk.importers.transcripts.huawei import HuaweiSis
from qadesk.importers.transcripts.iflytek import IflytekLattice, IflytekSentences
from qadesk.importers.transcripts.sbv import SubViewer
from qadesk.importers.transcripts.subrip import SubRip
from qadesk.importers.transcripts.tencent import Tencent
from qadesk.importers.transcripts.timed_text import TimedText
from qadesk.importers.transcripts.webvtt import WebVtt
from qadesk.importers.transcripts.whisper import Whisper
from qadesk.importers.transcripts.whisper_cpp import WhisperCpp
from qadesk.importers.transcripts.whisperx import WhisperX

FORMATS: tuple[TranscriptFormat, ...] = (
    SubRip(),
    WebVtt(),
    SubViewer(),
    Whisper(),
    WhisperX(),
    WhisperCpp(),
    FunAsr(),
    AmazonTranscribe(),
    ContactLens(),
    BedrockAudio(),
    AzureBatch(),
    AzureRealtime(),
    AzureConversation(),
    AlibabaFileTrans(),
    AlibabaModelStudio(),
    Tencent(),
    HuaweiSis(),
    IflytekLattice(),
    IflytekSentences(),
    TimedText(),
    AnyJson(),
)


def read_transcript(content: Content, format_name: str | None = None) -> ReadTranscript:
    """The lines of a file in the format named, or in the one that it looks most like.

    Raises ``UserError`` when the format is unknown, when the file looks like none, or holds no line that can be used.
    """
    read = _chosen(content, format_name).read(content)
    if read.lines:
        return read
    raise UserError(
        QT_TRANSLATE_NOOP("errors", "The transcript {name} holds no line with a text and a time."),
        QT_TRANSLATE_NOOP("errors", "Export it again with times, as SRT, VTT or JSON."),
        name=content.name,
    )


def _chosen(content: Content, format_name: str | None) -> TranscriptFormat:
    if format_name is None:
        sure, chosen = max(((one.sniff(content), one) for one in FORMATS), key=lambda pair: pair[0])
    else:
        named = next((one for one in FORMATS if one.name == format_name), None)
        if named is None:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "There is no transcript format {name}."),
                QT_TRANSLATE_NOOP("errors", "Choose one of: {known}."),
                name=format_name,
                known=tuple(one.name for one in FORMATS),
            )
        sure, chosen = named.sniff(content), named
    if sure == 0:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "{name} is not a transcript that qadesk can read."),
            QT_TRANSLATE_NOOP("errors", "Export it as SRT, VTT or JSON, whole and not packed."),
            name=content.name,
        )
    return chosen
