"""Files damaged at random, some so that they are still proper files of their kind."""

import io
import re
import zipfile

NUMBERS = (b"99999999999999999999", b"-1", b"1e999", b"NaN", b"\x00", b"\xff\xfe", b"\xe2\x80\xae")
ODD = (*NUMBERS[:4], b"", b"0", b"x", b"-", b"1,5", b"9" * 400, b"\xc3\xa9", b"&#10;", b"::", b"  ")
VALUE = re.compile(rb"[^\s<>\"'={}\[\],;]+")  # a name, a number, a word
ELEMENT = re.compile(rb"<[^<>]*>[^<>]*")


def damaged(data, dice):
    """The bytes with a few changes: cut, doubled, flipped, strange numbers and letters put in."""
    data = bytearray(data)
    for _ in range(dice.randrange(1, 5)):
        at = dice.randrange(len(data) + 1)
        end = min(len(data), at + dice.randrange(1, 40))
        match dice.randrange(9):
            case 0:
                del data[at:end]
            case 1:
                data[at:at] = data[at:end] * dice.randrange(1, 4)
            case 2 if at < len(data):
                data[at] ^= 1 << dice.randrange(8)
            case 3:
                data[at:end] = dice.choice(NUMBERS)
            case 4:
                del data[at:]
            case 5 if found := ELEMENT.search(data, at):
                data[found.start() : found.end()] = found[0] * dice.choice((0, 2))
            case _ if found := VALUE.search(data, at):
                data[found.start() : found.end()] = dice.choice(ODD)
        if not data:
            break
    return bytes(data)


def damaged_inside(data, dice):
    """A zip with one of its members damaged and all checksums right again."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        names = old.namelist()
        chosen = dice.choice([n for n in names if n.endswith((".xml", ".xhtml", ".opf", ".rels"))])
        for name in names:
            content = old.read(name)
            content = damaged(content, dice) if name == chosen else content
            new.writestr(zipfile.ZipInfo(name), content)
    return target.getvalue()
