"""SHA-256 of bytes: what tells whether a text or a file is the one that was seen."""

from __future__ import annotations


def sha256(data: bytes) -> str:
    """SHA-256, hexadecimal (FIPS 180-4)."""
    from hashlib import sha256 as made  # OpenSSL behind it takes 3 ms, and a scan asks for none

    return made(data).hexdigest()
