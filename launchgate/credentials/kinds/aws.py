"""Amazon: AWS, and what its shops and logins give out."""

from launchgate.credentials.kind import Kind
from launchgate.credentials.near import near

KINDS: tuple[Kind, ...] = (
    Kind(
        id="aws-access-key-id",
        title="AWS access key id",
        anchors=("AKIA",),
        pattern=r"AKIA(?!\w{9}EXAMPLE)[A-Z2-7]{16}",
        source="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html",
        opens="act as the IAM user, together with its secret access key",
        revoke="https://console.aws.amazon.com/iam/home#/security_credentials",
        level="high",
        entropy_bits=3.0,
        rotate="make a second key, deploy it, make the first inactive, then delete it",
    ),
    Kind(
        id="aws-temporary-key-id",
        title="AWS temporary access key id",
        anchors=("ASIA", "ABIA", "ACCA"),
        pattern=r"A(?:SIA|BIA|CCA)(?!\w{9}EXAMPLE)[A-Z2-7]{16}",
        source="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html",
        opens="act as the role until the session ends, together with secret and session token",
        revoke="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html",
        level="medium",
        entropy_bits=3.0,
    ),
    Kind(
        id="aws-secret-access-key",
        title="AWS secret access key",
        anchors=(
            "aws_secret",
            "aws-secret",
            "awssecret",
            "secret_access_key",
            "secretaccesskey",
            "secret-access-key",
        ),
        pattern=near(
            r"(?:aws[_-]?secret|secret[_-]?access[_-]?key)",
            r"(?![0-9A-Za-z+/]{30}EXAMPLEKEY)[0-9A-Za-z+/]{40}(?![\w+/=])",
        ),
        source="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html",
        opens="act as the IAM user: read its data, start servers at your cost",
        revoke="https://console.aws.amazon.com/iam/home#/security_credentials",
        proven=False,
        ignore_case=True,
        inside=True,
        entropy_bits=4.2,
        rotate="make a second key, deploy it, make the first inactive, then delete it",
    ),
    Kind(
        id="aws-session-token",
        title="AWS session token",
        anchors=("IQoJb3JpZ2lu", "FwoGZXIvYXdz", "FQoGZXIvYXdz"),
        pattern=r"(?:IQoJb3JpZ2lu|F[Qw]oGZXIvYXdz)[0-9A-Za-z+/]{80,2000}={0,2}",
        source=(
            "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_u"
            "se-resources.html"
        ),
        opens="act as the role until the session ends, together with its key",
        revoke="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html",
        level="high",
        max_length=2100,
    ),
    Kind(
        id="aws-bedrock-api-key",
        title="Amazon Bedrock API key",
        anchors=("ABSKQmVkcm9ja0FQSUtleS",),
        pattern=r"ABSKQmVkcm9ja0FQSUtleS[0-9A-Za-z+/]{60,260}={0,2}",
        source="https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html",
        opens="run models at your cost until the key expires",
        revoke="https://console.aws.amazon.com/bedrock/home#/api-keys",
    ),
    Kind(
        id="aws-bedrock-short-term-key",
        title="Amazon Bedrock API key (short-term)",
        anchors=("bedrock-api-key-",),
        pattern=r"bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[0-9A-Za-z+/]{80,2400}={0,2}",
        source="https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html",
        opens="run models at your cost for up to 12 hours",
        revoke="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html",
        level="high",
        max_length=2500,
    ),
    Kind(
        id="aws-appsync-api-key",
        title="AWS AppSync API key",
        anchors=("da2-",),
        pattern=r"da2-[0-9a-z]{26}",
        source="https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html",
        opens="call what the GraphQL API lets any key holder call",
        revoke="https://console.aws.amazon.com/appsync/home",
        level="medium",
        entropy_bits=3.0,
    ),
    Kind(
        id="amazon-lwa-client-secret",
        title="Login with Amazon client secret",
        anchors=("amzn1.oa2-cs.v1.",),
        pattern=r"amzn1\.oa2-cs\.v1\.[0-9a-f]{64}",
        source=(
            "https://developer-docs.amazon.com/sp-api/docs/view-your-application-in"
            "formation-and-credentials"
        ),
        opens="pose as your app before sellers and buyers",
        revoke="https://developer.amazon.com/loginwithamazon/console/site/lwa/overview.html",
    ),
    Kind(
        id="amazon-lwa-refresh-token",
        title="Login with Amazon refresh token",
        anchors=("Atzr",),
        pattern=r"Atzr\|[0-9A-Za-z_+/-]{100,700}={0,2}",
        source="https://developer-docs.amazon.com/sp-api/docs/connect-to-the-selling-partner-api",
        opens="act for the seller or user who allowed your app",
        revoke="https://developer.amazon.com/loginwithamazon/console/site/lwa/overview.html",
        max_length=720,
    ),
    Kind(
        id="amazon-mws-auth-token",
        title="Amazon MWS auth token",
        anchors=("amzn.mws.",),
        pattern=r"amzn\.mws\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
        source=(
            "https://developer-docs.amazon.com/sp-api/docs/migrating-authorization-"
            "from-amazon-marketplace-web-service"
        ),
        opens="nothing since MWS was shut down; it tells which seller you served",
        revoke="https://sellercentral.amazon.com/gp/mws/registration/register.html",
        level="low",
    ),
)
