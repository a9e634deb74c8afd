"""Recipes of forges: must match, must not."""

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "bitbucket-data-center-token": (("BBDC-{b64:44}x",), ("BBDC-{alnum:20}", "xBBDC-{b64:44}x")),
    "gitlab-feature-flag-token": (
        ("glffct-{b64url:19}x",),
        ("glffct-{b64url:8}", "xglffct-{b64url:19}x"),
    ),
    "gitlab-workspace-token": (("glwt-{b64url:19}x",), ("glwt-{b64url:8}", "xglwt-{b64url:19}x")),
}
