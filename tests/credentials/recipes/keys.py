"""Recipes of keys: what must match, what must not."""

_NONE = "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAE"  # openssh-key-v1, no cipher
_AES = "b3BlbnNzaC1rZXktdjEAAAAACmFlczI1Ni1jdHI"  # openssh-key-v1, aes256-ctr
_LINE_ENDS = ("\n", "\\n", "\r\n", "\\r\\n", "\n    ", '\\n" +\n    "', "\\\\n")
_PKCS8 = "IBADANBgkqhkiG9w0BAQEFAASC"
_PROJECT = "iss=supabase,ref=abcdefghijklmnopqrst,iat=1700000000,exp=2015000000"
_SERVICE = f"{{jwt:role=service_role,{_PROJECT}}}"
_ANON = f"{{jwt:role=anon,{_PROJECT}}}"
_DEMO = "{jwt:iss=supabase-demo,role=anon,exp=1983812996}"
_DEMO_SERVICE = "{jwt:iss=supabase-demo,role=service_role,exp=1983812996}"
_LIVE = "{jwt:sub=user-17,aud=api,iat=1700000000,exp=4000000000}"
_OVER = "{jwt:sub=user-17,aud=api,exp=1500000000}"
_NO_END = "{jwt:sub=user-17,scope=admin}"
_NO_JWT = "eyJ{b64url:20}.eyJ{b64url:30}.{alnum:43}"


def _pem(label: str, lines: int, end: str = "\n", first: str = "") -> str:
    rows = [f"{first}{{b64:{64 - len(first)}}}", *["{b64:64}"] * (lines - 1), "{b64:40}"]
    return end.join([f"-----BEGIN {label}-----", *rows, f"-----END {label}-----", ""])


