from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.articles.encodings import decode
from factcheck.errors import EncodingError

FRENCH = "Le préfet a évoqué « dix-sept blessés » et 3 200 € de dégâts, d’après l’enquête."
ENGLISH = "The mayor said £3m was lost – “a naïve estimate”, she added."


@pytest.mark.parametrize("text", [FRENCH, ENGLISH, "plain ASCII only"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_every_encoding_gives_the_text_back(text: str, codec: str) -> None:
    assert decode(text.encode(codec)) == text


@pytest.mark.parametrize(("mark", "codec"), [(b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")])
def test_utf16_of_either_byte_order(mark: bytes, codec: str) -> None:
    assert decode(mark + FRENCH.encode(codec)) == FRENCH


def test_lone_accent_at_the_end_is_cp1252() -> None:
    assert decode("Le pont est barré".encode("cp1252")) == "Le pont est barré"


def test_declared_encoding_is_used_when_utf8_fails() -> None:
    assert decode("Œuvre à 5 €".encode("iso8859-15"), "iso-8859-15") == "Œuvre à 5 €"
    assert decode("Łódź".encode("iso8859-2"), "iso-8859-2") == "Łódź"


@pytest.mark.parametrize("declared", ["utf-8", "no-such-codec", "latin-1", None])
def test_useless_declarations_fall_back_to_cp1252(declared: str | None) -> None:
    assert decode("Prix : 5 €".encode("cp1252"), declared) == "Prix : 5 €"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "ZIP"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"text with a \x00 in it", "NUL"),
        ("Le préfet a évoqué un été".encode()[:-1], "cut off"),
        ("Le préfet a évoqué".encode("utf-16")[:-1], "cut off"),
        ("Le préfet a évoqué".encode("utf-8-sig")[:-1], "cut off"),
        ("Le préfet a évoqué ".encode() + b"\xff" + "l'été".encode(), "damaged"),
        (b"\x81\x8d\x8f\x90\x9d", "neither"),
        (bytes(range(1, 32)) * 20, "binary"),
    ],
)
def test_what_is_not_text_says_why(data: bytes, words: str) -> None:
    with pytest.raises(EncodingError, match=words):
        decode(data)


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_an_encoding_error(data: bytes) -> None:
    with suppress(EncodingError):
        assert isinstance(decode(data), str)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=100))
def test_utf8_round_trip(text: str) -> None:
    assume(not text.startswith(("%PDF", "GIF8")))
    assert decode(text.encode()) == text.removeprefix("\ufeff")
