"""What every naming scheme must do, whoever wrote it: never raise, claim nothing it cannot read, invent nothing."""

import json
import re
import time
from dataclasses import fields
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from qadesk.domain.calls import CallFacts, Direction
from qadesk.importers.base import NamingScheme
from qadesk.importers.recordings import SCHEMES, facts_from_name, surest

ZONE = ZoneInfo("Asia/Shanghai")
SAMPLES = Path(__file__).parents[2] / ".." / "shared" / "samples"
UUID = "1b2c3d4e-5f60-4a71-8b92-a3b4c5d6e7f8"
EXAMPLES = {
    "FreePBX": ("q-6001-13800000001-20260105-093012-1767576612.1024.wav",
                "unique_id started_at_ms queue direction customer"),
    "Asterisk": ("202601051004_13800000001-8002_1767578640.50.wav",
                 "unique_id started_at_ms agent_no direction customer"),
    "VICIdial": ("20260105-103108_13800000004_SALES_8003-all.mp3", "started_at_ms agent_no queue customer"),
    "3CX": ("[张三]_8001-13800000005_20260105112233(42).wav", "started_at_ms agent_no agent direction customer"),
    "FusionPBX": (f"{UUID}.wav", "unique_id"),
    "Amazon Connect": (f"{UUID}_20260105T01:30_UTC.wav", "unique_id started_at_ms"),
    "Contact Lens": (f"{UUID}_call_recording_redacted_2026-01-05T01_30_12Z.wav", "unique_id started_at_ms"),
    "Amazon PCA": ("Shop_CUST_13800000001_GUID_a1b2c3d4e5_AGENT_WangF_DT_2026-01-05T09-30-12_Stereo.wav",
                   "unique_id started_at_ms agent customer"),
    "Genesys Cloud": (f"{UUID}_metadata.json", "recording_id"),
    "Genesys GIR": ("01ABCDEF23GHIJKLMN45OPQRSTU67890_2026-01-05_09-30-12-006B015F-00000001.mp3",
                    "unique_id started_at_ms"),
    "Twilio": ("REabcdef0123456789abcdef0123456789.mp3", "unique_id"),
    "MiaRec": ("2026-01-05-093012_2.mp3", "started_at_ms"),
    "Oreka": ("20260105_093012_QWER.wav", "started_at_ms"),
    "KF5": ("R0000ab12_20260105093012.wav", "unique_id started_at_ms"),
    "Yunke": (f"20260105093012_wf_wf1_{UUID}_13800000001.wav", "unique_id started_at_ms customer"),
    "Tencent TCCC": ("000-339700000-123-0123456789abcdef0123456789abcdef-000-1767576612.mp3", "started_at_ms"),
    "Telesis": ("4711_260105_093012_AI_102FRONT_13800000001_001_4B4F46C2.mp3",
                "started_at_ms agent_no agent direction customer"),
    "Android dialer": ("Call recording 13800000001_260105_093012.m4a", "started_at_ms customer"),
    "date_in_out_numbers": ("line1_20260105_093012_in_%2B8613800000001_8001.wav",
                            "started_at_ms agent_no direction customer"),
    "date_agent_customer": ("2026-01-05_09-30_张三_13800000001.wav", "started_at_ms agent customer"),
}  # fmt: skip
"""A name of each scheme, and the fields that it tells."""
COLLECTED = {
    "freepbx_core": "FreePBX",
    "freepbx_legacy": "FreePBX",
    "asterisk_uniqueid": "Asterisk",
    "asterisk_date_src_dst": "Asterisk",
    "vicidial_default": "VICIdial",
    "vicidial_tiny": "VICIdial",
    "3cx": "3CX",
    "fusionpbx": "FusionPBX",
    "connect": "Amazon Connect",
    "contact_lens": "Contact Lens",
    "genesys_meta": "Genesys Cloud",
    "genesys_gir": "Genesys GIR",
    "twilio": "Twilio",
    "orktrack": "Oreka",
    "aws_pca": "Amazon PCA",
    "kf5": "KF5",
    "yunke": "Yunke",
    "tencent_tccc": "Tencent TCCC",
    "telesis": "Telesis",
    "android_dialer": "Android dialer",
    "date_in_out_numbers": "date_in_out_numbers",
}
"""The collected names by their scheme's id there -> the scheme that reads them here."""
SAYS_NO_TIME = ("FusionPBX", "Twilio", "Genesys Cloud")
SLOW_S = 0.005
NAMES = st.one_of(
    st.text(max_size=80),
    st.from_regex(r"[A-Za-z0-9_.+\-\[\]() ]{0,60}\.(wav|mp3|gsm)", fullmatch=True),
    st.sampled_from(sorted(name for name, _ in EXAMPLES.values())).flatmap(
        lambda name: st.tuples(st.integers(0, len(name)), st.text(max_size=3)).map(
            lambda change: name[: change[0]] + change[1] + name[change[0] + 1 :]
        )
    ),
    st.lists(st.sampled_from(["20260105", "093012", "8001", "13800000001", "q", "out", "-", "_", ".", "张三", "²"]),
             max_size=12).map(lambda parts: "".join(parts) + ".wav"),
)  # fmt: skip

