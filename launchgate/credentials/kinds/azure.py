"""Microsoft Azure and Entra; the stricter shape comes first."""

from launchgate.credentials.kind import Kind
from launchgate.credentials.near import near

KINDS: tuple[Kind, ...] = (
    Kind(
        id="azure-cosmos-connection",
        title="Azure Cosmos DB connection string",
        anchors=("AccountEndpoint=",),
        pattern=(
            r"AccountEndpoint=https://[\w.-]{3,80}(?::[0-9]{2,5})?/?;AccountKey=(?P<secret>(?!C2y6"
            r"yDjf)[0-9A-Za-z+/]{86}==)"
        ),
        source="https://learn.microsoft.com/en-us/azure/cosmos-db/secure-access-to-data",
        opens="read and change every database of the account",
        revoke="https://portal.azure.com/",
        rotate="move to the secondary key, then regenerate the primary",
    ),
    Kind(
        id="azure-storage-account-key",
        title="Azure Storage account key",
        anchors=("accountkey", "storage"),
        pattern=near(
            r"(?:accountkey|storage[\w.-]{0,20}key)", r"(?!Eby8vdM0|C2y6yDjf)[0-9A-Za-z+/]{86}=="
        ),
        source="https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage",
        opens="read, change and delete everything in the account",
        revoke="https://portal.azure.com/",
        ignore_case=True,
        inside=True,
        entropy_bits=3.0,
        rotate="move to the second key, then regenerate the first",
    ),
    Kind(
        id="azure-sas-token",
        title="Azure shared access signature",
        anchors=("sv=20",),
        pattern=(
            r"sv=20[0-9]{2}-[0-9]{2}-[0-9]{2}&[\w%=&;.:+-]{10,340}?sig=(?P<secret>"
            r"[0-9A-Za-z+/%]{43,80}=?)"
        ),
        source="https://learn.microsoft.com/en-us/azure/storage/common/storage-sas-overview",
        opens="whatever the signature allows, until it expires",
        revoke="https://portal.azure.com/",
        level="high",
        rotate="regenerate the account key that signed it, or its access policy",
        entropy_bits=3.0,
    ),
    Kind(
        id="azure-service-bus-connection",
        title="Azure Service Bus or Event Hubs connection string",
        anchors=("Endpoint=sb://",),
        pattern=(
            r"Endpoint=sb://[\w.-]{3,80}/?;SharedAccessKeyName=[\w.-]{1,60};SharedAccessKey=(?P<se"
            r"cret>[0-9A-Za-z+/]{43}=)"
        ),
        source="https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-sas",
        opens="send and read the messages that the policy allows",
        revoke="https://portal.azure.com/",
        rotate="move to the secondary key, then regenerate the primary",
    ),
    Kind(
        id="azure-shared-access-key",
        title="Azure shared access key",
        anchors=("SharedAccessKey=",),
        pattern=r"SharedAccessKey=(?P<secret>[0-9A-Za-z+/]{43}=)",
        source="https://learn.microsoft.com/en-us/azure/iot-hub/authenticate-authorize-sas",
        opens="act on the hub as the policy or device allows",
        revoke="https://portal.azure.com/",
        rotate="move to the secondary key, then regenerate the primary",
    ),
    Kind(
        id="azure-signalr-connection",
        title="Azure SignalR or Web PubSub connection string",
        anchors=("Endpoint=https://",),
        pattern=(
            r"Endpoint=https://[\w.-]{3,80}\.(?:service\.signalr\.net|webpubsub\.azure\.com)/?;Acc"
            r"essKey=(?P<secret>[0-9A-Za-z+/]{43,88}={0,2})"
        ),
        source="https://learn.microsoft.com/en-us/azure/azure-signalr/concept-connection-string",
        opens="connect as any user and send to all of them",
        revoke="https://portal.azure.com/",
        rotate="move to the secondary key, then regenerate the primary",
    ),
    Kind(
        id="azure-app-configuration-connection",
        title="Azure App Configuration connection string",
        anchors=("Endpoint=https://",),
        pattern=(
            r"Endpoint=https://[\w.-]{3,80}\.azconfig\.io;Id=[\w+/:=-]{4,60};Secret=(?P<secret>"
            r"[0-9A-Za-z+/]{40,90}={0,2})"
        ),
        source=(
            "https://learn.microsoft.com/en-us/azure/azure-app-configuration/howto-"
            "disable-access-key-authentication"
        ),
        opens="read and change the settings of your apps",
        revoke="https://portal.azure.com/",
    ),
    Kind(
        id="azure-communication-connection",
        title="Azure Communication Services connection string",
        anchors=("endpoint=https://",),
        pattern=(
            r"endpoint=https://[\w.-]{3,80}\.communication\.azure\.com/?;accesskey=(?P<secret>"
            r"[0-9A-Za-z+/]{80,90}={0,2})"
        ),
        source=(
            "https://learn.microsoft.com/en-us/azure/communication-services/concepts/authentication"
        ),
        opens="send mail, SMS and calls in your name",
        revoke="https://portal.azure.com/",
        ignore_case=True,
    ),
    Kind(
        id="azure-entra-client-secret",
        title="Microsoft Entra client secret",
        anchors=("secret", "azure", "password"),
        pattern=near(
            r"(?:secret|azure|password)",
            r"[0-9A-Za-z_~.-]{3}[0-9]Q~[0-9A-Za-z_~.-]{31,34}(?![\w~.-])",
        ),
        source="https://learn.microsoft.com/en-us/purview/sit-defn-azure-ad-client-secret",
        opens="act as the app registration: its mail, files and subscriptions",
        revoke=(
            "https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade"
        ),
        ignore_case=True,
        inside=True,
        entropy_bits=3.5,
        rotate="add a second secret, deploy it, then delete the first",
    ),
    Kind(
        id="azure-devops-pat",
        title="Azure DevOps personal access token",
        anchors=("azure", "devops", "vsts", "token", "azdo", "_pat"),
        pattern=near(
            r"(?:azure|devops|vsts|token|azdo|_pat)", r"[0-9A-Za-z]{76}AZDO[0-9A-Za-z]{4}(?![\w-])"
        ),
        source=(
            "https://learn.microsoft.com/en-us/purview/sit-defn-azure-devops-personal-access-token"
        ),
        opens="read and push source and run pipelines as the user",
        revoke="https://dev.azure.com/",
        ignore_case=True,
        inside=True,
        entropy_bits=3.0,
    ),
    Kind(
        id="azure-devops-legacy-pat",
        title="Azure DevOps personal access token (old form)",
        anchors=("azure_devops", "azuredevops", "vsts", "azdo"),
        pattern=near(
            r"(?:azure_?devops|vsts|azdo)[\w.-]{0,20}(?:pat|token)", r"[a-z2-7]{52}(?![\w-])"
        ),
        source=(
            "https://learn.microsoft.com/en-us/purview/sit-defn-azure-devops-personal-access-token"
        ),
        opens="read and push source and run pipelines as the user",
        revoke="https://dev.azure.com/",
        proven=False,
        ignore_case=True,
        inside=True,
        entropy_bits=3.0,
    ),
    Kind(
        id="azure-annotated-key",
        title="Azure service key",
        anchors=(
            "azure",
            "openai",
            "cognitive",
            "api_key",
            "apikey",
            "api-key",
            "speech_key",
            "subscription-key",
        ),
        pattern=near(
            r"(?:azure|openai|cognitive|api[_-]?key|speech_key|subscription-key)",
            r"(?-i:[0-9A-Za-z]{52}JQQJ9[9DH][0-9A-Za-z]{26})(?![\w-])",
        ),
        source="https://devblogs.microsoft.com/engineering-at-microsoft/common-annotated-security-keys/",
        opens="use the service that it names (OpenAI, AI services, Web PubSub) at your cost",
        revoke="https://portal.azure.com/",
        ignore_case=True,
        inside=True,
        entropy_bits=3.0,
        rotate="every service has two keys: move to the other, then regenerate this one",
    ),
    Kind(
        id="azure-ai-services-key",
        title="Azure OpenAI or AI services key",
        anchors=("azure", "cognitive"),
        pattern=near(
            (
                r"(?:azure[\w.-]{0,20}(?:openai|ai|search|speech|vision|translator|form)|cognitive)"
                r"[\w.-]{0,20}key"
            ),
            r"(?:[0-9A-Za-z]{84}|[0-9A-Za-z]{52}|[0-9a-f]{32})(?![\w-])",
        ),
        source="https://learn.microsoft.com/en-us/azure/ai-services/authentication",
        opens="use the models and indexes at your cost",
        revoke="https://portal.azure.com/",
        proven=False,
        ignore_case=True,
        inside=True,
        entropy_bits=3.0,
        rotate="move to the second key, then regenerate the first",
    ),
    Kind(
        id="azure-functions-key",
        title="Azure Functions key",
        anchors=("azurewebsites.net/api/",),
        pattern=(
            r"azurewebsites\.net/api/[\w/.-]{1,80}\?(?:[\w=&.-]{1,60}&)?code=(?P<secret>"
            r"[0-9A-Za-z_/+%-]{40,70}={0,2})"
        ),
        source="https://learn.microsoft.com/en-us/azure/azure-functions/function-keys-how-to",
        opens="call the function",
        revoke="https://portal.azure.com/",
        level="high",
    ),
    Kind(
        id="azure-logic-app-url",
        title="Azure Logic Apps trigger URL",
        anchors=("logic.azure.com",),
        pattern=(
            r"logic\.azure\.com(?::443)?/workflows/[0-9a-f]{32}/[\w/.-]{4,80}\?"
            r"[\w%=&;.:/+-]{4,200}?sig=(?P<secret>[0-9A-Za-z_-]{43})"
        ),
        source="https://learn.microsoft.com/en-us/azure/logic-apps/logic-apps-securing-a-logic-app",
        opens="start the workflow with data of the thief's choice",
        revoke="https://portal.azure.com/",
        level="high",
        rotate="regenerate the access key of the workflow",
    ),
    Kind(
        id="azure-api-management-key",
        title="Azure API Management subscription key",
        anchors=("ocp-apim-subscription-key",),
        pattern=near(r"ocp-apim-subscription-key", r"[0-9a-f]{32}(?![\w-])"),
        source="https://learn.microsoft.com/en-us/azure/api-management/api-management-subscriptions",
        opens="call the APIs of the product as the subscriber",
        revoke="https://portal.azure.com/",
        level="high",
        proven=False,
        ignore_case=True,
        inside=True,
        entropy_bits=3.0,
        rotate="move to the secondary key, then regenerate the primary",
    ),
    Kind(
        id="azure-container-registry-password",
        title="Azure Container Registry password",
        anchors=("azurecr.io", "acr", "registry", "docker"),
        pattern=near(
            r"(?:azurecr\.io|acr|registry|docker)", r"[0-9A-Za-z+/]{42}\+ACR[0-9A-Za-z]{6}(?![\w-])"
        ),
        source=(
            "https://learn.microsoft.com/en-us/azure/container-registry/container-r"
            "egistry-authentication"
        ),
        opens="pull and push images, put a backdoor in what you deploy",
        revoke="https://portal.azure.com/",
        ignore_case=True,
        inside=True,
        entropy_bits=3.0,
        rotate="move to the second password, then regenerate the first",
    ),
)
