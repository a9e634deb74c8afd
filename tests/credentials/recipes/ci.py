"""Recipes of continuous integration and infrastructure runs: must match, must not."""

from tests.credentials.recipes.hosting import RECIPES as HOSTING
from tests.credentials.recipes.quality import RECIPES as QUALITY

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "circleci-personal-token": (
        ("CCIPAT_{base58:22}_{hex:40}",),
        (
            "CCIPAT_{base58:22}_{hex:13}",
            "CCIPAT_{base58:22}_{hex:20}!{hex:20}",
            "xCCIPAT_{base58:22}_{hex:40}",
            "CCIPAT_{hex:40}",
        ),
    ),
    "circleci-project-token": (
        ("CCIPRJ_{base58:22}_{hex:40}",),
        (
            "CCIPRJ_{base58:22}_{hex:13}",
            "CCIPRJ_{base58:22}_{hex:20}!{hex:20}",
            "xCCIPRJ_{base58:22}_{hex:40}",
        ),
    ),
    "circleci-legacy-token": (
        (
            "CIRCLECI_TOKEN={hex:40}",
            "CIRCLE_TOKEN={hex:40}",
        ),
        (
            "CIRCLECI_TOKEN={hex:13}",
            "CIRCLECI_TOKEN={hex:20}!{hex:20}",
            "CIRCLECI_TOKEN={hex:40}Z9",
            "CIRCLE_SHA1={hex:40}",
        ),
    ),
    "travis-api-token": (
        ("TRAVIS_TOKEN={alnum:22}",),
        (
            "TRAVIS_TOKEN={alnum:7}",
            "TRAVIS_TOKEN={alnum:11}!{alnum:11}",
            "TRAVIS_TOKEN={alnum:22}Z9",
            "TRAVIS_REPO={alnum:22}",
        ),
    ),
    "buildkite-api-token": (
        ("bkua_{hex:40}", "bkua_{lowernum:53}"),
        (
            "bkua_{hex:13}",
            "bkua_{hex:20}!{hex:20}",
            "xbkua_{hex:40}",
        ),
    ),
    "jenkins-api-token": (
        (
            "JENKINS_API_TOKEN=11{hex:32}",
            "JENKINS_TOKEN={hex:32}",
        ),
        (
            "JENKINS_API_TOKEN=11{hex:10}",
            "JENKINS_API_TOKEN=11{hex:16}!{hex:16}",
            "JENKINS_API_TOKEN=11{hex:32}Z9",
            "JENKINS_MD5={hex:32}",
        ),
    ),
    "drone-token": (
        (
            "DRONE_TOKEN={alnum:32}",
            "DRONE_RPC_SECRET={hex:32}",
        ),
        (
            "DRONE_TOKEN={alnum:10}",
            "DRONE_TOKEN={alnum:16}!{alnum:16}",
            "DRONE_TOKEN={alnum:32}Z9",
            "DRONE_BRANCH={alnum:32}",
        ),
    ),
    "teamcity-access-token": (
        ("eyJ0eXAiOiAiVENWMiJ9.{alnum:36}.{alnum:48}",),
        (
            "eyJ0eXAiOiAiVENWMiJ9.{alnum:36}.{alnum:16}",
            "eyJ0eXAiOiAiVENWMiJ9.{alnum:36}.{alnum:24}!{alnum:24}",
            "xeyJ0eXAiOiAiVENWMiJ9.{alnum:36}.{alnum:48}",
        ),
    ),
    "bitrise-access-token": (
        ("BITRISE_API_TOKEN={b64url:86}",),
        (
            "BITRISE_API_TOKEN={b64url:28}",
            "BITRISE_API_TOKEN={b64url:43}!{b64url:43}",
            "BITRISE_API_TOKEN={b64url:86}{alnum:99}",
            "BITRISE_APP={b64url:86}",
        ),
    ),
    "harness-api-token": (
        (
            "pat.{alnum:22}.{hex:24}.{alnum:20}",
            "sat.{alnum:22}.{hex:24}.{alnum:20}",
        ),
        (
            "pat.{alnum:22}.{hex:24}.{alnum:6}",
            "pat.{alnum:22}.{hex:24}.{alnum:10}!{alnum:10}",
            "xpat.{alnum:22}.{hex:24}.{alnum:20}",
        ),
    ),
    "pulumi-access-token": (
        ("pul-{hex:40}",),
        (
            "pul-{hex:13}",
            "pul-{hex:20}!{hex:20}",
            "xpul-{hex:40}",
        ),
    ),
    "terraform-cloud-token": (
        ("{alnum:14}.atlasv1.{b64url:67}",),
        (
            "{alnum:14}.atlasv1.{b64url:22}",
            "{alnum:14}.atlasv1.{b64url:33}!{b64url:34}",
            "{alnum:14}.atlasv1.{b64url:67}{alnum:99}",
        ),
    ),
    "prefect-api-key": (
        (
            "pnu_{alnum:36}",
            "pnb_{alnum:36}",
        ),
        (
            "pnu_{alnum:12}",
            "pnu_{alnum:18}!{alnum:18}",
            "xpnu_{alnum:36}",
        ),
    ),
    "dagster-cloud-token": (
        ("DAGSTER_CLOUD_API_TOKEN=agent:acme:{hex:32}",),
        (
            "DAGSTER_CLOUD_API_TOKEN=agent:acme:{hex:10}",
            "DAGSTER_CLOUD_API_TOKEN=agent:acme:{hex:16}!{hex:16}",
            "DAGSTER_CLOUD_API_TOKEN=agent:acme:{hex:32}Z9",
        ),
    ),
    "depot-token": (
        (
            "depot_user_{hex:64}",
            "depot_org_{hex:64}",
            "depot_project_{hex:64}",
        ),
        (
            "depot_user_{hex:21}",
            "depot_user_{hex:32}!{hex:32}",
            "xdepot_user_{hex:64}",
        ),
    ),
    "octopus-api-key": (
        ("API-{uppernum:27}",),
        (
            "API-{uppernum:9}",
            "API-{uppernum:13}!{uppernum:14}",
            "xAPI-{uppernum:27}",
            "API-YOURAPIKEY",
            "API-{upper:27}",
        ),
    ),
    "infracost-api-key": (
        ("ico-{alnum:32}",),
        (
            "ico-{alnum:10}",
            "ico-{alnum:16}!{alnum:16}",
            "xico-{alnum:32}",
        ),
    ),
    "codefresh-api-key": (
        (
            "CODEFRESH_API_KEY={hex:24}.{hex:32}",
            "CF_API_KEY={hex:24}.{hex:32}",
        ),
        (
            "CODEFRESH_API_KEY={hex:24}.{hex:10}",
            "CODEFRESH_API_KEY={hex:24}.{hex:16}!{hex:16}",
            "CODEFRESH_API_KEY={hex:24}.{hex:32}Z9",
        ),
    ),
    "appveyor-api-token": (
        ("APPVEYOR_TOKEN=v2.{lowernum:20}",),
        (
            "APPVEYOR_TOKEN=v2.{lowernum:6}",
            "APPVEYOR_TOKEN=v2.{lowernum:10}!{lowernum:10}",
            "APPVEYOR_TOKEN=v2.{lowernum:20}Z9",
        ),
    ),
    **HOSTING,
    **QUALITY,
}
