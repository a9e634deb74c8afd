"""What a `.secrets.baseline` says of plugins and filters, old forms included; no code is run."""

import re
import warnings
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

# Of detect-secrets 1.5.0, so that a baseline is read without loading the package.
LIMITS = {"Base64HighEntropyString": 4.5, "HexHighEntropyString": 3.0}
PLUGINS = frozenset(
    (
        *("ArtifactoryDetector", "AWSKeyDetector", "AzureStorageKeyDetector", "BasicAuthDetector"),
        *("CloudantDetector", "DiscordBotTokenDetector", "GitHubTokenDetector", "IPPublicDetector"),
        *("GitLabTokenDetector", "IbmCloudIamDetector", "IbmCosHmacDetector", "JwtTokenDetector"),
        *("KeywordDetector", "MailchimpDetector", "NpmDetector", "OpenAIDetector", *LIMITS),
        *("PrivateKeyDetector", "PypiTokenDetector", "SendGridDetector", "SlackDetector"),
        *("SoftlayerDetector", "SquareOAuthDetector", "StripeDetector", "TelegramBotTokenDetector"),
        "TwilioKeyDetector",
    )
)
FILTERS = "detect_secrets.filters."
_HEURISTICS = (
    *("is_sequential_string", "is_potential_uuid", "is_likely_id_string", "is_non_text_file"),
    *("is_templated_secret", "is_prefixed_with_dollar_sign", "is_indirect_reference"),
    *("is_lock_file", "is_not_alphanumeric_string", "is_swagger_file"),
)
_KNOWN_FILTERS = frozenset(
    (
        *(f"{FILTERS}heuristic.{name}" for name in _HEURISTICS),
        *(f"{FILTERS}regex.should_exclude_{what}" for what in ("file", "line", "secret")),
        *(f"{FILTERS}{kind}.should_exclude_secret" for kind in ("wordlist", "gibberish")),
        f"{FILTERS}allowlist.is_line_allowlisted",
        *(f"{FILTERS}common.is_{what}_file" for what in ("invalid", "baseline")),
        f"{FILTERS}common.is_ignored_due_to_verification_policies",
    )
)


class Plugin(NamedTuple):
    """`file` is the repository's own code that defines it, None for one of detect-secrets'."""

    name: str
    file: str | None
    options: Mapping[str, Any]

    @property
    def sharper(self) -> bool:
        """Whether the team lets it report more than detect-secrets does by itself."""
        limit = LIMITS.get(self.name)
        return limit is not None and self.options.get("limit", limit) < limit


class Filter(NamedTuple):
    """`path` is `detect_secrets.filters...`, or `file://FILE::FUNCTION`, or somebody's module."""

    path: str
    options: Mapping[str, Any]

    @property
    def own_code(self) -> bool:
        return not self.path.startswith(FILTERS)


class Settings(NamedTuple):
    plugins: tuple[Plugin, ...] = ()
    filters: tuple[Filter, ...] = ()

    def patterns(self, what: str) -> tuple["re.Pattern[str]", ...]:
        """Of `file`, `line` or `secret`: what the team excludes."""
        rows = (row for row in self.filters if row.path == f"{FILTERS}regex.should_exclude_{what}")
        return tuple(compiled(text) for row in rows for text in row.options["pattern"])


def settings_of(document: Mapping[str, Any]) -> Settings:
    """Raises ValueError, which says what is wrong and what to do."""
    plugins = tuple(_plugin(item) for item in _objects(document, "plugins_used", "name"))
    old = document.get("custom_plugin_paths") or []
    if not isinstance(old, list) or not all(isinstance(path, str) for path in old):
        raise ValueError("`custom_plugin_paths` is no list of files")
    plugins += tuple(Plugin(name="*", file=path, options={}) for path in old)
    filters = tuple(_filter(item) for item in _objects(document, "filters_used", "path"))
    return Settings(plugins, (*filters, *_old_excludes(document.get("exclude"))))


def compiled(pattern: str) -> "re.Pattern[str]":
    with warnings.catch_warnings():  # a team's pattern may be of a doubtful style
        warnings.simplefilter("ignore")
        try:
            return re.compile(pattern)
        except (re.error, RecursionError, OverflowError):
            raise ValueError(f"the pattern {pattern!r} of a filter is not valid") from None


def _objects(document: Mapping[str, Any], key: str, name: str) -> Iterator[dict[str, Any]]:
    items = document.get(key, [])
    if not isinstance(items, list):
        raise ValueError(f"`{key}` is no list")
    for item in items:
        if not isinstance(item, dict) or not isinstance(item.get(name), str):
            raise ValueError(f"an item of `{key}` has no `{name}`")
        yield item


def _plugin(item: dict[str, Any]) -> Plugin:
    options = dict(item)
    name = options.pop("name")
    for old in ("base64_limit", "hex_limit"):
        if old in options:
            options["limit"] = options.pop(old)
    limit = options.get("limit", 0)
    if isinstance(limit, bool) or not isinstance(limit, (int, float)) or not 0 <= limit <= 8:
        raise ValueError(f"the limit of {name} is not between 0 and 8")
    path = options.pop("path", None)
    if path is not None and not (isinstance(path, str) and path.startswith("file://")):
        raise ValueError(f"the `path` of {name} is no file:// address")
    exclude = options.get("keyword_exclude")
    if exclude:
        compiled(str(exclude))
    if path is None and name not in PLUGINS:
        raise ValueError(
            f"`plugins_used` names {name}, which detect-secrets 1.5 does not have: take it out, "
            "or give the `path` of its code"
        )
    return Plugin(name, None if path is None else path.removeprefix("file://"), options)


def _filter(item: dict[str, Any]) -> Filter:
    options = dict(item)
    path = options.pop("path")
    if path.startswith(FILTERS) and path not in _KNOWN_FILTERS:
        raise ValueError(
            f"`filters_used` names {path}, which detect-secrets 1.5 does not have: take it out"
        )
    if path.startswith(f"{FILTERS}regex."):
        patterns = options.get("pattern")
        if not isinstance(patterns, list) or not all(isinstance(text, str) for text in patterns):
            raise ValueError(f"the `pattern` of {path} is no list of texts")
        for text in patterns:
            compiled(text)
    if path == f"{FILTERS}wordlist.should_exclude_secret":
        name, size = options.get("file_name"), options.get("min_length", 3)
        if not isinstance(name, str) or type(size) is not int:
            raise ValueError(f"{path} needs a `file_name` and a `min_length`")
    return Filter(path, options)


def _old_excludes(exclude: object) -> Iterator[Filter]:
    """Baselines of before 1.0."""
    if not isinstance(exclude, dict):
        return
    for key, what in (("files", "file"), ("lines", "line")):
        if isinstance(text := exclude.get(key), str) and text:
            compiled(text)
            path = f"{FILTERS}regex.should_exclude_{what}"
            yield Filter(path, {"pattern": [text]})
