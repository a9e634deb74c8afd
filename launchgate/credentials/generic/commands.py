"""Passwords on command lines, in SQL statements and in calls that log in."""

from launchgate.credentials.generic.pieces import VALUE, generic
from launchgate.credentials.kind import Kind

_OPTIONS = (
    *("--pass", "--pwd", "--token", "--secret", "--api-key", "--apikey", "--api-token"),
    *("--auth-token", "--access-token", "--client-secret", "--access-key", "--secret-key"),
    *("-password", "-accountpassword", "-certfilepassword", "/password", "/credpassword"),
)
_LOGINS = ("login(", "auth(", "authenticate(", "credentials(", "credential(")

KINDS: tuple[Kind, ...] = (
    generic(
        "option",
        "Password on a command line",
        _OPTIONS,
        rf"""(?:{"|".join(_OPTIONS)})[a-z\-]{{0,40}}(?:[ \t]{{1,4}}|[=:])["']?{VALUE}""",
        source="https://cwe.mitre.org/data/definitions/214.html",
    ),
    generic(
        "curl-user",
        "User and password on a command line",
        (" -u ", "--user ", "--user="),
        r"""(?: -u|--user)[ =]{1,3}\\{0,2}["']?[\w.@\-\\]{1,60}:(?P<secret>[^\s"'`]{2,100})""",
        source="https://curl.se/docs/manpage.html#-u",
    ),
    generic(
        "mysql-option",
        "MySQL password on a command line",
        ("mysql", "mariadb"),
        r"""(?:mysql|mariadb)(?:dump|admin|import|-dump|-admin)?[^\n|;&]{0,120}?"""
        r""" -p["']?(?P<secret>[^\s"'`\-][^\s"'`]{1,100})""",
        source="https://dev.mysql.com/doc/refman/8.4/en/password-security-user.html",
    ),
    generic(
        "sshpass",
        "SSH password on a command line",
        ("sshpass",),
        rf"""sshpass[ \t]{{1,4}}-p[ \t]{{0,4}}["']?{VALUE}""",
        source="https://linux.die.net/man/1/sshpass",
    ),
    generic(
        "secure-string",
        "Plain text made a PowerShell secure string",
        ("convertto-securestring",),
        r"""convertto-securestring[ \t]{1,4}(?:-string[ \t]{1,4})?["']"""
        r"""(?P<secret>[^\s"'`]{2,100})""",
        source="https://learn.microsoft.com/powershell/module/microsoft.powershell.security/"
        "convertto-securestring",
    ),
    generic(
        "sql-password",
        "Password in SQL",
        ("identified ", "password '"),
        r"""(?:identified[ \t]{1,4}(?:with[ \t]{1,4}\S{1,40}[ \t]{1,4})?(?:by|as)"""
        r"""[ \t]{1,4}(?:password[ \t]{1,4})?'{0,4}|password[ \t]{1,4}'{1,4})"""
        r"""(?P<secret>[^\s'";]{2,100})""",
        source="https://dev.mysql.com/doc/refman/8.4/en/create-user.html",
    ),
    generic(
        "login-call",
        "Password in a call that logs in",
        _LOGINS,
        r"""(?:login|auth|authenticate|credentials?)\([ \t]{0,4}["'][^"'\n]{1,60}["'][ \t]{0,2},"""
        r"""[ \t]{0,4}["'](?P<secret>[^\s"'`]{2,100})""",
    ),
)
