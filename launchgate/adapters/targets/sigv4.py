"""AWS Signature Version 4, for POST requests to one service.

https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
"""

import hashlib
import hmac
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from urllib.parse import urlsplit

from launchgate.ports import HttpRequest

_ALGORITHM = "AWS4-HMAC-SHA256"


@dataclass(frozen=True, slots=True)
class Signer:
    """`session` is the token of temporary credentials."""

    key_id: str
    secret: str = field(repr=False)
    session: str | None = field(repr=False)
    region: str
    service: str

    def sign(self, request: HttpRequest, at: datetime | None = None) -> HttpRequest:
        """With the headers that prove who asks, `at` that moment (now)."""
        now = (at or datetime.now(timezone.utc)).strftime("%Y%m%dT%H%M%SZ")
        parts = urlsplit(request.url)
        own = [("X-Amz-Date", now)]
        if self.session is not None:
            own.append(("X-Amz-Security-Token", self.session))
        headers = (*request.headers, ("Host", parts.netloc), *own)
        canonical = sorted((name.lower(), " ".join(text.split())) for name, text in headers)
        signed = ";".join(name for name, _ in canonical)
        told = "\n".join(
            (
                request.method,
                parts.path or "/",
                parts.query,
                *(f"{name}:{text}" for name, text in canonical),
                "",
                signed,
                hashlib.sha256(request.body or b"").hexdigest(),
            )
        )
        scope = f"{now[:8]}/{self.region}/{self.service}/aws4_request"
        digest = hashlib.sha256(told.encode()).hexdigest()
        signature = self._signature(now, f"{_ALGORITHM}\n{now}\n{scope}\n{digest}")
        proof = (
            f"{_ALGORITHM} Credential={self.key_id}/{scope}, "
            f"SignedHeaders={signed}, Signature={signature}"
        )
        return replace(request, headers=(*request.headers, *own, ("Authorization", proof)))

    def _signature(self, now: str, text: str) -> str:
        key = f"AWS4{self.secret}".encode()
        for part in (now[:8], self.region, self.service, "aws4_request"):
            key = hmac.new(key, part.encode(), hashlib.sha256).digest()
        return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()