schemes = pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.name)


def plausible(facts: CallFacts, name: str) -> None:
    """Whatever a name is said to tell stands in it, and has the form that such a thing has."""
    for field in fields(CallFacts):
        value = getattr(facts, field.name)
        assert value is None or value != ""
    digits = re.sub(r"[^0-9]", "", name)
    written = re.sub("%2b", "+", name, flags=re.IGNORECASE)
    for number in (facts.agent_no, facts.customer, facts.unique_id):
        assert number is None or number in name or number in written
    if facts.customer is not None:
        assert re.fullmatch(r"\+?[0-9]{7,15}", facts.customer)
    if facts.agent_no is not None:
        assert facts.agent_no.isascii()
    if facts.started_at_ms is not None:
        assert len(digits) >= 10
        assert 631_000_000_000 < facts.started_at_ms < 4_102_444_800_000  # 1990 to 2100
    assert facts.direction in (None, *Direction)
    for text in (facts.agent, facts.queue, facts.group):
        assert text is None or (text in name and text.isprintable())


def test_every_scheme_has_an_example() -> None:
    assert {scheme.name for scheme in SCHEMES} == set(EXAMPLES)


@schemes
def test_each_scheme_is_surest_of_its_own_names(scheme: NamingScheme) -> None:
    name, told = EXAMPLES[scheme.name]
    assert 0 < scheme.sniff(name) <= 1
    others = [other.sniff(name) for other in SCHEMES if other is not scheme]
    assert scheme.sniff(name) > max(others)
    assert surest(name) is scheme
    facts, sources = facts_from_name(Path("/calls") / name, ZONE)
    assert set(facts.known()) == set(told.split())
    assert set(sources) == set(facts.known())
    assert set(sources.values()) == {f"file name ({scheme.name})"}


@schemes
@given(name=NAMES)
@example(name="0-0.0")
def test_no_name_makes_a_scheme_fail_or_invent(scheme: NamingScheme, name: str) -> None:
    confidence = scheme.sniff(name)
    assert 0 <= confidence <= 1
    facts = scheme.read(name, ZONE)
    if confidence == 0:
        assert facts == CallFacts()


@given(name=NAMES.filter(lambda name: "/" not in name and "\0" not in name))
@example(name="00000000-000000_0000000__¡.0")
def test_what_is_believed_of_a_name_stands_in_it(name: str) -> None:
    path = Path("/calls") / (name or "x")
    facts, sources = facts_from_name(path, ZONE)
    plausible(facts, path.name)
    assert set(sources) == set(facts.known())


@given(name=st.one_of(NAMES, st.text(alphabet="_-0123456789.in", min_size=60, max_size=255)))
def test_no_name_takes_long(name: str) -> None:
    path = Path("/calls") / (re.sub(r"[/\0]", "_", name) or "x")
    quickest = min(_seconds(path) for _ in range(3))
    assert quickest < SLOW_S


def _seconds(path: Path) -> float:
    begun = time.thread_time()
    facts_from_name(path, ZONE)
    return time.thread_time() - begun


@pytest.mark.skipif(not SAMPLES.exists(), reason="the collected names lie beside the checkout")
def test_each_collected_name_is_read_by_the_scheme_that_it_is_of() -> None:
    collected = json.loads((SAMPLES / "filename_patterns.json").read_text(encoding="utf-8"))
    assert {each["id"] for each in collected} == set(COLLECTED)
    for each in collected:
        for name in each["examples"]:
            scheme = surest(name)
            assert scheme is not None, name
            assert scheme.name == COLLECTED[each["id"]], name
            facts, _ = facts_from_name(Path("/calls") / name, ZONE)
            plausible(facts, name)
            assert facts.known(), name
            assert facts.started_at_ms is not None or scheme.name in SAYS_NO_TIME, name
            named = re.match(each["regex"], name, re.IGNORECASE)
            assert named is not None
            if "uniqueid" in named.groupdict():
                assert facts.unique_id == named["uniqueid"]


@pytest.mark.skipif(not SAMPLES.exists(), reason="the collected names lie beside the checkout")
def test_hostile_names_tell_nothing() -> None:
    for name in (SAMPLES / "hostile" / "names.txt").read_text(encoding="utf-8").splitlines():
        facts, sources = facts_from_name(Path("/calls") / name.replace("/", "_"), ZONE)
        assert facts == CallFacts(), name
        assert not sources
