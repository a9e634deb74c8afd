"""Recipes of source: what must match, what must not."""

from tests.credentials.recipes.forges import RECIPES as FORGES

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "github-personal-access-token": (
        ("{github:ghp_}",),
        ("ghp_{alnum:36}", "ghp_{alnum:20}", "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
    ),
    "github-fine-grained-token": (
        ("github_pat_11{uppernum:8}{alnum:12}_{alnum:59}",),
        ("github_pat_{alnum:22}", "github_pat_11AAAAAAA_xxxxxxxx"),
    ),
    "github-oauth-token": (("{github:gho_}",), ("gho_{alnum:36}", "gho_{alnum:20}")),
    "github-app-user-token": (("{github:ghu_}",), ("ghu_{alnum:36}", "ghu_{alnum:20}")),
    "github-app-installation-token": (
        ("{github:ghs_}", "ghs_{digits:7}_{jwt:iss=github,exp=1900000000}"),
        ("ghs_{alnum:36}", "ghs_{alnum:20}"),
    ),
    "github-refresh-token": (("ghr_{alnum:76}",), ("ghr_{alnum:20}", "ghr_refresh_token")),
    "github-client-secret": (
        ("GITHUB_CLIENT_SECRET={hex:40}", "github.token: {hex:40}"),
        ("GITHUB_SHA={hex:40}", "GITHUB_TOKEN={hex:20}"),
    ),
    "gitlab-personal-access-token": (
        ("glpat-{b64url:19}x", "glpat-{b64url:40}.01.{lowernum:9}"),
        ("glpat-{b64url:9}x", "glpat-your-token"),
    ),
    "gitlab-deploy-token": (("gldt-{b64url:19}x",), ("gldt-{b64url:9}x", "gldt-token")),
    "gitlab-runner-token": (
        (
            "glrt-{b64url:19}x",
            "glrtr-{b64url:19}x",
            "glrt-t1_{b64url:19}x",
            "glrt-t3_{b64url:40}.01.{lowernum:9}",
            "GR1348941{b64url:19}x",
        ),
        ("glrt-{b64url:5}", "GR1348941"),
    ),
    "gitlab-trigger-token": (("glptt-{hex:40}",), ("glptt-{hex:20}", "glptt-token")),
    "gitlab-job-token": (
        ("glcbt-{hex:2}_{b64url:19}x", "glcbt-{b64url:19}x"),
        ("glcbt-{b64url:7}", "glcbt-"),
    ),
    "gitlab-agent-token": (("glagent-{b64url:49}x",), ("glagent-{b64url:20}", "glagent-token")),
    "gitlab-scim-token": (("glsoat-{b64url:19}x",), ("glsoat-{b64url:5}", "glsoat-token")),
    "gitlab-email-token": (("glimt-{lowernum:25}",), ("glimt-{lowernum:9}", "glimt-token")),
    "gitlab-feed-token": (
        ("glft-{b64url:19}x", "glft-{hex:64}-{digits:7}"),
        ("glft-{b64url:5}", "glft-token"),
    ),
    "gitlab-oauth-secret": (("gloas-{hex:64}",), ("gloas-{hex:32}", "gloas-secret")),
    "bitbucket-app-password": (
        ("ATBB{alnum:24}{HEX:8}",),
        ("ATBB{alnum:20}", "ATBB{alnum:24}{lower:8}"),
    ),
    "bitbucket-access-token": (
        ("ATCTT3xFfG{b64url:171}={HEX:8}",),
        ("ATCTT3xFfG{b64url:20}", "ATCTT3{b64url:170}"),
    ),
    "atlassian-api-token": (
        ("ATATT3xFfG{b64url:176}={HEX:8}",),
        ("ATATT3xFfG{b64url:30}", "ATATT3{b64url:170}"),
    ),
    "atlassian-legacy-token": (
        (
            "JIRA_API_TOKEN={alnum:24}",
            "CONFLUENCE_TOKEN={alnum:24}",
            "atlassian_api_key: {alnum:24}",
        ),
        ("JIRA_URL={alnum:24}", "JIRA_API_TOKEN={alnum:12}"),
    ),
    "gitea-token": (
        ("GITEA_TOKEN={hex:40}", "forgejo_api_token: {hex:40}"),
        ("GITEA_TOKEN={hex:20}", "gitea at {hex:40}"),
    ),
    "gitee-token": (
        ("GITEE_TOKEN={hex:32}", "gitee.secret: {hex:32}"),
        ("GITEE_TOKEN={hex:12}", "gitee {hex:32}"),
    ),
    "sourcegraph-token": (
        ("sgp_{hex:16}_{hex:40}", "sgp_{hex:40}", "sgp_local_{hex:40}"),
        ("sgp_{hex:12}", "sgp_{alnum:40}"),
    ),
    "phabricator-token": (
        ("api-{lowernum:28}", "cli-{lowernum:28}"),
        ("api-{lowernum:20}", "cli-configuration-for-everybody-in", "api-{lower:28}"),
    ),
    **FORGES,
}
