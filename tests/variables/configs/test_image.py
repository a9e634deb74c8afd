"""What COPY takes into an image, with the rules of .dockerignore as Docker documents them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from launchgate.variables.files.image import copied

ENVS = (".env", ".env.local", "app/.env", "app/sub/.env.production")


@pytest.mark.parametrize(
    ("copy", "ignore", "taken"),
    [
        ("COPY . .", None, ENVS),
        ("COPY ./ /app/", None, ENVS),
        ("ADD . .", "", ENVS),
        ('COPY [".", "/app"]', None, ENVS),
        ("COPY --chown=a:b . .", None, ENVS),
        ("COPY --from=build . .", None, ()),
        ("COPY --from=build /app/.env .", None, ()),
        ("COPY .env .", None, (".env",)),
        ("COPY .env* ./", None, (".env", ".env.local")),
        ("COPY * ./", None, ENVS),
        ("COPY app/ .", None, ("app/.env", "app/sub/.env.production")),
        ("COPY app/*/.env.* .", None, ("app/sub/.env.production",)),
        ("COPY package.json src ./", None, ()),
        ("COPY --exclude=.env* . .", None, ("app/.env", "app/sub/.env.production")),
        ("ADD https://a.example/.env .", None, ()),
        ("RUN cp .env /x", None, ()),
        ("# COPY . .", None, ()),
        ("COPY \\\n  . .", None, ENVS),
        ("COPY . .", ".env", (".env.local", "app/.env", "app/sub/.env.production")),
        ("COPY . .", "/.env*", ("app/.env", "app/sub/.env.production")),
        ("COPY . .", ".env*", ("app/.env", "app/sub/.env.production")),
        ("COPY . .", "**/.env*", ()),
        ("COPY . .", "**/.env", (".env.local", "app/sub/.env.production")),
        ("COPY . .", "*/.env", (".env", ".env.local", "app/sub/.env.production")),
        ("COPY . .", "app", (".env", ".env.local")),
        ("COPY . .", "app/", (".env", ".env.local")),
        ("COPY . .", "./app/../.env", (".env.local", "app/.env", "app/sub/.env.production")),
        ("COPY . .", ".en?", (".env.local", "app/.env", "app/sub/.env.production")),
        ("COPY . .", ".[de]nv", (".env.local", "app/.env", "app/sub/.env.production")),
        ("COPY . .", "**/.env*\n!.env.local", (".env.local",)),
        ("COPY . .", "!.env.local\n**/.env*", ()),
        ("COPY . .", "*\n!app", ("app/.env", "app/sub/.env.production")),
        ("COPY . .", "*\n!app\napp/.env", ("app/sub/.env.production",)),
        ("COPY . .", "#**/.env*", ENVS),
        ("COPY . .", "  **/.env*  ", ()),
        ("COPY . .", "**", ()),
        ("COPY . .", "app/**", (".env", ".env.local")),
        ("COPY . .", ".", ENVS),
        ("COPY . .", "\n\n.ENV\n", ENVS),
        ("COPY .env .", ".env", ()),
    ],
)
def test_what_is_taken(copy: str, ignore: str | None, taken: tuple[str, ...]) -> None:
    assert copied(f"FROM a\n{copy}\n", ignore, ENVS) == dict.fromkeys(taken, 2)


@given(st.text(max_size=60), st.text(alphabet="!*/.\\[]^-?# \nabenv", max_size=40))
def test_never_raises(text: str, ignore: str) -> None:
    copied(f"FROM a\nCOPY {text}\n", ignore, ENVS)
