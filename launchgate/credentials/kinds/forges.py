"""Forges that are hosted by the team itself, and GitLab's lesser tokens."""

from launchgate.credentials.kind import Kind

FORGES: tuple[Kind, ...] = (
    Kind(
        id="bitbucket-data-center-token",
        title="Bitbucket Data Center HTTP access token",
        anchors=("BBDC-",),
        pattern=r"BBDC-[0-9A-Za-z+/@_-]{40,50}",
        source="https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html",
        opens="read and change repositories as the user",
        revoke="https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html",
        entropy_bits=3.5,
    ),
    Kind(
        id="gitlab-feature-flag-token",
        title="GitLab feature flags client token",
        anchors=("glffct-",),
        pattern=r"glffct-[0-9A-Za-z_-]{20,22}",
        source="https://docs.gitlab.com/security/tokens/",
        opens="read which feature flags are on",
        revoke="https://docs.gitlab.com/operations/feature_flags/",
        level="medium",
        entropy_bits=3.0,
    ),
    Kind(
        id="gitlab-workspace-token",
        title="GitLab workspace token",
        anchors=("glwt-",),
        pattern=r"glwt-[0-9A-Za-z_-]{20,60}",
        source="https://docs.gitlab.com/security/tokens/",
        opens="act in a remote development workspace",
        revoke="https://docs.gitlab.com/user/workspace/",
        level="high",
        entropy_bits=3.0,
    ),
)
