"""`[extend] path`: a configuration on top of another one, as gitleaks joins them."""

from launchgate.adapters.gitleaks.config import ConfigText, RuleText


def on_top_of(upper: ConfigText, base: ConfigText) -> ConfigText:
    """Rules of both; of one that is in both, what `upper` says counts and lists are joined."""
    rules = dict(upper.rules)
    for name, rule in base.rules.items():
        if name in upper.rules:
            rules[name] = _joined(upper.rules[name], rule)
        elif name not in upper.extend.disabled:
            rules[name] = rule
    own = upper.extend
    return ConfigText(
        rules=rules,
        allow=upper.allow + base.allow,
        extend=own._replace(default=own.default or base.extend.default),
        unread=upper.unread + base.unread,
    )


def _joined(upper: RuleText, base: RuleText) -> RuleText:
    return base._replace(
        where=upper.where,
        title=upper.title or base.title,
        regex=upper.regex or base.regex,
        path=upper.path or base.path,
        group=upper.group or base.group,
        entropy=upper.entropy or base.entropy,
        keywords=base.keywords + upper.keywords,
        allow=base.allow + upper.allow,
    )
