"""PowerShell: the drive `env:`. https://learn.microsoft.com/powershell/module/
microsoft.powershell.core/about/about_environment_variables"""

import re

from launchgate.variables.uses.languages.form import form

WORDS = (b"env:", b"Env:", b"ENV:", b"Environment")
FORMS = (
    form(r"(?i:\$\{?env:)(?P<word>[A-Za-z_]\w*)\}?", "$env:", None),
    form(r"(?i:\btest-path\s+env:\\?)(?P<word>[A-Za-z_]\w*)", "$env:", None, optional=True),
    form(
        r"(?i:\[(?:System\.)?Environment\]::GetEnvironmentVariable)\s*\(\s*<literal>",
        "Environment",
        None,
    ),
)
WIDE = re.compile(r"(?i)\b(?:get-childitem|gci|dir|ls)\s+env:")
