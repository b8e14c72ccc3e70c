"""PINs: four to twelve digits, kept as a slow, salted hash that names its own parameters (scrypt, RFC 7914)."""

import hashlib
import hmac
import secrets
import unicodedata
from dataclasses import replace

from qadesk.domain.after.releases import StoredPin
from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP

SHORTEST, LONGEST = 4, 12
TRIES = 5
"""So many wrong ones in a row block a PIN."""
BLOCKED_MS = 5 * 60_000

_LOG_N, _R, _P = 15, 8, 1
"""32 MiB and about a tenth of a second a try."""
_SALT_BYTES, _KEY_BYTES = 16, 32
_MOST_MEMORY = 256 * 1024 * 1024


def plain_pin(typed: str) -> str:
    """The digits that were typed, full-width ones (as Chinese input methods write them) too. Raises ``UserError``."""
    digits = unicodedata.normalize("NFKC", typed).strip()
    if not (digits.isascii() and digits.isdigit() and SHORTEST <= len(digits) <= LONGEST):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "A PIN has {shortest} to {longest} digits, and nothing else."),
            QT_TRANSLATE_NOOP("errors", "Type it again."),
            shortest=SHORTEST,
            longest=LONGEST,
        )
    return digits


def hashed(pin: str) -> str:
    """``scrypt$log2(N)$r$p$salt$key`` of a plain PIN, salted afresh; slow on purpose."""
    salt = secrets.token_bytes(_SALT_BYTES)
    return f"scrypt${_LOG_N}${_R}${_P}${salt.hex()}${_key(pin, salt, _LOG_N, _R, _P).hex()}"


def matches(kept: str, pin: str) -> bool:
    """Whether that is the PIN of a hash, in time that does not depend on how nearly; slow on purpose."""
    _, log_n, r, p, salt, key = kept.split("$")
    made = _key(pin, bytes.fromhex(salt), int(log_n), int(r), int(p))
    return hmac.compare_digest(made, bytes.fromhex(key))


def tried(pin: StoredPin, at_ms: int) -> StoredPin:
    """A try begins: it counts as a wrong one until it was right, so that ending the program gives no free tries.

    Raises ``UserError`` while the PIN is blocked.
    """
    if pin.blocked_until_ms is not None and at_ms < pin.blocked_until_ms:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "errors", "The PIN of {no} is blocked for {minutes} more minutes: it was wrong too often."
            ),
            QT_TRANSLATE_NOOP("errors", "Wait, sign with a drawn signature, or have the QA lead set a new PIN."),
            no=pin.person_no,
            minutes=-((at_ms - pin.blocked_until_ms) // 60_000),
        )
    failures = (0 if pin.blocked_until_ms is not None else pin.failures) + 1
    return replace(pin, failures=failures, blocked_until_ms=at_ms + BLOCKED_MS if failures >= TRIES else None)


def right(pin: StoredPin) -> StoredPin:
    """The try was right: nothing counts any more."""
    return replace(pin, failures=0, blocked_until_ms=None)


def wrong(pin: StoredPin) -> UserError:
    """What is said of a wrong try."""
    left = TRIES - pin.failures
    if left <= 0:
        return UserError(
            QT_TRANSLATE_NOOP("errors", "That is not the PIN of {no}; it is blocked for {minutes} minutes now."),
            QT_TRANSLATE_NOOP("errors", "Wait, sign with a drawn signature, or have the QA lead set a new PIN."),
            no=pin.person_no,
            minutes=BLOCKED_MS // 60_000,
        )
    return UserError(
        QT_TRANSLATE_NOOP("errors", "That is not the PIN of {no}."),
        QT_TRANSLATE_NOOP("errors", "Try again; tries left before it is blocked: {left}."),
        no=pin.person_no,
        left=left,
    )


def _key(pin: str, salt: bytes, log_n: int, r: int, p: int) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=2**log_n, r=r, p=p, maxmem=_MOST_MEMORY, dklen=_KEY_BYTES)
