"""Sealed files: real age, every region of the file tampered with, memory that does not grow with the file."""

import io
import os
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.errors import UserError
from qadesk.exchange import sealing
from qadesk.exchange.sealing import MAGIC, Sealed, seal, unlock
from tests.unit.exchange.quick_lock import QuickLock

PASSWORD = "correct horse"
CONTENT = bytes(range(256)) * 800  # four pieces of age's stream
LOCK_AT = len(MAGIC) + 12


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file, sealed once: by design that takes a second."""
    path = tmp_path_factory.mktemp("sealed") / "some.pack"
    with path.open("w+b") as file:
        seal([CONTENT[:100], CONTENT[100:150_000], b"", CONTENT[150_000:]], file, PASSWORD)
    return path


@pytest.fixture(scope="module")
def opened(sealed: Path) -> Sealed:
    """The same, its password found right once."""
    return unlock(sealed, PASSWORD)


def body_of(opened: Sealed, path: Path) -> Sealed:
    """Another file of the same lock."""
    return Sealed(path, opened._identity, opened._begin)


def test_what_was_sealed_comes_out(opened: Sealed) -> None:
    out = io.BytesIO()
    opened.pour(out)
    assert out.getvalue() == CONTENT


def test_nothing_of_it_can_be_read_in_the_file(sealed: Path) -> None:
    assert CONTENT[:64] not in sealed.read_bytes()


def test_another_password_is_told(sealed: Path) -> None:
    with pytest.raises(UserError, match="password of the pack"):
        unlock(sealed, "correct horse ")


def test_letters_are_the_same_however_a_keyboard_composes_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing.pyrage, "passphrase", QuickLock)
    path = tmp_path / "some.pack"
    with path.open("w+b") as file:
        seal([CONTENT], file, "Ångström 密码")
    unlock(path, "A\u030angstro\u0308m 密码")
    with pytest.raises(UserError, match="no text"):
        unlock(path, "\udcff\udcfeabcdefgh")


def test_what_never_ends_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "some.pack")
    with pytest.raises(UserError, match="not a pack"):
        unlock(tmp_path / "some.pack", PASSWORD)


def test_short_passwords_are_refused_before_anything_is_written() -> None:
    file = io.BytesIO()
    with pytest.raises(UserError, match="8 characters"):
        seal([b"x"], file, "short")
    assert file.getvalue() == b""


@given(data=st.data())
def test_a_changed_byte_of_the_body_is_found(sealed: Path, opened: Sealed, data: st.DataObject) -> None:
    whole = sealed.read_bytes()
    at = data.draw(st.integers(opened._begin, len(whole) - 1))
    flip = data.draw(st.integers(1, 255))
    damaged = sealed.with_name("damaged.pack")
    damaged.write_bytes(whole[:at] + bytes([whole[at] ^ flip]) + whole[at + 1 :])
    with pytest.raises(UserError, match="is damaged"):
        body_of(opened, damaged).pour(io.BytesIO())


@given(data=st.data())
def test_a_file_that_ends_early_or_late_is_told(sealed: Path, data: st.DataObject) -> None:
    whole = sealed.read_bytes()
    cut = sealed.with_name("cut.pack")
    cut.write_bytes(whole[: data.draw(st.integers(len(MAGIC), len(whole) - 1))])
    with pytest.raises(UserError, match="is not complete"):
        unlock(cut, PASSWORD)
    cut.write_bytes(whole + data.draw(st.binary(min_size=1, max_size=9)))
    with pytest.raises(UserError, match="is damaged"):
        unlock(cut, PASSWORD)


@given(at=st.integers(0, LOCK_AT - 1), flip=st.integers(1, 255))
def test_a_changed_byte_of_the_beginning_is_told(sealed: Path, at: int, flip: int) -> None:
    whole = bytearray(sealed.read_bytes())
    whole[at] ^= flip
    damaged = sealed.with_name("head.pack")
    damaged.write_bytes(whole)
    with pytest.raises(UserError, match=r"is not a pack|is damaged|is not complete"):
        unlock(damaged, PASSWORD)


@pytest.mark.parametrize("at", [LOCK_AT + 3, LOCK_AT + 40, -1])
def test_a_changed_byte_of_the_lock_is_told(sealed: Path, opened: Sealed, at: int) -> None:
    whole = bytearray(sealed.read_bytes())
    whole[opened._begin - 1 if at < 0 else at] ^= 0x15
    damaged = sealed.with_name("lock.pack")
    damaged.write_bytes(whole)
    with pytest.raises(UserError, match=r"password|is damaged"):
        unlock(damaged, PASSWORD)


@given(content=st.binary(max_size=300).filter(lambda content: not content.startswith(MAGIC)))
def test_any_other_file_is_told(sealed: Path, content: bytes) -> None:
    path = sealed.with_name("other.pack")
    path.write_bytes(content)
    with pytest.raises(UserError, match="is not a pack"):
        unlock(path, PASSWORD)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        unlock(tmp_path / "none.pack", PASSWORD)


def test_a_full_disk_is_no_damage(opened: Sealed) -> None:
    class Full:
        def write(self, data: bytes) -> int:
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        opened.pour(Full())


def test_what_fails_while_it_is_made_is_what_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing.pyrage, "passphrase", QuickLock)

    def pieces() -> Iterator[bytes]:
        yield b"x" * 100_000
        raise UserError("The recording is gone.")

    with (tmp_path / "half.pack").open("w+b") as file, pytest.raises(UserError, match="is gone"):
        seal(pieces(), file, PASSWORD)


def test_memory_does_not_grow_with_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing.pyrage, "passphrase", QuickLock)

    class Counted:
        length = 0

        def write(self, data: bytes) -> int:
            self.length += len(data)
            return len(data)

    path, sink = tmp_path / "large.pack", Counted()
    tracemalloc.start()
    with path.open("w+b") as file:
        seal((bytes(1 << 20) for _ in range(24)), file, PASSWORD)
    unlock(path, PASSWORD).pour(sink)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert sink.length == 24 << 20
    assert peak < 8 << 20
