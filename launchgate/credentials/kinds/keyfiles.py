"""Private keys in other forms than PEM: PGP, PuTTY, JWK, bare DER."""

from launchgate.credentials.kind import Kind

_LINES = r"""[0-9A-Za-z+/=\s\\"'#*>|,`]"""
_ROTATE = "make a new key pair, put the new public key in place, then remove the old one"
_PGP = (
    r"""-----BEGIN PGP PRIVATE KEY BLOCK-----[\w\s\\"'+.:,()@<>/-]{1,300}?[\s\\nr"'+]{1,12}"""
    rf"(?P<secret>[lx][0-9A-Za-z][0-9A-Za-z+/]{{40,76}}{_LINES}{{20,20000}})"
)
_PUTTY = (
    r"""PuTTY-User-Key-File-[23]: [0-9a-z-]{4,40}[\s\\nr"]{1,6}Encryption: none"""
    r"""[^\x00]{0,4000}?Private-Lines: [0-9]{1,3}[\s\\nr"]{1,6}?"""
    r"(?P<secret>[0-9A-Za-z+/]{32,64}[0-9A-Za-z+/=\s\\]{0,4000})"
)
_IS = r"""\\{0,2}["']?\s{0,4}[:=]\s{0,4}\\{0,2}["']"""  # between a member's name and its text
_TYPE = rf"""kty{_IS}(?:RSA|EC|OKP|oct)\\{{0,2}}["']"""
_MEMBER = rf"[dk]{_IS}(?P<secret>[0-9A-Za-z_-]{{22,700}})"
_JWK = rf"""{_TYPE}[^{{}}]{{0,1200}}?[\s"',]{_MEMBER}"""
_JWK_LATE = rf"""{_MEMBER}\\{{0,2}}["'][^{{}}]{{0,1200}}?{_TYPE}"""

# How PKCS #8 and PKCS #1 begin for RSA of 2048 and 4096 bits, P-256 and Ed25519.
_DER = (
    r"(?:MIIEv[A-Za-z]IBADANBgkqhkiG9w0BAQEFAASC[0-9A-Za-z+/]{800,1700}"
    r"|MIIJQ[A-Za-z]IBADANBgkqhkiG9w0BAQEFAASC[0-9A-Za-z+/]{2000,3300}"
    r"|MIIE(?:ow|pA)IBAAKCAQEA[0-9A-Za-z+/]{800,1700}"
    r"|MIGHAgEAMBMGByqGSM49[0-9A-Za-z+/]{150,170}"
    r"|MC4CAQAwBQYDK2Vw[0-9A-Za-z+/]{48})={0,2}"
)

_JWK_KIND = Kind(
    id="jwk-private-key",
    title="Private or symmetric JSON Web Key",
    anchors=("kty",),
    pattern=_JWK,
    source="https://www.rfc-editor.org/rfc/rfc7517",
    opens="sign and decrypt as the owner of the key",
    revoke="https://www.rfc-editor.org/rfc/rfc7517",
    entropy_bits=3.8,
    rotate="publish the new public key beside the old one, then sign with the new one",
    max_length=2200,
)

KINDS: tuple[Kind, ...] = (
    Kind(
        id="pgp-private-key",
        title="PGP private key",
        anchors=("-----BEGIN PGP PRIVATE KEY BLOCK-----",),
        pattern=_PGP,
        source="https://www.rfc-editor.org/rfc/rfc9580",
        opens="sign and decrypt as the owner of the key, if it has no passphrase",
        revoke="https://keys.openpgp.org/about/usage",
        level="high",
        rotate="publish the revocation certificate",
        entropy_bits=4.0,
        max_length=20600,
    ),
    Kind(
        id="putty-private-key",
        title="PuTTY private key",
        anchors=("PuTTY-User-Key-File-2", "PuTTY-User-Key-File-3"),
        pattern=_PUTTY,
        source="https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html",
        opens="log in wherever the public key is allowed",
        revoke="https://docs.github.com/authentication/connecting-to-github-with-ssh",
        rotate="allow a new key, then take the old one out of authorized_keys and deploy keys",
        entropy_bits=4.0,
        max_length=8300,
    ),
    _JWK_KIND,
    _JWK_KIND._replace(
        id="jwk-private-key-type-last",
        anchors=('d":"', 'd": "', "d: '", 'd: "', 'k":"', 'k": "', "k: '", 'k: "'),
        pattern=_JWK_LATE,
    ),
    Kind(
        id="der-private-key",
        title="Private key without its PEM header",
        anchors=(
            *("MIIEv", "MIIJQ", "MIIEowIBAAKCAQEA", "MIIEpAIBAAKCAQEA"),
            *("MIGHAgEAMBMGByqGSM49", "MC4CAQAwBQYDK2Vw"),
        ),
        pattern=_DER,
        source="https://www.rfc-editor.org/rfc/rfc5958",
        opens="sign and decrypt as the owner of the key",
        revoke="https://letsencrypt.org/docs/revoking/",
        rotate=_ROTATE,
        entropy_bits=4.0,
        max_length=3600,
    ),
)
