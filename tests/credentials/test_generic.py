"""Every generic rule: what it finds, in which form, and what it leaves alone."""

import pytest

from launchgate.credentials.context import weigh
from launchgate.credentials.generic import KINDS
from launchgate.credentials.scan import find
from launchgate.credentials.spot import Spot
from tests.credentials.recipe import expand

TOKEN = expand("{alnum:32}")
HEX = expand("{hex:40}")
PASSWORD = expand("{lower:4}{digits:3}") + "!" + expand("{upper:3}")
BASIC = "Basic " + "dXNlcjpo" + "dW50ZXIyMng="  # user and a password, in base64


def found(text: str, path: str = "src/service.py") -> list[Spot]:
    data = text.encode()
    return weigh(data, path, list(find(data, KINDS)))


def secrets(text: str, path: str = "src/service.py") -> set[str]:
    return {spot.secret.decode() for spot in found(text, path)}


POSITIVE = [
    ("generic-password", "config.ini", f"db_password = {PASSWORD}\n", PASSWORD),
    ("generic-password", "src/a.py", f'connect(host="db1", password="{PASSWORD}")\n', PASSWORD),
    ("generic-password", "src/A.java", f'    config.setPassword("{PASSWORD}");\n', PASSWORD),
    ("generic-password", "src/a.rb", f"  :password => '{PASSWORD}',\n", PASSWORD),
    ("generic-password", "src/a.php", f"$config['db_password'] = '{PASSWORD}';\n", PASSWORD),
    ("generic-password", "src/a.go", f'  dbPassword := "{PASSWORD}"\n', PASSWORD),
    ("generic-password", "src/a.kt", f'val adminPassword: String = "{PASSWORD}"\n', PASSWORD),
    ("generic-password", "a/settings.xml", f"<password>{PASSWORD}</password>\n", PASSWORD),
    ("generic-password", "deploy.yaml", f"password: {PASSWORD}\n", PASSWORD),
    ("generic-password", "deploy.yaml", f"- name: DB_PASSWORD\n  value: {PASSWORD}\n", PASSWORD),
    ("generic-password", "Dockerfile", f"ENV DB_PASSWORD={PASSWORD}\n", PASSWORD),
    ("generic-password", "setup.sh", f'export PGPASSWORD="{PASSWORD}"\n', PASSWORD),
    ("generic-password", "a.json", f'{{"password": "{PASSWORD}"}}\n', PASSWORD),
    ("generic-password", "src/a.py", f'body = "{{\\"password\\": \\"{PASSWORD}\\"}}"\n', PASSWORD),
    ("generic-password", "src/a.py", f'os.environ["DB_PASSWORD"] = "{PASSWORD}"\n', PASSWORD),
    ("generic-password", "src/a.py", f'if password == "{PASSWORD}":\n', PASSWORD),
    ("generic-secret", "src/a.js", f"clientSecret: '{TOKEN}',\n", TOKEN),
    ("generic-secret", "src/a.cs", f'public const string ClientSecret = "{TOKEN}";\n', TOKEN),
    ("generic-token", ".npmrc", f"//registry.example.org/:_authToken={TOKEN}\n", TOKEN),
    ("generic-token", "src/a.ts", f'const accessToken = "{HEX}"\n', HEX),
    ("generic-key", ".env", f"API_KEY={TOKEN}\n", TOKEN),
    ("generic-key", "src/a.go", f'apiKey: aws.String("{TOKEN}"),\n', TOKEN),
    ("generic-key", "src/a.py", f'signing_key = bytes.fromhex("{HEX}")\n', HEX),
    ("generic-auth", "config.json", f'{{"auths": {{"auth": "{TOKEN}="}}}}\n', f"{TOKEN}="),
    ("generic-credential", "a.yml", f"credential_value: {TOKEN}\n", TOKEN),
    ("generic-nonce", "src/a.js", f"oauth_nonce: '{TOKEN}',\n", TOKEN),
    ("generic-salt", "src/a.js", f"salt: '{TOKEN}',\n", TOKEN),
    ("generic-basic-header", "a.sh", f'curl -H "Authorization: {BASIC}" x\n', BASIC[6:]),
    ("generic-bearer-header", "a.sh", f'curl -H "Authorization: Bearer {HEX}" x\n', HEX),
    ("generic-token-header", "a.py", f'h = {{"Authorization": "token {HEX}"}}\n', HEX),
    ("generic-url-password", "a.yml", f"url: postgres://svc:{PASSWORD}@db1.corp.net/x\n", PASSWORD),
    ("generic-option", "run.sh", f"tool sync --password {PASSWORD}\n", PASSWORD),
    ("generic-curl-user", "run.sh", f"curl -u svc:{PASSWORD} https://api.corp.net\n", PASSWORD),
    ("generic-mysql-option", "run.sh", f"mysqldump -u root -p{PASSWORD} shop\n", PASSWORD),
    ("generic-sshpass", "run.sh", f"sshpass -p '{PASSWORD}' ssh root@host1\n", PASSWORD),
    ("generic-secure-string", "a.ps1", f'ConvertTo-SecureString "{PASSWORD}" -AsPlain\n', PASSWORD),
    ("generic-sql-password", "a.sql", f"CREATE USER app IDENTIFIED BY '{PASSWORD}';\n", PASSWORD),
    ("generic-sql-password", "a.sql", f"ALTER ROLE app WITH PASSWORD '{PASSWORD}';\n", PASSWORD),
    ("generic-login-call", "src/a.py", f'ftp.login("svc", "{PASSWORD}")\n', PASSWORD),
    ("generic-netrc", ".netrc", f"machine h1.net login me password {PASSWORD}\n", PASSWORD),
    ("generic-pgpass", ".pgpass", f"db1.corp.net:5432:shop:app:{PASSWORD}\n", PASSWORD),
    ("generic-pgpass", ".pgpass", f"*:*:*:app:{PASSWORD}\n", PASSWORD),
    ("generic-pgpass", ".pgpass", f"db1.corp.net:*:*:app:{PASSWORD}\n", PASSWORD),
    ("generic-htpasswd", ".htpasswd", "me:" + expand("$apr1$a1b2c3d4${alnum:22}") + "\n", "$apr1$"),
    ("generic-jwk", "a.json", f'{{"kty": "EC", "d": "{expand("{b64url:43}")}"}}\n', ""),
]

