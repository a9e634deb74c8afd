"""Private keys in PEM: with a body, not just the header that code and documents mention.

Line ends may be real, escaped (`\\n` in JSON, YAML and environment files), or a joined string's.
"""

from launchgate.credentials.kind import Kind, Level

_BETWEEN = r"""(?:[ \t][A-Za-z]{1,16})?[\s\\nr"'+#*>|,`]{1,40}?"""  # a word may follow the header
_LINES = r"""[0-9A-Za-z+/=\s\\"'#*>|,`]"""
_BODY = rf"(?P<secret>[0-9A-Za-z+/]{{40,76}}{_LINES}{{20,8000}})"
_GIVEN = r"""[\s\\nr"'+]"""
_RFC_7468 = "https://www.rfc-editor.org/rfc/rfc7468"
_SSH = "https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key"
_MAGIC = "b3BlbnNzaC1rZXktdjEAAAAA"  # "openssh-key-v1", the length of the cipher's name
_REVOKE = "https://letsencrypt.org/docs/revoking/"
_REVOKE_SSH = "https://docs.github.com/authentication/connecting-to-github-with-ssh"
_ROTATE = "make a new key pair, put the new public key in place, then remove the old one"


def _header(label: str) -> str:
    return f"-----BEGIN {label}-----"


def _plain(id: str, title: str, label: str, source: str) -> Kind:
    return Kind(
        id=id,
        title=title,
        anchors=(_header(label),),
        pattern=_header(label) + _BETWEEN + _BODY,
        source=source,
        opens="sign and decrypt as the owner of the key",
        revoke=_REVOKE,
        rotate=_ROTATE,
        entropy_bits=4.0,
        max_length=8200,
    )


def _openssh(id: str, title: str, cipher: str, opens: str, level: Level) -> Kind:
    """`cipher`: how the cipher's name begins in Base64, behind its length."""
    label = _header("OPENSSH PRIVATE KEY")
    secret = rf"(?P<secret>{_MAGIC}{cipher}[0-9A-Za-z+/]{{10,76}}{_LINES}{{40,8000}})"
    return Kind(
        id=id,
        title=title,
        anchors=(label,),
        pattern=label + _BETWEEN + secret,
        source=_SSH,
        opens=opens,
        revoke=_REVOKE_SSH,
        level=level,
        rotate="allow a new key, then take the old one out of authorized_keys and deploy keys",
        entropy_bits=4.0,
        max_length=8300,
    )


_TRADITIONAL = ("RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY")
_SSH2 = "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----"
_PROC_TYPE = (
    rf"-----BEGIN (?:RSA|EC|DSA) PRIVATE KEY-----{_GIVEN}{{1,12}}Proc-Type: 4,ENCRYPTED"
    rf"{_GIVEN}{{1,12}}DEK-Info: [0-9A-Z-]{{6,24}},[0-9A-Fa-f]{{8,64}}{_GIVEN}{{1,24}}?"
)
_COMMENT = rf"(?:Comment: [ -~]{{0,80}}{_GIVEN}{{1,4}})?"
_ENCRYPTED = (
    rf"(?:{_header('ENCRYPTED PRIVATE KEY')}{_GIVEN}{{1,12}}?|{_PROC_TYPE}"
    rf"|{_SSH2}{_GIVEN}{{1,12}}{_COMMENT})"
)

KINDS: tuple[Kind, ...] = (
    _plain("rsa-private-key", "RSA private key", "RSA PRIVATE KEY", _RFC_7468),
    _plain(
        "ec-private-key",
        "EC private key",
        "EC PRIVATE KEY",
        "https://www.rfc-editor.org/rfc/rfc5915",
    ),
    _plain("dsa-private-key", "DSA private key", "DSA PRIVATE KEY", _RFC_7468),
    _plain("pkcs8-private-key", "Private key (PKCS #8)", "PRIVATE KEY", _RFC_7468),
    _openssh(
        "openssh-private-key",
        "OpenSSH private key",
        "BG5vbmU",  # none
        "log in wherever the public key is allowed, push where it is a deploy key",
        "critical",
    ),
    _openssh(
        "openssh-encrypted-key",
        "OpenSSH private key with a passphrase",
        "[C-G]",  # 10 characters and more: aes256-ctr
        "log in wherever the public key is allowed, once the passphrase is guessed",
        "medium",
    ),
    Kind(
        id="encrypted-private-key",
        title="Private key with a passphrase",
        anchors=(
            _header("ENCRYPTED PRIVATE KEY"),
            *(_header(label) for label in _TRADITIONAL),
            _SSH2,
        ),
        pattern=_ENCRYPTED + _BODY,
        source=_RFC_7468,
        opens="sign and decrypt as the owner of the key, once the passphrase is guessed",
        revoke=_REVOKE,
        level="medium",
        rotate=_ROTATE,
        entropy_bits=4.0,
        max_length=8500,
    ),
)
