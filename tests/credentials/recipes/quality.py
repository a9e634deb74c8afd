"""Recipes of coverage, code analysis and browser tests: must match, must not."""

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "codecov-token": (
        (
            "CODECOV_TOKEN={uuid}",
            'codecov: {{ token: "{uuid}" }}',
        ),
        (
            "CODECOV_TOKEN={hex:8}-{hex:4}",
            "CODECOV_TOKEN={hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:6}!{hex:5}",
            "CODECOV_TOKEN={uuid}Z9",
            "CODECOV_ID={uuid}",
        ),
    ),
    "sonarqube-token": (
        (
            "squ_{hex:40}",
            "sqp_{hex:40}",
            "sqa_{hex:40}",
            "sqco_{alnum:59}",
        ),
        (
            "squ_{hex:13}",
            "squ_{hex:20}!{hex:20}",
            "xsqu_{hex:40}",
        ),
    ),
    "sonarcloud-token": (
        (
            "SONAR_TOKEN={hex:40}",
            "-Dsonar.login={hex:40}",
        ),
        (
            "SONAR_TOKEN={hex:13}",
            "SONAR_TOKEN={hex:20}!{hex:20}",
            "SONAR_TOKEN={hex:40}Z9",
            "sonar.commit={hex:40}",
        ),
    ),
    "snyk-access-token": (
        (
            "snyk_uat.{hex:8}.{b64url:80}.{b64url:43}",
            "snyk_sat.{hex:8}.{b64url:80}.{b64url:43}",
        ),
        (
            "snyk_uat.{hex:8}.{b64url:80}.{b64url:3}",
            "snyk_uat.{hex:8}.{b64url:80}.{b64url:2}!{b64url:41}",
            "xsnyk_uat.{hex:8}.{b64url:80}.{b64url:43}",
        ),
    ),
    "snyk-api-token": (
        ("SNYK_TOKEN={uuid}",),
        (
            "SNYK_TOKEN={hex:8}-{hex:4}",
            "SNYK_TOKEN={hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:6}!{hex:5}",
            "SNYK_TOKEN={uuid}Z9",
            "SNYK_ORG={uuid}",
        ),
    ),
    "chromatic-project-token": (
        ("chpt_{hex:15}",),
        (
            "chpt_{hex:5}",
            "chpt_{hex:7}!{hex:8}",
            "xchpt_{hex:15}",
        ),
    ),
    "lambdatest-access-key": (
        (
            "LAMBDATEST_ACCESS_KEY=LT_{alnum:48}",
            "LT_ACCESS_KEY={alnum:50}",
        ),
        (
            "LAMBDATEST_ACCESS_KEY=LT_{alnum:16}",
            "LAMBDATEST_ACCESS_KEY=LT_{alnum:24}!{alnum:24}",
            "LAMBDATEST_ACCESS_KEY=LT_{alnum:48}{alnum:99}",
            "LAMBDATEST_BUILD={alnum:50}",
        ),
    ),
    "percy-token": (
        (
            "PERCY_TOKEN=web_{hex:64}",
            "PERCY_TOKEN={hex:64}",
        ),
        (
            "PERCY_TOKEN=web_{hex:21}",
            "PERCY_TOKEN=web_{hex:32}!{hex:32}",
            "PERCY_TOKEN=web_{hex:64}Z9",
            "PERCY_SHA={hex:64}",
        ),
    ),
    "browserstack-access-key": (
        ("BROWSERSTACK_ACCESS_KEY={alnum:20}",),
        (
            "BROWSERSTACK_ACCESS_KEY={alnum:6}",
            "BROWSERSTACK_ACCESS_KEY={alnum:10}!{alnum:10}",
            "BROWSERSTACK_ACCESS_KEY={alnum:20}Z9",
            "BROWSERSTACK_BUILD={alnum:20}",
        ),
    ),
    "sauce-access-key": (
        ("SAUCE_ACCESS_KEY={uuid}",),
        (
            "SAUCE_ACCESS_KEY={hex:8}-{hex:4}",
            "SAUCE_ACCESS_KEY={hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:6}!{hex:5}",
            "SAUCE_ACCESS_KEY={uuid}Z9",
            "SAUCE_JOB={uuid}",
        ),
    ),
    "cypress-record-key": (
        ("CYPRESS_RECORD_KEY={uuid}",),
        (
            "CYPRESS_RECORD_KEY={hex:8}-{hex:4}",
            "CYPRESS_RECORD_KEY={hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:6}!{hex:5}",
            "CYPRESS_RECORD_KEY={uuid}Z9",
            "CYPRESS_RUN={uuid}",
        ),
    ),
    "coveralls-repo-token": (
        (
            "COVERALLS_REPO_TOKEN={alnum:33}",
            "repo_token: {alnum:33}",
        ),
        (
            "COVERALLS_REPO_TOKEN={alnum:11}",
            "COVERALLS_REPO_TOKEN={alnum:16}!{alnum:17}",
            "COVERALLS_REPO_TOKEN={alnum:33}{alnum:99}",
            "COVERALLS_TOKEN={alnum:12}",
        ),
    ),
}
