"""The whole value and the name around a match, whichever way they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from launchgate.credentials.context.names import last_keyword, word_around, words
from launchgate.credentials.context.reading import Reading, closing, read
from launchgate.credentials.generic import KINDS
from launchgate.credentials.scan import find

PLAIN = st.text(
    alphabet=st.characters(min_codepoint=33, max_codepoint=126, exclude_characters="\"'`\\"),
    min_size=1,
    max_size=60,
)


def readings(text: str, code: bool = True) -> list[Reading]:
    data = text.encode()
    return [read(data, spot, code) for spot in find(data, KINDS)]


def values(text: str, code: bool = True) -> set[str]:
    return {reading.value.decode() for reading in readings(text, code)}


@given(PLAIN, st.sampled_from("\"'`"))
def test_a_quoted_value_is_read_whole(value: str, quote: str) -> None:
    assert value in values(f"password = {quote}{value}{quote};\n")


@given(PLAIN)
def test_in_json_within_a_string_the_slashes_are_no_part_of_it(value: str) -> None:
    assert value in values(f'body = "{{\\"password\\": \\"{value}\\"}}"\n')


@given(PLAIN)
def test_a_setting_goes_on_to_the_next_blank(value: str) -> None:
    if value[0] not in "[=>":
        assert value in values(f"DB_PASSWORD={value} # a remark\n", code=False)


@pytest.mark.parametrize(
    ("text", "value", "form"),
    [
        ('password = "don\'t tell"', "don't tell", "quoted"),
        (r'password = "a\"b"', r"a\"b", "quoted"),
        ('password = "never closed', "never", "open"),
        ("password = read(name)", "read", "bare"),
        ('password = Password("hunter")', "hunter", "called"),
        ('password = new Password("hunter")', "hunter", "called"),
        ('key: aws.String("AKIA")', "AKIA", "called"),
        ("password = settings.password;", "settings.password", "bare"),
        ("x?token=abc123&user=me", "abc123", "bare"),
    ],
)
def test_forms(text: str, value: str, form: str) -> None:
    assert (value, form) in {(item.value.decode(), item.form) for item in readings(text)}


def test_a_value_with_blanks_is_no_longer_than_its_quotes() -> None:
    assert values("a(password='one two', user='three')\n") == {"one two"}


def test_no_quote_is_looked_for_beyond_the_line_or_600_bytes() -> None:
    assert closing(b'"abc\n"', 1, ord('"')) == -1
    assert closing(b'"' + b"a" * 700 + b'"', 1, ord('"')) == -1
    assert closing(b'"' + b"a" * 500 + b'"', 1, ord('"')) == 501


def test_the_name_is_read_on_both_sides_of_the_anchor() -> None:
    (reading,) = readings("    self.userPasswordLabel = 'x1'\n")
    assert (reading.name, reading.rest) == (b"self.userPasswordLabel", b"PasswordLabel")


def test_names_are_words() -> None:
    assert words(b"DB_PASSWORD") == [b"db", b"password"]
    assert words(b"userPassword2") == [b"user", b"password", b"2"]
    assert words(b"APIKey") == [b"api", b"key"]
    assert word_around(b"LABEL_AUTHOR", 6) == b"author"
    assert word_around(b"oauthToken", 1) == b"oauth"


def test_the_last_keyword_of_a_name_speaks_for_it() -> None:
    assert last_keyword(b"token_secret") == (6, "secret")
    assert last_keyword(b"SECRET_ACCESS_KEY") == (14, "key")
    assert last_keyword(b"password") == (0, "password")
