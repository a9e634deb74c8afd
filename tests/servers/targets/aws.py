"""AWS's JSON services, which check the signature of each request.

https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParametersByPath.html
https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html
"""

import hashlib
import hmac
import json
import re
from collections.abc import Sequence

from launchgate.ports.variables import TargetSource
from tests.credentials.recipe import expand
from tests.servers.http import Answer, Asked, Route
from tests.servers.targets.case import ECHO, TOKEN, VALUE, Case, answer, refusals

KEY_ID = expand("{HEX:20}", 504)
SESSION = expand("{alnum:60}", 505)
ENVIRON = {
    "AWS_ACCESS_KEY_ID": KEY_ID,
    "AWS_SECRET_ACCESS_KEY": TOKEN,
    "AWS_SESSION_TOKEN": SESSION,
    "AWS_REGION": "eu-central-1",
}


def error(name: str, status: int = 400) -> Answer:
    return answer({"__type": f"com.amazonaws#{name}", "message": ECHO}, status)


REFUSALS = refusals(
    lambda _, words: {"__type": "InternalServerError", "message": words},
    s401=error("UnrecognizedClientException"),
    s403=error("AccessDeniedException"),
    s404=error("ResourceNotFoundException"),
    s429=Answer(
        status=400,
        body=error("ThrottlingException").body,
        headers=(("Retry-After", "2"),),
    ),
)


def _expected(asked: Asked, service: str, signed: str, day: str) -> str:
    """The signature by the documentation's four steps."""
    lines = "".join(f"{name}:{asked.headers[name]}\n" for name in signed.split(";"))
    body = hashlib.sha256(asked.body).hexdigest()
    canonical = f"{asked.method}\n{asked.path}\n{asked.query}\n{lines}\n{signed}\n{body}"
    scope = f"{day}/eu-central-1/{service}/aws4_request"
    hashed = hashlib.sha256(canonical.encode()).hexdigest()
    text = f"AWS4-HMAC-SHA256\n{asked.headers['x-amz-date']}\n{scope}\n{hashed}"
    key = f"AWS4{TOKEN}".encode()
    for piece in scope.split("/"):
        key = hmac.digest(key, piece.encode(), "sha256")
    return hmac.digest(key, text.encode(), "sha256").hex()


def signed(service: str, action: str, route: Route) -> Route:
    proof = re.compile(
        f"AWS4-HMAC-SHA256 Credential={KEY_ID}/([0-9]{{8}})/eu-central-1/{service}/aws4_request, "
        "SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})"
    )

    def answered(asked: Asked) -> Answer:
        told = proof.fullmatch(asked.headers.get("authorization", ""))
        if told is None or asked.headers.get("x-amz-security-token") != SESSION:
            return REFUSALS[401]
        names = {"host", "x-amz-date", "x-amz-target", "x-amz-security-token"}
        if not names <= set(told[2].split(";")) or asked.headers["x-amz-target"] != action:
            return error("IncompleteSignatureException")
        if _expected(asked, service, told[2], told[1]) != told[3]:
            return error("InvalidSignatureException")
        return route if isinstance(route, Answer) else route(asked)

    return answered


def paged(key: str, rows: Sequence[object], size: int = 2) -> Route:
    """A page may be empty and still lead on."""

    def page(asked: Asked) -> Answer:
        begin = int(json.loads(asked.body).get("NextToken", "-1"))
        if begin < 0:
            return answer({key: [], "NextToken": "0"})
        following = {"NextToken": str(begin + size)} if begin + size < len(rows) else {}
        return answer({key: rows[begin : begin + size], **following})

    return page


def parameter(name: str, text: str = VALUE, kind: str = "String") -> dict[str, object]:
    return {"Name": name, "Type": kind, "Value": text, "Version": 1}


_PARAMETERS = [
    parameter("/acme/prod/A"),
    parameter("/acme/prod/api/B", kind="SecureString"),
    parameter("/acme/prod/api/A", "nearer wins"),
    parameter("/acme/prod/LIST", "a,b", "StringList"),
]
SSM_ROUTE = paged("Parameters", _PARAMETERS)
PARAMETERS = Case(
    source=TargetSource(kind="aws-ssm", prefix="/acme/prod/"),
    environ=ENVIRON,
    routes={"/": signed("ssm", "AmazonSSM.GetParametersByPath", SSM_ROUTE)},
    main="/",
    refusals=REFUSALS,
    expected={"A": ("set", VALUE), "B": ("set", VALUE), "LIST": ("set", "a,b")},
    host="ssm.eu-central-1.amazonaws.com",
    label="AWS Parameter Store, /acme/prod",
    broken={"Parameters": [{"Type": "String", "Value": VALUE}]},
)
_SECRETS = [
    {"Name": "acme/prod/STRIPE_KEY", "ARN": "arn"},
    {"Name": "acme/prod/OLD", "DeletedDate": 1.0},
    {"Name": "acme/prod/api/TOKEN"},
    {"Name": "acme/production/A"},
]
SECRETS = Case(
    source=TargetSource(kind="aws-secrets-manager", prefix="acme/prod/"),
    environ=ENVIRON,
    routes={
        "/": signed("secretsmanager", "secretsmanager.ListSecrets", paged("SecretList", _SECRETS))
    },
    main="/",
    refusals=REFUSALS,
    expected={
        "STRIPE_KEY": ("present-unreadable", None),
        "TOKEN": ("present-unreadable", None),
    },
    host="secretsmanager.eu-central-1.amazonaws.com",
    label="AWS Secrets Manager, acme/prod/",
    broken={"SecretList": [{"ARN": "arn"}]},
)
