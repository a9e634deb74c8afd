"""Where a credential belongs instead, in the words of the framework whose file it stands in."""

import re

from launchgate.ports import Sighting

_NAME = re.compile(
    r"""([A-Za-z][A-Za-z0-9_-]{2,40})["'\]]{0,2}\s{0,3}(?:=>|:=|[:=])\s{0,3}[bru]?["'`]?"""
    r"""[^\s"'`=:]{0,24}…\("""
)
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_SETTINGS = re.compile(r"(?:^|/)settings(?:/\w+)?\.py$")
_DJANGO = '`os.environ["{name}"]`; list the old one in SECRET_KEY_FALLBACKS until sessions end'
_CODE = (
    (r"\.py$|\.ipynb$", '`os.environ["{name}"]`'),
    (r"\.rb$", '`ENV.fetch("{name}")`'),
    (r"\.go$", '`os.Getenv("{name}")`'),
    (r"\.php$", "`getenv('{name}')`"),
    (r"\.(?:java|kts?|scala|groovy)$", '`System.getenv("{name}")`'),
    (r"\.(?:cs|fs|vb)$", '`Environment.GetEnvironmentVariable("{name}")`'),
    (r"\.rs$", '`std::env::var("{name}")`'),
    (r"\.exs?$", '`System.fetch_env!("{name}")` in config/runtime.exs'),
    (r"\.(?:sh|bash|zsh)$", "`${{{name}:?}}`, set by whoever calls the script"),
    (r"\.(?:swift|m|dart)$|(?:^|/)(?:Info\.plist|AndroidManifest\.xml|strings\.xml)$",
     "Call the service from your server: an app on someone's phone keeps no secret"),
    (r"\.(?:vue|svelte|astro|html?)$",
     "Call the service from your server: what a browser loads keeps no secret"),
    (r"\.[cm]?[jt]sx?$",
     "`process.env.{name}` in server code (never NEXT_PUBLIC_ or VITE_)"),
    (r"\.ya?ml$|\.json$|\.toml$|\.ini$|\.cfg$|\.conf$|\.properties$|\.xml$",
     "the environment as `{name}`, set by the host's secret store"),
)  # fmt: skip
_FILES = (
    (r"(?:^|/)\.env[\w.]*$|\.env$",
     "the host's secret store; keep only `.env.example` without values, and ignore `.env`"),
    (r"(?:^|/)\.github/(?:workflows|actions)/",
     "`${{{{ secrets.{name} }}}}`, set with `gh secret set {name}`"),
    (r"(?:^|/)\.gitlab-ci[\w.-]*\.ya?ml$|(?:^|/)\.gitlab/.*\.ya?ml$",
     "`${name}`, a masked and protected variable of Settings > CI/CD"),
    (r"(?:^|/)(?:\.circleci/|bitbucket-pipelines\.yml|azure-pipelines[\w-]*\.yml|\.travis\.yml)",
     "`${name}`, a secret variable of the CI's project settings"),
    (r"(?:^|/)Jenkinsfile", "`withCredentials([string(credentialsId: ..., variable: '{name}')])`"),
    (r"(?:^|/)(?:docker-)?compose[\w.-]*\.ya?ml$",
     "`${{{name}:?}}` from an ignored `.env`, or `secrets:`, which mounts /run/secrets/{name}"),
    (r"(?:^|/)(?:Docker|Container)file|\.[Dd]ockerfile$",
     "`RUN --mount=type=secret,id={name}` in a build, from the environment at run time (ARG and "
     "ENV stay in the image)"),
    (r"(?:^|/)config/master\.key$|(?:^|/)config/credentials/\w+\.key$",
     "the environment as RAILS_MASTER_KEY; make a new one with `bin/rails credentials:edit`"),
    (r"(?:^|/)config/(?:secrets|database|cable|storage)\.yml$|(?:^|/)config/(?:initializers|"
     r"environments)/.*\.rb$",
     '`Rails.application.credentials.{lower}` (`bin/rails credentials:edit`), or '
     '`ENV.fetch("{name}")`'),
    (r"(?:^|/)(?:k8s|kubernetes|kustom\w*|helm|charts?|manifests?)/.*\.ya?ml$|(?:^|/)values[\w.-]*"
     r"\.ya?ml$|secret[\w.-]*\.ya?ml$",
     "`valueFrom.secretKeyRef` to a Secret that is made outside the repository (External Secrets, "
     "Sealed Secrets, SOPS): Base64 hides nothing"),
    (r"\.tfstate(?:\.backup)?$",
     "Keep the state in an encrypted remote backend: it holds every value in plain text"),
    (r"\.(?:tf|tfvars|hcl)$",
     "a variable with `sensitive = true`, set as TF_VAR_{lower} or read from the secret store"),
    (r"(?:^|/)appsettings[\w.]*\.json$|(?:^|/)launchSettings\.json$|(?:^|/)(?:web|app)\.config$",
     "`dotnet user-secrets` on your machine and the environment (`Section__Key`) on the host"),
    (r"(?:^|/)(?:application|bootstrap)[\w-]*\.(?:properties|ya?ml)$",
     "`${{{name}}}`, which Spring takes from the environment"),
    (r"(?:^|/)config/\w+\.php$",
     "`env('{name}')` here, `config(...)` elsewhere: Laravel caches its configuration"),
    (r"(?:^|/)next\.config\.[cm]?[jt]s$|(?:^|/)pages/api/.*\.[jt]s$|(?:^|/)app/"
     r"(?:.*/)?(?:route|page|layout|actions?)\.[jt]sx?$",
     "`process.env.{name}` in a file that says `import \"server-only\"` (never NEXT_PUBLIC_)"),
    (r"(?:^|/)vite\.config\.[cm]?[jt]s$",
     "`process.env.{name}` on the server; what begins with `VITE_` or is in `define` is published"),
    (r"(?:^|/)wrangler\.(?:toml|jsonc?)$", "`wrangler secret put {name}`, as `env.{name}`"),
    (r"(?:^|/)fly\.toml$", "`fly secrets set {name}=...`"),
    (r"(?:^|/)(?:vercel\.json|netlify\.toml|render\.yaml)$",
     "the environment variables of the project at the host"),
    (r"(?:^|/)serverless\.ya?ml$|(?:^|/)template\.ya?ml$",
     "`${{ssm:/app/{lower}}}`, or a secret of Secrets Manager that the function may read"),
    (r"(?:^|/)supabase/config\.toml$", "`env({name})`"),
    (r"(?:^|/)\.npmrc$|(?:^|/)\.yarnrc(?:\.yml)?$",
     "`_authToken=${{NPM_TOKEN}}`, set by the CI; or publish by OIDC, without any token"),
    (r"(?:^|/)\.pypirc$|(?:^|/)pip\.conf$", "keyring; or publish by OIDC, without any token"),
    (r"(?:^|/)(?:settings\.xml|gradle\.properties)$",
     "`${{env.{name}}}` (Maven), ORG_GRADLE_PROJECT_name or ~/.gradle/gradle.properties (Gradle)"),
    (r"(?:^|/)[Nn]u[Gg]et\.[Cc]onfig$", "`%{name}%`, which NuGet takes from the environment"),
    (r"(?:^|/)(?:\.netrc|\.pgpass|\.git-credentials|\.htpasswd|\.docker/config\.json)$",
     "a file in the home folder that no repository has, or a credential helper"),
    (r"\.(?:pem|key|p8|p12|pfx|jks|ppk|asc)$|(?:^|/)id_(?:rsa|dsa|ecdsa|ed25519)$",
     "a file that the host mounts from its secret store; add the pattern to .gitignore"),
    (r"\.(?:md|mdx|rst|adoc|txt)$", "Write a made-up value there, such as `<{name}>`"),
    (r"\.sql$", "a parameter of whoever runs it: `psql -v {lower}=...`, `:'{lower}'`"),
)  # fmt: skip


def safe_place(item: Sighting, what: str = "the new one") -> str:
    """A step: where to read it from instead, to paste."""
    path = item.location.path or ""
    name = _name(item)
    if name.endswith("SECRET_KEY") and _SETTINGS.search(path):
        return f"Read {what} from {_DJANGO.format(name=name)}."
    for pattern, text in (*_FILES, *_CODE):
        if re.search(pattern, path):
            told = text.format(name=name, lower=name.lower())
            return f"{told}." if text[0].isupper() else f"Read {what} from {told}."
    return f"Read {what} from the environment as `{name}`, set by the host's secret store."


def _name(item: Sighting) -> str:
    """The variable's own name in capitals where it stands there, else the kind's."""
    found = _NAME.search(item.excerpt)
    own = _HUMP.sub("_", found[1]).replace("-", "_").upper() if found else ""
    if item.category in ("provider", "private-key"):
        return own if "_" in own else item.kind.replace("-", "_").upper()
    return own or ("DATABASE_URL" if item.category == "url" else "NAME")
