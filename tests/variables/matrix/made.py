"""Uses, declarations and settings for the tests of rows."""

from launchgate.model import Location
from launchgate.ports.variables import Declaration, Setting, SettingState, Use


def use(
    name: str,
    path: str = "src/app.ts",
    line: int = 1,
    *,
    default: bool = False,
    optional: bool = False,
    test: bool = False,
) -> Use:
    place = Location(path=path, line=line, column=1)
    return Use(name=name, location=place, default=default, optional=optional, test=test)


def told(
    name: str,
    source: str = ".env.example",
    *,
    required: bool | None = None,
    targets: tuple[str, ...] = (),
    default: bool = False,
) -> Declaration:
    return Declaration(
        name=name,
        source=source,
        location=Location(path=source, line=1, column=1),
        required=required,
        targets=targets,
        default=default,
    )


def setting(name: str, target: str = "production", state: SettingState = "set") -> Setting:
    return Setting(name=name, target=target, state=state, label="a test")
