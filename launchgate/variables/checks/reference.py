"""Values that stand for one that a secret store gives later: nothing can be said of those."""

import re

_REFERENCE = re.compile(
    r"(?:op|doppler|vault|sm|gsm|awssm|ssm|infisical|keyring|akv|bws|secretref|ref\+\w{1,30})://"
    r"|vault:|encrypted:|ENC\[|arn:aws[\w-]{0,20}:(?:secretsmanager|ssm):|@Microsoft\.KeyVault\("
    r"|projects/[^/]{1,60}/secrets/|\{cipher\}"
)


def is_reference(text: str) -> bool:
    """1Password, Vault, dotenvx, SOPS, AWS, Azure, Google."""
    return _REFERENCE.match(text.lstrip()) is not None
