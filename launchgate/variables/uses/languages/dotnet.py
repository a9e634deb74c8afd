"""C#, F# and Visual Basic. https://learn.microsoft.com/dotnet/api/system.environment"""

import re

from launchgate.variables.uses.languages.form import form

WORDS = (b"Environment",)
FORMS = (form(r"\bEnvironment\.GetEnvironmentVariable\s*\(?\s*<name>", "Environment", None),)
WIDE = re.compile(r"\bGetEnvironmentVariables\s*\(\s*\)|\.AddEnvironmentVariables\s*\(")
