"""Recipes of errors, logs, metrics and traces: must match, must not."""

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "sentry-organization-token": (
        ("sntrys_eyJ{alnum:120}=_{alnum:43}",),
        (
            "sntrys_eyJ{alnum:20}=_{alnum:43}",
            "sntrys_eyJ{alnum:60}!{alnum:60}=_{alnum:43}",
            "xsntrys_eyJ{alnum:120}=_{alnum:43}",
            "sntrys_{alnum:100}",
        ),
    ),
    "sentry-user-token": (
        (
            "sntryu_{hex:64}",
            "sntrya_{hex:64}",
            "sntryi_{hex:64}",
        ),
        (
            "sntryu_{hex:21}",
            "sntryu_{hex:32}!{hex:32}",
            "xsntryu_{hex:64}",
        ),
    ),
    "sentry-dsn": (
        (
            "https://{hex:32}@o{digits:6}.ingest.us.sentry.io/{digits:7}",
            "https://{hex:32}@sentry.io/{digits:6}",
        ),
        (
            "https://{hex:10}@o{digits:6}.ingest.us.sentry.io/{digits:7}",
            "https://{hex:32}@o{digits:3}!{digits:3}.ingest.us.sentry.io/{digits:7}",
            "xhttps://{hex:32}@o{digits:6}.ingest.us.sentry.io/{digits:7}",
            "https://{hex:20}@o1.ingest.sentry.io/1",
            "https://{hex:32}@example.com/1",
        ),
    ),
    "grafana-cloud-token": (
        ("glc_eyJ{b64:100}=",),
        (
            "glc_eyJ{b64:33}=",
            "glc_eyJ{b64:50}!{b64:50}=",
            "xglc_eyJ{b64:100}=",
        ),
    ),
    "grafana-service-account-token": (
        ("glsa_{alnum:32}_{hex:8}",),
        (
            "glsa_{alnum:32}_{hex:2}",
            "glsa_{alnum:32}_{hex:4}!{hex:4}",
            "xglsa_{alnum:32}_{hex:8}",
        ),
    ),
    "grafana-api-key": (
        ("eyJrIjoi{b64:84}=",),
        (
            "eyJrIjoi{b64:28}=",
            "eyJrIjoi{b64:42}!{b64:42}=",
            "xeyJrIjoi{b64:84}=",
        ),
    ),
    "honeycomb-ingest-key": (
        (
            "hcaik_{lowernum:58}",
            "hcbik_{lowernum:58}",
            "hcaic_{lowernum:58}",
            "hcbic_{lowernum:58}",
        ),
        (
            "hcaik_{lowernum:19}",
            "hcaik_{lowernum:29}!{lowernum:29}",
            "xhcaik_{lowernum:58}",
        ),
    ),
    "honeycomb-management-key": (
        (
            "hcamk_{lowernum:26}:{alnum:32}",
            "hcbmk_{lowernum:26}:{alnum:32}",
        ),
        (
            "hcamk_{lowernum:26}:{alnum:10}",
            "hcamk_{lowernum:26}:{alnum:16}!{alnum:16}",
            "xhcamk_{lowernum:26}:{alnum:32}",
        ),
    ),
    "honeycomb-configuration-key": (
        (
            "HONEYCOMB_API_KEY={alnum:22}",
            "x-honeycomb-team key: {hex:32}",
        ),
        (
            "HONEYCOMB_API_KEY={alnum:7}",
            "HONEYCOMB_API_KEY={alnum:11}!{alnum:11}",
            "HONEYCOMB_API_KEY={alnum:22}Z9",
            "HONEYCOMB_DATASET={alnum:22}",
        ),
    ),
    "rollbar-access-token": (
        ("ROLLBAR_ACCESS_TOKEN={hex:32}",),
        (
            "ROLLBAR_ACCESS_TOKEN={hex:10}",
            "ROLLBAR_ACCESS_TOKEN={hex:16}!{hex:16}",
            "ROLLBAR_ACCESS_TOKEN={hex:32}Z9",
            "rollbar.md5={hex:32}",
        ),
    ),
    "axiom-token": (
        (
            "xaat-{uuid}",
            "xapt-{uuid}",
        ),
        (
            "xaat-{hex:8}-{hex:4}",
            "xaat-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:6}!{hex:5}",
            "xxaat-{uuid}",
        ),
    ),
    "splunk-hec-token": (
        ("SPLUNK_HEC_TOKEN={uuid}",),
        (
            "SPLUNK_HEC_TOKEN={hex:8}-{hex:4}",
            "SPLUNK_HEC_TOKEN={hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:6}!{hex:5}",
            "SPLUNK_HEC_TOKEN={uuid}Z9",
            "SPLUNK_APP={uuid}",
        ),
    ),
    "coralogix-key": (
        (
            "cxtp_{alnum:30}",
            "cxup_{alnum:30}",
        ),
        (
            "cxtp_{alnum:10}",
            "cxtp_{alnum:15}!{alnum:15}",
            "xcxtp_{alnum:30}",
        ),
    ),
    "logfire-token": (
        ("pylf_v1_us_{alnum:43}",),
        (
            "pylf_v1_us_{alnum:14}",
            "pylf_v1_us_{alnum:21}!{alnum:22}",
            "xpylf_v1_us_{alnum:43}",
        ),
    ),
}
