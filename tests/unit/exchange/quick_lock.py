"""Passwords that are looked at, but not slowly."""

import hashlib

import pyrage


class QuickLock:
    """In place of age's scrypt, which takes a second each time by design; its own tests and the command's use that."""

    @staticmethod
    def encrypt(secret: bytes, password: str) -> bytes:
        return hashlib.sha256(password.encode()).digest() + secret

    @staticmethod
    def decrypt(lock: bytes, password: str) -> bytes:
        if lock[:32] != hashlib.sha256(password.encode()).digest():
            raise pyrage.DecryptError("wrong")
        return lock[32:]
