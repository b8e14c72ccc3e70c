"""What every format of transcripts must do, whoever wrote it: keep the good lines, list the bad ones, never raise."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.errors import UserError, told
from qadesk.domain.transcript_times import on_timeline
from qadesk.domain.transcripts import Line
from qadesk.importers.transcripts import FORMATS, read_transcript
from qadesk.importers.transcripts.base import Content, TranscriptFormat
from qadesk.importers.transcripts.files import TranscriptFiles

SAMPLES = Path(__file__).parents[2] / ".." / "shared" / "samples"
formats = pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.name)
Lines = list[tuple[int, int, str, str, int | None]]
"""(start, end, text, speaker, channel)"""


def dump(document: object) -> str:
    return json.dumps(document, ensure_ascii=False)


def lattice(start: object, text: str) -> dict[str, Any]:
    words = [{"cw": [{"w": word, "wp": "n"}]} for word in text]
    return {"json_1best": dump({"st": {"bg": start, "ed": "2500", "rl": "1", "rt": [{"ws": words}]}})}


def word(start: str, end: str, text: str, **more: str) -> dict[str, Any]:
    return {"start_time": start, "end_time": end, "type": "pronunciation", "alternatives": [{"content": text}], **more}


# For each format a small file with the lines 500–2500 您好。 and 3000–4000 查订单, and between them one that cannot be
# used: its start is no number (in text formats no time).
MADE: dict[str, tuple[str, Lines]] = {
    "srt": (
        "1\n00:00:00,500 --> 00:00:02,500\n坐席: 您好。\n\n2\n00:00:0x,500 --> 00:00:02,500\n坏\n\n"
        "3\n00:00:03.000 --> 00:00:04,000\n<i>查</i>订单\n",
        [(500, 2500, "您好。", "agent", None), (3000, 4000, "查订单", "", None)],
    ),
    "vtt": (
        "WEBVTT - title\nKind: captions\n\nNOTE aside\nmore\n\nSTYLE\n::cue { color: red }\n\nfirst\n"
        "00:00.500 --> 00:02.500 align:start\n<v 坐席>您好。</v>\n\n00:00:0x.000 --> 00:00:02.000\n坏\n\n"
        "00:00:03.000 --> 00:00:04.000\n<v.loud 客户>查订单\n",
        [(500, 2500, "您好。", "agent", None), (3000, 4000, "查订单", "customer", None)],
    ),
    "sbv": (
        "0:00:00.500,0:00:02.500\n客服：您好。\n\n0:00:0x.000,0:00:02.000\n坏\n\n0:00:03.000,0:00:04.000\n查订单\n",
        [(500, 2500, "您好。", "agent", None), (3000, 4000, "查订单", "", None)],
    ),
    "whisper": (
        dump({"language": "zh", "segments": [
            {"id": 0, "start": 0.5, "end": 2.5, "text": " 您好。", "tokens": [1], "avg_logprob": -0.1},
            {"id": 1, "start": None, "end": 2, "text": "坏", "tokens": [1]},
            {"id": 2, "start": 3, "end": 4.0, "text": "查订单", "tokens": []}]}),
        [(500, 2500, "您好。", "", None), (3000, 4000, "查订单", "", None)],
    ),
    "whisperx": (
        dump({"segments": [
            {"start": 0.5, "end": 2.5, "text": "您好。", "speaker": "SPEAKER_00",
             "words": [{"word": "您", "start": 0.5, "end": 1, "score": 0.5}, {"word": "好", "score": 1}]},
            {"start": "x", "end": 2, "text": "坏", "words": []},
            {"start": 3.0, "end": 4.0, "text": "查订单", "words": []}], "word_segments": []}),
        [(500, 2500, "您好。", "", None), (3000, 4000, "查订单", "", None)],
    ),
    "whisper_cpp": (
        dump({"result": {"language": "zh"}, "transcription": [
            {"offsets": {"from": 500, "to": 2500}, "text": " 您好。", "speaker": "0"},
            {"offsets": {"from": None, "to": 2500}, "text": "坏"},
            {"offsets": {"from": 3000, "to": 4000}, "text": " 查订单", "speaker": "1"}]}),
        [(500, 2500, "您好。", "", 0), (3000, 4000, "查订单", "", 1)],
    ),
    "funasr": (
        dump([{"key": "call", "text": "您好。", "sentence_info": [
            {"text": "您好。", "start": 500, "end": 2500, "spk": 0}, {"text": "坏", "start": "", "end": 1, "spk": 0},
            {"text": "查订单", "start": 3000, "end": 4000, "spk": 1}]}]),
        [(500, 2500, "您好。", "", None), (3000, 4000, "查订单", "", None)],
    ),
    "amazon": (
        dump({"jobName": "call", "results": {"transcripts": [], "items": [], "audio_segments": [
            {"id": 0, "transcript": "您好。", "start_time": "0.5", "end_time": "2.5", "channel_label": "ch_0"},
            {"id": 1, "transcript": "坏", "start_time": "?", "end_time": "2.5", "channel_label": "ch_0"},
            {"id": 2, "transcript": "查订单", "start_time": "3.0", "end_time": "4.0", "channel_label": "ch_1"}]}}),
        [(500, 2500, "您好。", "", 0), (3000, 4000, "查订单", "", 1)],
    ),
    "contact_lens": (
        dump({"LanguageCode": "zh-CN", "Participants": [{"ParticipantId": "p1", "ParticipantRole": "AGENT"}],
              "Transcript": [
                  {"ParticipantId": "p1", "BeginOffsetMillis": 500, "EndOffsetMillis": 2500, "Content": "您好。"},
                  {"ParticipantId": "p1", "BeginOffsetMillis": {}, "EndOffsetMillis": 2500, "Content": "坏"},
                  {"ParticipantRole": "CUSTOMER", "BeginOffsetMillis": 3000, "EndOffsetMillis": 4000,
                   "Content": "查订单"}]}),
        [(500, 2500, "您好。", "agent", None), (3000, 4000, "查订单", "customer", None)],
    ),
    "bedrock": (
        dump({"metadata": {"s3_key": "a/call.wav"}, "audio_segments": [
            {"start_timestamp_millis": 500, "end_timestamp_millis": 2500, "text": "您好。",
             "channel": {"channel_label": "ch_1"}},
            {"start_timestamp_millis": [], "end_timestamp_millis": 2500, "text": "坏"},
            {"start_timestamp_millis": 3000, "end_timestamp_millis": 4000, "text": "查订单",
             "channel": {"channel_label": "ch_0"}}]}),
        [(500, 2500, "您好。", "", 1), (3000, 4000, "查订单", "", 0)],
    ),
    "azure_batch": (
        dump({"source": "call.wav", "recognizedPhrases": [
            {"channel": 0, "offsetInTicks": 5000000.0, "durationInTicks": 2e7,
             "nBest": [{"display": "您好。", "confidence": 0.9}]},
            {"channel": 0, "offsetInTicks": None, "durationInTicks": 1, "nBest": [{"display": "坏"}]},
            {"channel": 1, "offsetInTicks": 30000000, "durationInTicks": 10000000, "nBest": [{"display": "查订单"}]}]}),
        [(500, 2500, "您好。", "", 0), (3000, 4000, "查订单", "", 1)],
    ),
    "azure_realtime": (
        dump([{"Offset": 5000000, "Duration": 20000000, "NBest": [{"Display": "您好。"}, {"Display": "你好。"}]},
              {"Offset": "x", "Duration": 20000000, "DisplayText": "坏"},
              {"Offset": 30000000, "Duration": 10000000, "DisplayText": "查订单", "Channel": 1}]),
        [(500, 2500, "您好。", "", None), (3000, 4000, "查订单", "", 1)],
    ),
    "azure_conversation": (
        dump({"analysisInput": {"conversations": [{"conversationItems": [
            {"participantId": "Agent", "text": "您好。",
             "audioTimings": [{"word": "您好", "offset": 5000000, "duration": 20000000}]},
            {"participantId": "Agent", "text": "没有时间"},
            {"participantId": "2", "role": "Customer", "text": "查订单",
             "conversationItemLevelTiming": {"offset": 30000000, "duration": 10000000}}]}]}}),
        [(500, 2500, "您好。", "agent", None), (3000, 4000, "查订单", "customer", None)],
    ),
    "alibaba": (
        dump({"Result": {"Sentences": [
            {"ChannelId": 0, "BeginTime": 500, "EndTime": 2500, "Text": "您好。"},
            {"ChannelId": 0, "BeginTime": None, "EndTime": 2500, "Text": "坏"},
            {"ChannelId": 1, "BeginTime": 3000, "EndTime": 4000, "Text": "查订单"}]}}),
        [(500, 2500, "您好。", "", 0), (3000, 4000, "查订单", "", 1)],
    ),
    "alibaba_model_studio": (
        dump({"file_url": "https://example.invalid/call.wav", "transcripts": [
            {"channel_id": 0, "sentences": [{"begin_time": 500, "end_time": 2500, "text": "您好。"},
                                            {"begin_time": "", "end_time": 2500, "text": "坏"}]},
            {"channel_id": 1, "sentences": [{"begin_time": 3000, "end_time": 4000, "text": "查订单"}]}]}),
        [(500, 2500, "您好。", "", 0), (3000, 4000, "查订单", "", 1)],
    ),
    "tencent": (
        dump({"Response": {"Data": {"ResultDetail": [
            {"FinalSentence": "您好。", "StartMs": 500, "EndMs": 2500, "SpeakerId": 0},
            {"FinalSentence": "坏", "StartMs": None, "EndMs": 2500, "SpeakerId": 0},
            {"FinalSentence": "查订单", "StartMs": 3000, "EndMs": 4000, "SpeakerId": 1}]}}}),
        [(500, 2500, "您好。", "", 0), (3000, 4000, "查订单", "", 1)],
    ),
    "huawei": (
        dump({"segments": [
            {"start_time": 500, "end_time": 2500,
             "result": {"text": "您好。", "score": 0.9, "analysis_info": {"role": "AGENT"}}},
            {"start_time": "x", "end_time": 2500, "result": {"text": "坏"}},
            {"start_time": 3000, "end_time": 4000, "result": {"text": "查订单", "analysis_info": {"role": "USER"}}}]}),
        [(500, 2500, "您好。", "agent", None), (3000, 4000, "查订单", "customer", None)],
    ),
    "iflytek": (
        dump({"code": "000000", "content": {"orderInfo": {"orderId": "ORDER1"}, "orderResult": dump({"lattice": [
            lattice("500", "您好。"), lattice("x", "坏"),
            {"json_1best": {"st": {"bg": 3000, "ed": 4000, "rt": [{"ws": [{"cw": [{"w": "查订单"}]}]}]}}}]})}}),
        [(500, 2500, "您好。", "", None), (3000, 4000, "查订单", "", None)],
    ),
    "iflytek_raasr": (
        dump({"ok": 0, "data": dump([
            {"bg": "500", "ed": "2500", "onebest": "您好。", "speaker": "0"},
            {"bg": "", "ed": "2500", "onebest": "坏", "speaker": "0"},
            {"bg": "3000", "ed": "4000", "onebest": "查订单", "speaker": "1"}])}),
        [(500, 2500, "您好。", "", None), (3000, 4000, "查订单", "", None)],
    ),
    "text": (
        "通话记录\n[00:00:00.500 - 00:00:02.500] 坐席: 您好。\n00:03-00:04 查订单\n",
        [(500, 2500, "您好。", "agent", None), (3000, 4000, "查订单", "", None)],
    ),
    "json": (
        dump({"result": {"utterances": [
            {"begin": 500, "finish": 2500, "utterance": "您好。", "role": "agent"},
            {"begin": "x", "finish": 2500, "utterance": "坏"},
            {"begin": 3000, "finish": 4000, "utterance": "查订单", "channel": 1}]}}),
        [(500, 2500, "您好。", "agent", None), (3000, 4000, "查订单", "", 1)],
    ),
}  # fmt: skip


def made(one: TranscriptFormat) -> Content:
    return Content("call.txt", MADE[one.name][0])


def short(line: Line) -> tuple[int, int, str, str, int | None]:
    return line.start_ms, line.end_ms, line.text, line.speaker, line.channel


@formats
def test_good_lines_go_in_and_a_bad_one_is_listed(one: TranscriptFormat) -> None:
    content = made(one)
    sure = one.sniff(content)
    assert 0 < sure <= 1
    assert max(FORMATS, key=lambda other: other.sniff(content)) is one
    read = read_transcript(content)
    assert read.format == one.name
    timed = on_timeline(read, 10_000)
    assert [short(line) for line in timed.lines] == MADE[one.name][1]
    bad = [issue for issue in timed.issues if issue.row]
    assert len(bad) == 1
    assert told(bad[0].reason).endswith(".")
    assert timed.guessed == (one.name == "json")


@formats
def test_each_claims_its_own_files_only(one: TranscriptFormat) -> None:
    foreign = [name for name in MADE if name != one.name and one.sniff(Content("x", MADE[name][0])) >= 0.9]
    assert foreign == []
    for nothing in ("", "\n", "{", "[]", "{}", "null", "1", '"text"', "plain words", "[" * 50, '{"segments": 1}'):
        assert one.sniff(Content("x.json", nothing)) == 0, nothing


def spoilt(document: Any, change: Callable[[Any], Any]) -> Any:
    if isinstance(document, dict):
        return {key: spoilt(value, change) for key, value in document.items()}
    if isinstance(document, list):
        return [spoilt(value, change) for value in document]
    return change(document)


HOSTILE = st.sampled_from(
    [
        None,
        True,
        -1,
        1e308,
        float("nan"),
        float("inf"),
        10**400,
        "",
        "x" * 50,
        "1e999",
        [],
        {},
        [[]],
        "\ud800",
        "\0",
        "-5",
    ]
)


@formats
@given(data=st.data())
def test_spoilt_files_yield_plain_lines_or_one_sentence(one: TranscriptFormat, data: st.DataObject) -> None:
    text = MADE[one.name][0]
    if text.startswith("{") or (text.startswith("[") and one.name != "text"):
        change = lambda value: data.draw(HOSTILE) if data.draw(st.integers(0, 3)) == 0 else value  # noqa: E731
        text = json.dumps(spoilt(json.loads(text), change))
    else:
        at, more = data.draw(st.integers(0, len(text))), data.draw(st.text(max_size=6))
        text = text[:at] + more + text[at + data.draw(st.integers(0, 6)) :]
    for content in (Content("call.json", text), Content("call.srt", text[: len(text) // 2])):
        try:
            read = read_transcript(content)
        except UserError:
            continue
        for line in on_timeline(read, data.draw(st.sampled_from([None, 0, 3000]))).lines:
            assert 0 <= line.start_ms <= line.end_ms
            assert line.text.isprintable() and line.text.encode("utf-8")
            assert line.channel is None or 0 <= line.channel < 64


@pytest.mark.parametrize(
    "text",
    [
        "[" * 200_000,
        '{"segments":' * 100_000 + "1" + "}" * 100_000,
        '{"segments": [{"start": ' + "9" * 10_000 + ', "end": 1, "text": "x", "tokens": []}]}',
        '{"segments": [{"start": NaN, "end": Infinity, "text": "x", "tokens": []}]}',
        "\x00\x01\x02",
        "no transcript at all",
    ],
    ids=["brackets", "nested", "huge number", "nan", "binary", "prose"],
)
def test_hostile_files_are_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(UserError) as refused:
        read_transcript(Content("hostile.json", text))
    assert "hostile.json" in refused.value.text()


def test_a_line_longer_than_anybody_speaks_is_listed() -> None:
    read = read_transcript(
        Content("x.srt", f"0:00:01,0 --> 0:00:02,0\n{'长' * 30_000}\n\n0:00:03,0 --> 0:00:04,0\n好\n")
    )
    assert [line.text for line in read.lines] == ["好"]
    assert [issue.row for issue in read.issues] == [1]


def test_more_lines_than_a_call_has_are_refused() -> None:
    many = "0:00:01,0 --> 0:00:02,0\n好\n\n"
    entries = dump({"segments": [{"start": 1, "end": 2, "text": "a", "tokens": []}] * 100_001})
    with pytest.raises(UserError, match="more lines"):
        read_transcript(Content("x.json", entries))
    assert len(read_transcript(Content("x.srt", many * 300)).lines) == 300


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"]
)  # fmt: skip
def test_encodings_of_chinese_programs(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "call.srt"
    path.write_bytes(MADE["srt"][0].replace("\n", "\r\n").encode(encoding))
    assert [line.text for line in TranscriptFiles().read(path).lines] == ["您好。", "查订单"]


def test_a_file_too_large_or_in_no_encoding_is_refused(tmp_path: Path) -> None:
    large, odd = tmp_path / "large.srt", tmp_path / "odd.srt"
    with large.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    odd.write_bytes(b"\x81\xff\xfe --> \xff")
    for path in (large, odd, tmp_path):
        with pytest.raises(UserError) as refused:
            TranscriptFiles().read(path)
        assert path.name in refused.value.text()


def test_subtitles_keep_what_can_be_kept() -> None:
    read = read_transcript(
        Content(
            "x.srt",
            "7\n00:00:01,000 --> 00:00:02,000\n一行\n42\n\n"  # a number that is said, not the next cue's
            "00:00:02,000 --> 00:00:03,000\n没有空行\n8\n00:00:03,000 --> 00:00:04,000\n下一条\n\n"
            "流浪的文字\n\n9\n00:00:05,000 --> 00:00:06,000\n\n"
            "100:00:07,000 --> 100:00:08,000\n很晚\n\n-00:00:07,000 --> 00:00:08,000\n负的\n",
        )
    )
    assert [(line.start, line.text) for line in read.lines] == [
        (1000, "一行 42"), (2000, "没有空行"), (3000, "下一条"), (360_007_000, "很晚")
    ]  # fmt: skip
    assert [issue.row for issue in read.issues] == [12, 15, 20]


def test_voices_within_one_cue_are_told_apart() -> None:
    read = read_transcript(Content("x.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Agent>Hello &amp; hi</v>\n<v 王>好"))
    assert [(line.text, line.speaker) for line in read.lines] == [("Hello & hi", "agent"), ("好", "")]


def test_amazon_words_become_sentences_of_one_speaker_each() -> None:
    items = [
        word("0.5", "0.9", "Hello", speaker_label="spk_0"),
        {"type": "punctuation", "alternatives": [{"content": "."}]},
        word("1.0", "1.2", "Your", speaker_label="spk_0"),
        word("1.3", "1.5", "order", speaker_label="spk_0"),
        word("1.6", "1.9", "我", speaker_label="spk_1"),
        word("2.0", "2.2", "要", speaker_label="spk_1"),
        word("5.0", "5.2", "等", speaker_label="spk_1"),
    ]
    document = {"results": {"transcripts": [{"transcript": "…"}], "items": items}}
    lines = read_transcript(Content("x.json", dump(document))).lines
    assert [(line.start, line.text) for line in lines] == [
        (0.5, "Hello."),
        (1.0, "Your order"),
        (1.6, "我要"),
        (5.0, "等"),
    ]
    channels = {
        "channels": [{"channel_label": "ch_1", "items": items[:2]}, {"channel_label": "ch_0", "items": items[4:]}]
    }
    document["results"]["channel_labels"] = channels  # type: ignore[assignment]
    lines = read_transcript(Content("x.json", dump(document))).lines
    assert [(line.text, line.channel) for line in lines] == [("Hello.", 1), ("我要", 0), ("等", 0)]


def test_funasr_by_characters_and_by_stamped_sentences() -> None:
    by_characters = {
        "key": "k",
        "text": "您好。查 order 吗？",
        "timestamp": [[500, 700], [700, 900], [1000, 1200], [1300, 1600], [1700, 1900]],
    }
    lines = read_transcript(Content("x.json", dump([by_characters]))).lines
    assert [(line.start, line.end, line.text) for line in lines] == [
        (500, 900, "您好。"),
        (1000, 1900, "查 order 吗？"),
    ]
    stamped = {"text": "…", "stamp_sents": [{"text_seg": "正 是 因 为", "punc": "，", "start": "430", "end": "1130"}]}
    (line,) = read_transcript(Content("x.json", dump(stamped))).lines
    assert (line.start, line.end, line.text) == (430, 1130, "正是因为，")


def test_tencent_in_lines_and_in_the_fast_version() -> None:
    lines = read_transcript(Content("x.txt", "[0:0.500,0:2.500,0]  您好。\n[1:3.000,1:4.000,1]  查订单\n")).lines
    assert [(line.start, line.text, line.channel) for line in lines] == [(500, "您好。", 0), (63_000, "查订单", 1)]
    fast = {
        "flash_result": [{"channel_id": 1, "sentence_list": [{"start_time": 500, "end_time": 2500, "text": "您好。"}]}]
    }
    (line,) = read_transcript(Content("x.json", dump(fast))).lines
    assert (line.start, line.channel) == (500, 1)


def test_plain_text_in_its_usual_shapes() -> None:
    read = read_transcript(Content("x.txt", "坐席 00:00:01\n您好。\n请讲。\n\n客户 00:00:04\n查订单\n"))
    assert [(line.start, line.speaker, line.text) for line in read.lines] == [
        (1, "agent", "您好。 请讲。"), (4, "customer", "查订单")
    ]  # fmt: skip
    labels = read_transcript(Content("x.txt", "0.5\t2.5\t客服：您好。\n3.0\t4.0\t查订单\n"))
    assert [(line.start, line.end, line.speaker) for line in labels.lines] == [(0.5, 2.5, "agent"), (3.0, 4.0, "")]


samples = pytest.mark.skipif(not SAMPLES.exists(), reason="the collected transcripts lie beside the checkout")


@samples
def test_the_collected_transcripts_are_read() -> None:
    files = TranscriptFiles()
    expected = {
        "aliyun_filetrans": 2, "call": 2, "contact_lens_zh": 2, "funasr": 2, "huawei_sis_transcriber": 2,
        "whisper_cpp": 2, "whisper_openai": 2, "xfyun_lfasr_v2": 2, "aws_bda_standard": 51,
        "aws_call_analytics_example-call": 37, "azure_batch_transcriptSample": 3, "azure_realtimeresult": 2,
        "azure_summarizationInputSample": 4,
    }  # fmt: skip
    paths = [path for path in files.below([SAMPLES / "synthetic", SAMPLES / "transcripts"]) if path.stem in expected]
    assert len(paths) == len(expected) + 1
    for path in paths:
        timed = on_timeline(files.read(path), None)
        assert (len(timed.lines), timed.issues) == (expected[path.stem], ()), path.name


@samples
def test_the_subtitles_that_are_broken_on_purpose_lose_their_bad_cues_only() -> None:
    files = TranscriptFiles()
    kept = {
        "invalid_timeframe.sbv": (3, [7, 13]),
        "invalid_timeframe.srt": (5, []),
        "invalid_timeframe.vtt": (6, [6]),
        "invalid_timeframe_in_cue_text.vtt": (3, [6]),
        "missing_caption_text.srt": (4, [6]),
        "missing_caption_text.vtt": (4, [6]),
        "missing_timeframe.srt": (4, [5]),
        "missing_timeframe.vtt": (6, [6]),
        "using_identifiers.vtt": (6, []),
        "captions_with_bom.vtt": (4, []),
        "styles.vtt": (1, []),
        "sample.vtt": (16, []),
    }
    folder = SAMPLES / "transcripts" / "subtitles"
    for name, (lines, rows) in kept.items():
        timed = on_timeline(files.read(folder / name), None)
        assert (len(timed.lines), [issue.row for issue in timed.issues]) == (lines, rows), name
    refused = []
    for path in sorted(folder.iterdir()):
        try:
            files.read(path)
        except UserError as error:
            refused.append(path.name)
            assert path.name in error.text()
    assert refused == [
        "empty.vtt", "invalid_format.sbv", "invalid_format1.srt", "invalid_format2.srt", "invalid_format3.srt",
        "invalid_format4.srt", "no_captions.vtt",
    ]  # fmt: skip
