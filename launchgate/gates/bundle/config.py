"""`[bundle]` in the configuration."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleConfig:
    """`folders` are build outputs, where discovery does not find them: `["web/www"]`. `ignore` are
    path patterns that are not read. `public` are patterns of variables that browsers may see
    though their names do not say so: `["SENTRY_DSN"]`. `hosts` are further hosts whose files
    belong to a deployed site: `["cdn.acme.example"]`."""

    folders: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    public: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
