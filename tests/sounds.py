"""Sounds that tests make: tones of known length."""

import math
import struct
import wave


def tone(path, seconds, rate=8000, channels=1, pitch=440.0, loud=12000):
    """A WAV file; each second begins louder than it ends, so that peaks differ."""
    second = b"".join(
        struct.pack("<h", int(loud * (1 - at / rate / 2) * math.sin(at * pitch * math.tau / rate)))
        * channels
        for at in range(rate)
    )
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate)
        for _ in range(int(seconds)):
            file.writeframesraw(second)
        file.writeframesraw(second[: round((seconds % 1) * rate) * 2 * channels])
    return path
