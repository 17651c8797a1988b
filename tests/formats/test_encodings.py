"""Encodings of short texts, flaws in UTF-8, and text that was encoded twice."""

import random

import pytest

from editor.formats import encodings, plain, transcripts
from editor.formats.plain import EncodingError, FormatError

FRENCH = "À l'été, nos élèves étaient très fiers : la forêt, le maïs, où ça a brûlé. Voilà, déjà."
QUOTED = "L’été, « c’est là » – pour 12 € l’œuf… Noël, garçon ?"
RUSSIAN = "Вчера мы были на озере. Погода была хорошая, и все остались до вечера."
POLISH = (
    "Wczoraj byliśmy nad jeziorem, które jest piękne, że się chciało zostać, a już był wieczór."
)
JAPANESE = "昨日は湖に行きました。天気がとてもよかったので、夕方までいました。"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(FRENCH, e) for e in ("cp1252", "iso8859-15", "mac_roman", "cp850", "cp437")
     if e != "cp437"]
    + [(QUOTED, "cp1252"), (QUOTED, "mac_roman"), (QUOTED.replace("’", "'").replace("–", "-")
       .replace("…", "."), "iso8859-15")]
    + [(FRENCH, "utf-16-le"), (FRENCH, "utf-16-be"), (FRENCH, "utf-32-le"), (QUOTED, "utf-16-le")]
    + [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (RUSSIAN, "utf-16-be"), (POLISH, "cp1250")]
    + [(JAPANESE, "shift_jis"), ("今天我们在这里说说天气，大家都是来看的。\n", "gb2312")]
    + [("Voilà.", "cp1252"), ("C'est là.", "mac_roman")],
)  # fmt: skip
def test_the_encoding_of_a_short_text_is_known_by_its_looks(text, encoding):
    assert plain.decode(text.encode(encoding), "a.txt")[0] == text


def test_a_text_without_byte_order_mark_is_written_as_other_programs_expect_it():
    read = transcripts.read(FRENCH.encode("utf-16-le"), "a.txt")
    assert plain.write(read.text, read.encoding) == FRENCH.encode()


@pytest.mark.parametrize(
    ("bad", "letter"), [(b"\xe9", "é"), (b"\x92", "’"), (b"\xc3", "\ufffd"), (b"\xff", "ÿ")]
)
def test_one_bad_byte_leaves_the_rest_utf8_and_is_told_with_its_line(bad, letter):
    data = "Été\nœuvre\n".encode() + b"caf" + bad + b" noir\n" + "déjà\n".encode()
    read = transcripts.read(data, "a.txt")
    assert (read.text, read.encoding) == (f"Été\nœuvre\ncaf{letter} noir\ndéjà\n", "utf-8")
    (told,) = read.notices
    assert told.args == ("3", letter)


@pytest.mark.parametrize("letter", ["é", "–", "😀"])
def test_utf8_that_was_cut_off_inside_its_last_letter_is_read(letter):
    data = f"On a hélé le passeur{letter}".encode()[:-1]
    read = transcripts.read(data, "a.txt")
    assert (read.text, read.encoding) == ("On a hélé le passeur\ufffd", "utf-8")


@pytest.mark.parametrize("encoding", ["cp1250", "iso8859-2"])
def test_a_language_that_nothing_is_known_of_is_read_with_a_doubt(encoding):
    text = "Źle śpię, łódź tonie, ćma żyje, ząb boli."
    read = transcripts.read(text.encode(encoding), "a.txt")
    assert "doubtful" in str(read.notices[0])


def test_many_bad_bytes_are_counted_and_the_file_can_be_asked_for_as_utf8():
    data = "é à ç ù ê î\n".encode() + b"\xe9 \xe8\n"
    read = transcripts.read(data, "a.txt", "utf-8")
    assert read.text == "é à ç ù ê î\né è\n"
    assert read.notices[0].args[0] == "2"


def test_text_that_was_encoded_twice_is_told_and_repaired_only_when_asked_for():
    text = "L’été à Noël : « œuf », 3 €. Bonjour à tous.\n"
    data = text.encode().decode("cp1252", "replace").replace("\ufffd", "\x9d").encode()
    as_it_is = transcripts.read(data, "a.txt")
    assert "Ã©" in as_it_is.text
    assert as_it_is.notices[0].args[1] == encodings.TWICE
    assert transcripts.read(data, "a.txt", encodings.TWICE).text == text


@pytest.mark.parametrize("text", ["Ã comme Ãtat", "À É ÂGE", "São Paulo, ÂNE", "« Où ? »"])
def test_right_letters_are_not_taken_for_twice_encoded(text):
    assert encodings.doubled(text) == []
    assert encodings.repaired(text) == text


def test_a_doubtful_guess_is_told_and_a_clear_one_is_not():
    assert transcripts.read(FRENCH.encode("cp1252"), "a.txt").notices == ()
    (told,) = transcripts.read("Le café.".encode("cp1252"), "a.txt").notices
    assert "doubtful" in str(told)
    assert transcripts.read("Le café.".encode("cp1252"), "a.txt", "cp1252").notices == ()


@pytest.mark.parametrize("encoding", ["utf-8", "none", "undefined", "base64", "a\0b", "idna"])
def test_a_wrong_encoding_is_a_sentence_that_names_the_option(encoding):
    with pytest.raises(EncodingError, match="--encoding"):
        plain.decode(b"\xff\xfe\xfd", "a.txt", encoding)


def test_a_damaged_pair_in_utf16_does_not_refuse_the_file():
    data = "\ufeff".encode("utf-16-le") + "Été\n".encode("utf-16-le") + b"\x00\xd8" + b"a\0\n\0" * 9
    read = transcripts.read(data, "a.txt")
    assert read.text.startswith("Été\n\ufffd")
    assert read.notices[0].args == ("2",)


def test_bytes_without_sense_are_no_text():
    with pytest.raises(FormatError):
        transcripts.read(random.Random(1).randbytes(4000).replace(b"\0", b""), "a.txt")