NEGATIVE = [
    ("generic-password", "src/a.py", "password = get_password(user)\n"),
    ("generic-password", "src/a.py", "password = self.password\n"),
    ("generic-password", "src/a.py", "def login(user: str, password: str) -> None:\n"),
    ("generic-password", "src/a.py", 'password = os.environ["DB_PASSWORD"]\n'),
    ("generic-password", "src/a.js", "password: process.env.DB_PASSWORD,\n"),
    ("generic-password", "a.yml", "password: ${DB_PASSWORD}\n"),
    ("generic-password", "a.yml", "password: {{ vault_db_password }}\n"),
    ("generic-password", "i18n/de.json", '{"PASSWORD_LABEL": "Bitte das Kennwort eingeben"}\n'),
    ("generic-password", "src/a.js", 'const message = "Your password must not be empty";\n'),
    ("generic-password", "a.json", '{"password": null}\n'),
    ("generic-secret", "a.yml", "secretName: my-service-tls\n"),
    ("generic-token", "src/a.py", "token = next(tokenizer)\n"),
    ("generic-token", "src/a.js", "const tokenType = 'identifier';\n"),
    ("generic-key", "src/a.py", "for item in sorted(rows, key=lambda row: row.name):\n"),
    ("generic-key", "src/a.js", "<Row key={row.id} primaryKey='id' />\n"),
    ("generic-key", "package-lock.json", f'{{"key": "sha512-{TOKEN}=="}}\n'),
    ("generic-auth", "src/a.py", "author = 'Jane Doe of the other department'\n"),
    ("generic-credential", "src/a.js", "BTN_CREDIT_CARD: 'Credit card',\n"),
    ("generic-nonce", "src/a.js", "nonce: request.nonce,\n"),
    ("generic-salt", "src/a.py", "salt = os.urandom(16)\n"),
    ("generic-basic-header", "a.md", "Basic authentication is used.\n"),
    ("generic-bearer-header", "a.md", "The bearer authenticates with it.\n"),
    ("generic-token-header", "src/a.py", 'h = {"Authorization": f"token {token}"}\n'),
    ("generic-url-password", "a.yml", "url: postgres://db1.corp.net:5432/x\n"),
    ("generic-url-password", "a.yml", "url: postgres://svc:${PASSWORD}@db1.corp.net/x\n"),
    ("generic-option", "run.sh", 'tool sync --password "$PASSWORD"\n'),
    ("generic-curl-user", "run.sh", "curl -u $USER https://api.corp.net\n"),
    ("generic-mysql-option", "run.sh", "mysqldump -u root -p shop\n"),
    ("generic-sshpass", "run.sh", "sshpass -p ${PASSWORD} ssh root@host1\n"),
    ("generic-secure-string", "a.ps1", "ConvertTo-SecureString $plain -AsPlainText\n"),
    ("generic-sql-password", "a.sql", "-- users are identified by their mail address\n"),
    ("generic-login-call", "src/a.py", "ftp.login(user, password)\n"),
    ("generic-netrc", "a.md", "the machine where you login with your password\n"),
    ("generic-pgpass", "a.yml", "ports: ['5432:5432']\n"),
    ("generic-pgpass", "a.py", 'x = "arn:aws:secretsmanager:*:*:secret:AppFlow-xY7vqLk2"\n'),
    ("generic-pgpass", "a.yml", "- arn:aws:logs:*:*:log-group:/aws/lambda/xY7vqLk2-*\n"),
    ("generic-htpasswd", "a.sh", "ratio:$apr1\n"),
    ("generic-jwk", "a.json", '{"kty": "EC", "x": "short", "id": "d"}\n'),
]


@pytest.mark.parametrize(("kind", "path", "text", "secret"), POSITIVE)
def test_found(kind: str, path: str, text: str, secret: str) -> None:
    spots = found(text, path)
    assert kind in {spot.kind.id for spot in spots}
    assert any(spot.secret.decode().startswith(secret) for spot in spots)


@pytest.mark.parametrize(("kind", "path", "text"), NEGATIVE)
def test_left_alone(kind: str, path: str, text: str) -> None:
    assert kind not in {spot.kind.id for spot in found(text, path)}


def test_each_rule_has_both_examples() -> None:
    rules = {kind.id for kind in KINDS}
    assert rules == {example[0] for example in POSITIVE} == {example[0] for example in NEGATIVE}


def test_the_same_place_again_in_crlf() -> None:
    text = f"first = 1\r\nDB_PASSWORD={PASSWORD}\r\nlast = 2\r\n"
    assert secrets(text, ".env") == {PASSWORD}