def _keys(label: str, lines: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    begin, end = f"-----BEGIN {label}-----", f"-----END {label}-----"
    return (
        (
            *(_pem(label, lines, line_end) for line_end in _LINE_ENDS),
            f"{begin}\\n{{b64:240}}\\n{end}\\n",
            f"{begin} {{b64:240}}{end}",
            _pem(label, lines).replace(begin, f"{begin} fake"),
        ),
        (
            begin,
            f"{begin}\n...\n{end}",
            f"{begin}\nyour key here and nothing else at all please for the sake of all of us\n",
            _pem("CERTIFICATE", lines),
            f"if text.startswith('{begin}'): return load_the_key_from_the_text_that_is_given(text)",
        ),
    )


RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "supabase-local-secret-key": (
        ("sb_secret_N7UND0Ug{alnum:14}_{alnum:8}",),
        ("sb_secret_{alnum:22}_{alnum:8}", "sb_secret_N7UND0Ug{alnum:4}"),
    ),
    "supabase-service-role-jwt": (
        (_SERVICE, "{jwt:role=service_role,iat=1600000000,exp=1950000000}"),
        (_ANON, _DEMO_SERVICE, _LIVE, "{jwt:iss=other,role=service_role}"),
    ),
    "supabase-anon-jwt": ((_ANON,), (_SERVICE, _DEMO, _LIVE)),
    "supabase-demo-jwt": ((_DEMO, _DEMO_SERVICE), (_SERVICE, _ANON)),
    "jwt-live": (
        (_LIVE, _NO_END, _ANON),
        (_OVER, _NO_JWT, "{jwt:sub=1234567890,name=John Doe,iat=1516239022}"),
    ),
    "jwt-over": ((_OVER,), (_LIVE, _NO_END, _NO_JWT)),
    "rsa-private-key": _keys("RSA PRIVATE KEY", 4),
    "ec-private-key": _keys("EC PRIVATE KEY", 2),
    "dsa-private-key": _keys("DSA PRIVATE KEY", 4),
    "pkcs8-private-key": _keys("PRIVATE KEY", 1),
    "openssh-private-key": (
        tuple(_pem("OPENSSH PRIVATE KEY", 4, end, _NONE) for end in _LINE_ENDS),
        (
            "-----BEGIN OPENSSH PRIVATE KEY-----",
            _pem("OPENSSH PRIVATE KEY", 4, "\n", _AES),
            _pem("OPENSSH PRIVATE KEY", 4),
        ),
    ),
    "openssh-encrypted-key": (
        tuple(_pem("OPENSSH PRIVATE KEY", 4, end, _AES) for end in _LINE_ENDS),
        (
            "-----BEGIN OPENSSH PRIVATE KEY-----",
            _pem("OPENSSH PRIVATE KEY", 4, "\n", _NONE),
        ),
    ),
    "encrypted-private-key": (
        (
            *(_pem("ENCRYPTED PRIVATE KEY", 3, end) for end in _LINE_ENDS[:4]),
            *(
                f"-----BEGIN {name} PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n"
                "DEK-Info: AES-128-CBC,{HEX:32}\n\n{b64:64}\n{b64:64}\n"
                for name in ("RSA", "EC", "DSA")
            ),
            "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nComment: me\n{b64:64}\n{b64:64}\n",
        ),
        (
            "-----BEGIN ENCRYPTED PRIVATE KEY-----",
            _pem("RSA PRIVATE KEY", 3),
            "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n",
        ),
    ),
    "pgp-private-key": (
        (
            "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQ{b64:62}\n{b64:64}\n{b64:64}\n=abcd\n",
            "-----BEGIN PGP PRIVATE KEY BLOCK-----\\n\\nlQ{b64:62}\\n{b64:64}\\n{b64:64}\\n",
            "-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\nComment: of the office\n\n"
            "xc{b64:62}\n{b64:64}\n{b64:64}\n",
        ),
        (
            "-----BEGIN PGP PRIVATE KEY BLOCK-----",
            "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQ{b64:62}\n{b64:64}\n",
        ),
    ),
    "putty-private-key": (
        tuple(
            f"PuTTY-User-Key-File-{version}: ssh-rsa\nEncryption: none\nComment: me\n"
            "Public-Lines: 1\n{b64:64}\nPrivate-Lines: 2\n{b64:64}\n{b64:64}\n"
            for version in (2, 3)
        ),
        (
            "PuTTY-User-Key-File-3: ssh-rsa",
            "PuTTY-User-Key-File-3: ssh-rsa\nEncryption: aes256-cbc\nPrivate-Lines: 1\n{b64:64}\n",
        ),
    ),
    "jwk-private-key": (
        (
            '{{"kty": "RSA", "n": "{b64url:342}", "e": "AQAB", "d": "{b64url:342}"}}',
            '{{"kty":"OKP","crv":"Ed25519","d":"{b64url:42}x","x":"{b64url:42}x"}}',
            '{{\\"kty\\":\\"EC\\",\\"crv\\":\\"P-256\\",\\"d\\":\\"{b64url:42}x\\"}}',
        ),
        (
            '{{"kty": "RSA", "n": "{b64url:342}", "e": "AQAB"}}',
            '"kty": "EC"',
            '{{"kty": "EC", "x": "{b64url:43}"}}, {{"d": "{b64url:43}"}}',
        ),
    ),
    "jwk-private-key-type-last": (
        tuple(
            member + "{b64url:42}x" + quote + between + "kty" + end
            for member, quote, between, end in (
                ('{{"d":"', '"', ',"', '":"EC"}}'),
                ('{{"d": "', '"', ', "use": "sig", "', '": "OKP"}}'),
                ("{{ d: '", "'", ",\n  ", ": 'RSA' }}"),
                ('{{ d: "', '"', ",\n  ", ': "EC" }}'),
                ('{{"k":"', '"', ',"', '":"oct"}}'),
                ('{{"k": "', '"', ', "', '": "oct"}}'),
                ("{{ k: '", "'", ", ", ": 'oct' }}"),
                ('{{ k: "', '"', ", ", ': "oct" }}'),
            )
        ),
        ('{{"d": "{b64url:42}x"}}', '{{"id": "{b64url:42}x", "kty": "EC"}}'),
    ),
    "der-private-key": (
        (
            f"MIIEvQ{_PKCS8}{{b64:1591}}x",
            f"MIIJQg{_PKCS8}{{b64:3129}}x==",
            "MIIEowIBAAKCAQEA{b64:1571}x",
            "MIIEpAIBAAKCAQEA{b64:1573}x=",
            "MIGHAgEAMBMGByqGSM49{b64:163}x",
            "MC4CAQAwBQYDK2Vw{b64:47}x",
        ),
        ("MIIEvQ", f"MIIEvQ{_PKCS8}{{b64:100}}", "MIIBIjANBgkqhkiG9w0BAQEFAAOC{b64:360}"),
    ),
}
