"""What has the shape or the place of something else, beside what is a credential after all."""

import pytest

from launchgate.credentials.scan import scan
from tests.credentials.recipe import expand

VALUE = expand("{alnum:24}", 5)
MIXED = expand("{alnum:9}", 8)


def kinds(text: str, path: str = "src/a.js") -> list[tuple[str, str]]:
    return [(spot.kind.id, spot.level) for spot in scan(text.encode(), path)]


@pytest.mark.parametrize(
    "text",
    [
        '"output_token": "StreamDescription.Shards[-1].ShardId"',
        '"output_token": "Jobs[-1].JobId9"',
        "REVOKE_TOKEN = '/v2/accounts:revokeToken'",
        "REFRESH_TOKEN = '/accounts/{id}/tokens/refresh'",
        'token = r"[-!#$%&*+.^_|~0-9a-zA-Z]+"',
        "api_key: os.environ/ANTHROPIC_API_KEY_2",
        'KEY1 = istr("Sec-WebSocket-Key1")',
        f'"AWS::IAM::AccessKey": "{expand("{hex:16}", 3)}"',
        f"arn:aws:secretsmanager:eu-west-1:{'1' * 12}:secret:snowflake-XHb67j",
        f"f('x', 'test_secret') => '{expand('{hex:64}', 2)}'",
        '"oauth-2025-04-20": "oauth-2025-04-20"',
        'log("new token=",e),this.appCheckListener(e,this.user)',
        "the accounts identified by account IDs",
        "sqlserver://<USERNAME>:<PASSWORD>@localhost:1433",
    ],
)
def test_something_else(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f'"output_token": "{VALUE}"',
        f"REVOKE_TOKEN = '/{VALUE}'",
        f'api_key: "{VALUE}"',
        f'AccessKey: "{VALUE}"',
        f"secret => '{VALUE}'",
        f"CREATE USER app IDENTIFIED BY {MIXED}",
        f"CREATE USER app IDENTIFIED BY '{MIXED}'",
        "ALTER USER app IDENTIFIED BY tiger9z",
    ],
)
def test_a_credential(text: str) -> None:
    assert len(kinds(text)) == 1


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.rb", f'Config::SECRET_KEY = "{VALUE}"'),
        ("a.php", f'self::API_TOKEN = "{VALUE}"'),
        ("a.pl", f"$Acme::password = '{expand('{alnum:12}', 8)}';"),
        ("a.json", f'"std::token": "{VALUE}"'),
        (".env", "DB_PASSWORD=MySecretPassword"),
        (".env", "DB_PASSWORD=Winter2024Secret"),
        (".env", "JWT_SECRET=X-Ray-Alpha-Bravo9"),
        ("a.py", 'db_password = "Winter2024Secret"'),
        ("a.js", "\0" + "x = 1;\n" * 40 + f'const apiToken = "{VALUE}"'),
    ],
)
def test_what_only_looks_alike_is_told(path: str, text: str) -> None:
    """Constants of a class, words in settings, a stray NUL: their score is what it always was."""
    plain = text.replace("::", "_").removeprefix("\0")
    levels = [level for _, level in kinds(text, path)]
    assert levels == [level for _, level in kinds(plain, path)]
    assert len(levels) == 1


def test_an_element_of_xml() -> None:
    assert len(kinds(f"<PASSWORD>{MIXED}</PASSWORD>", "conf.xml")) == 1


def test_in_a_binary_it_is_low() -> None:
    line = f'aws_access_key = "{VALUE}"\n'
    [(_, beside_text)] = kinds(line)
    [(_, beside_nuls)] = kinds(line + "\0main\0")
    assert (beside_text, beside_nuls) == ("medium", "low")


def test_letters_of_base64_are_no_key() -> None:
    token = expand("EAA{alnum:120}", 4)
    around = expand("{b64:300}", 5)
    assert scan(f'"{token}"'.encode(), "app.js")
    assert scan(f'"{around[:20]}+{token}"'.encode(), "app.js")
    assert not scan(f'"{around}+{token}"'.encode(), "app.js")
    assert not scan(f'"{token}/{around}"'.encode(), "app.js")


def test_letters_of_a_long_random_value_say_nothing() -> None:
    value = expand("{alnum:20}Pw{alnum:20}", 6)
    assert [spot.kind.id for spot in scan(f'a.sessionSecret="{value}"'.encode(), "app.js")] == [
        "generic-secret"
    ]
