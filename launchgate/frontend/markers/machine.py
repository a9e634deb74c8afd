"""Variables of the machine and its tools, which are no part of any product."""

import re

from launchgate.frontend.markers.steering import steers
from launchgate.frontend.values.naming import says_secret
from launchgate.frontend.values.system import is_system

_TOOLS = re.compile(
    r"(?:HTTPS?|NO|ALL|FTP)_PROXY|(?:SSL_CERT|CURL_CA)_\w+|CLICOLOR\w*|HUSHLOGIN|DOCKER_HOST|"
    r"(?:LS|LESS|GREP|SSH|GPG|DBUS|SUDO|PYTHON|PYENV|CONDA|TMUX|ZSH|FISH|ANDROID|RUBY|GEM|PERL|"
    r"SYSTEMD|SECURITYSESSION|QT|GTK|GNOME|KDE|WAYLAND|DESKTOP|PLAYWRIGHT|PUPPETEER|NODE|NVM)_\w*|"
    r"COMMONPROGRAM\w*|COMPUTERNAME|(?:DENO|BUN)_INSTALL\w*",
    re.IGNORECASE,
)


_SOUND_ALIKE = frozenset(("PWD", "OLDPWD", "SSH_AUTH_SOCK", "GPG_KEY"))


def is_machines(name: str) -> bool:
    """What names a secret is a product's, whatever stands before it."""
    if says_secret(name):
        return name in _SOUND_ALIKE
    return is_system(name) or steers(name) or _TOOLS.fullmatch(name) is not None
