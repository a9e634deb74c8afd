"""Values that calls, entries and getters give to a name."""

import pytest

from launchgate.frontend.fold import folded
from tests.credentials.recipe import expand
from tests.frontend.ruled import roles

SECRET = expand("{b64url:48}", 6)
PASSWORD = expand("Vk!{lower:3}{digits:3}#{upper:2}{lower:3}?", 8)
KEY = expand("{alnum:32}", 9)
LEAKS = {
    "local storage": f'localStorage.setItem("sessionSecret","{SECRET}")',
    "setter": f"config.set('dbPassword', '{PASSWORD}')",
    "map": f'new Map([["tag","x"],["DB_PASSWORD","{PASSWORD}"]])',
    "getter": f'n({{tag:"q",get jwtSecret(){{return"{SECRET}"}}}})',
    "function": f"function adminPassword() {{\n  return '{PASSWORD}';\n}}",
    "arrow": f'({{clientSecret:()=>"{SECRET}"}})',
    "static field": f'De(C,"encryptionKey","{expand("{hex:64}", 4)}")',
    "login": f'e.auth="Basic "+btoa("admin:{PASSWORD}")',
    "signed token": f'jwt.sign({{id:e}},"{KEY}")',
    "HMAC": f'createHmac("sha256","{KEY}")',
    "connection": f'x("Server=tcp:db.acme.io,1433;User ID=adm;Password={PASSWORD};Encrypt=true")',
    "cipher": f'CryptoJS.AES.decrypt(e,"{KEY}").toString()',
}
DOUBTS = {
    "header": f'h.append("x-api-key","{KEY}")',
    "request": f'x.setRequestHeader("X-Api-Key","{KEY}")',
    "attribute": f'e.setAttribute("data-api-key","{KEY}")',
}
NOTHING = {
    "label": 't.set("password","Enter your password")',
    "name of a name": 'localStorage.setItem("tokenKey","acme.session.token")',
    "variable": 'h.append("x-api-key",e.key)',
    "field": 'e.setAttribute("autocomplete","current-password")',
    "translations": 'new Map([["password","Passwort"],["token","Zugangscode"]])',
    "getter of a name": 'get tokenName(){return"access_token_v2"}',
    "login of a user": 'btoa("user:"+e)',
    "form": 'location.href="/login?user=a;password=current-password;x=1"',
    "placeholder": 'btoa("user:password")',
    "a field's name": 'De(this,"tokenKey","acme.session.token")',
    "algorithm": 'createHmac("sha256","sha256withrsa")',
    "a hash's name": 'm.get("cacheKey","route-data-cache")',
}


def folded_roles(text: str) -> list[str]:
    return [role for view in folded(text.encode()) for role in roles(view.data.decode())]


@pytest.mark.parametrize("text", LEAKS.values(), ids=LEAKS)
def test_a_secret_in_a_call_is_a_leak(text: str) -> None:
    assert folded_roles(text) == ["block"]


@pytest.mark.parametrize("text", DOUBTS.values(), ids=DOUBTS)
def test_a_bare_key_is_doubtful(text: str) -> None:
    assert folded_roles(text) == ["warn"]


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_what_is_no_secret_is_left_alone(text: str) -> None:
    assert folded_roles(text) == []


def test_the_place_is_that_of_the_value() -> None:
    data = LEAKS["local storage"].encode()
    [view] = [view for view in folded(data) if SECRET.encode() in view.data]
    start = view.data.index(SECRET.encode())
    begin, end = view.place(start, start + len(SECRET))
    assert data[begin:end] == SECRET.encode()
