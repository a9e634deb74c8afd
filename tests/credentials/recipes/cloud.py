"""Recipes of cloud: what must match, what must not."""

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "aws-access-key-id": (
        ("AKIA{base32:16}",),
        (
            "AKIA{base32:12}",
            "AKIA{base32:9}EXAMPLE",
            "AKIA{lower:16}",
            "XAKIA{base32:16}",
        ),
    ),
    "aws-temporary-key-id": (
        (
            "ASIA{base32:16}",
            "ABIA{base32:16}",
            "ACCA{base32:16}",
        ),
        (
            "ASIA{base32:12}",
            "ASIA{base32:9}EXAMPLE",
            "ASIA{lower:16}",
        ),
    ),
    "aws-secret-access-key": (
        (
            "aws_secret_access_key = {b64:40}",
            "aws-secret: {b64:40}",
            'awsSecret: "{b64:40}"',
            "secret_access_key={b64:40}",
            "secretAccessKey: '{b64:40}'",
            "secret-access-key: {b64:40}",
        ),
        (
            "aws_secret_access_key = {b64:30}",
            "aws_secret_access_key = {hex:40}",
            "AWS_SECRET_ACCESS_KEY={b64:30}EXAMPLEKEY",
            "aws_secret_access_key = ${{AWS_SECRET_ACCESS_KEY}}",
        ),
    ),
    "aws-session-token": (
        (
            "IQoJb3JpZ2lu{b64:300}==",
            "FwoGZXIvYXdz{b64:200}=",
            "FQoGZXIvYXdz{b64:200}=",
        ),
        (
            "IQoJb3JpZ2lu{b64:20}",
            "FwoGZXIvYXdz",
            "xIQoJb3JpZ2lu{b64:200}",
        ),
    ),
    "aws-bedrock-api-key": (
        ("ABSKQmVkcm9ja0FQSUtleS{b64:110}=",),
        (
            "ABSKQmVkcm9ja0FQSUtleS{b64:20}",
            "ABSK{b64:40}",
        ),
    ),
    "aws-bedrock-short-term-key": (
        ("bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t{b64:400}==",),
        (
            "bedrock-api-key-rotation",
            "bedrock-api-key-{b64:200}",
            "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t",
        ),
    ),
    "aws-appsync-api-key": (
        ("da2-{lowernum:26}",),
        (
            "da2-{lowernum:10}",
            "da2-{upper:26}",
        ),
    ),
    "amazon-lwa-client-secret": (
        ("amzn1.oa2-cs.v1.{hex:64}",),
        (
            "amzn1.oa2-cs.v1.{hex:20}",
            "amzn1.oa2-client.{hex:32}",
        ),
    ),
    "amazon-lwa-refresh-token": (
        ("Atzr|{b64url:300}x",),
        (
            "Atzr|{alnum:20}",
            "Atzr {alnum:300}",
        ),
    ),
    "amazon-mws-auth-token": (
        ("amzn.mws.{uuid}",),
        (
            "amzn.mws.{hex:32}",
            "amzn.mws.token",
        ),
    ),
    "firebase-web-api-key": (
        (
            "apiKey: 'AIza{b64url:35}', authDomain: 'x'",
            'apiKey": "AIza{b64url:35}",\n  "projectId": "x"',
        ),
        (
            "apiKey: 'AIza{b64url:35}'",
            "apiKey: 'AIza{b64url:20}', authDomain: 'x'",
        ),
    ),
    "firebase-app-api-key": (
        (
            'current_key": "AIza{b64url:35}"',
            "API_KEY</key><string>AIza{b64url:35}</string>",
        ),
        (
            'current_key": "AIza{b64url:20}"',
            'current_key": "{alnum:39}"',
            "API_KEY</key><string></string>",
        ),
    ),
    "firebase-named-api-key": (
        (
            "VITE_FIREBASE_API_KEY=AIza{b64url:35}",
            "firebaseApiKey: 'AIza{b64url:35}'",
        ),
        (
            "FIREBASE_API_KEY=AIza{b64url:20}",
            "GEMINI_API_KEY=AIza{b64url:35}",
        ),
    ),
    "google-maps-browser-key": (
        (
            "maps.googleapis.com/maps/api/js?v=3&key=AIza{b64url:35}",
            "google.com/maps/embed/v1/place?key=AIza{b64url:35}&q=x",
            'com.google.android.geo.API_KEY" android:value="AIza{b64url:35}"',
        ),
        (
            "maps.googleapis.com/maps/api/js?key=YOUR_API_KEY",
            "maps.googleapis.com/maps/api/geocode/json?key=AIza{b64url:35}",
        ),
    ),
    "google-api-key": (
        ("AIza{b64url:35}",),
        (
            "AIza{b64url:20}",
            "AIza_key_of_the_project",
            "xAIza{b64url:35}",
        ),
    ),
    "google-oauth-client-secret": (
        ("GOCSPX-{b64url:27}x",),
        (
            "GOCSPX-{b64url:12}",
            "GOCSPX-secret",
        ),
    ),
    "google-oauth-refresh-token": (
        ("1//0{b64url:99}x",),
        (
            "1//0{b64url:20}",
            "11//0{b64url:90}",
            "+1//0{b64url:90}",
            "1//0{alnum:160}+{b64:40}",
        ),
    ),
    "google-oauth-access-token": (
        (
            "ya29.{b64url:200}x",
            "ya29.c.{b64url:200}x",
        ),
        (
            "ya29.{b64url:20}",
            "ya29.token",
        ),
    ),
    "google-hmac-key-id": (
        (
            "GOOG1{uppernum:56}",
            "GOOG{uppernum:20}",
        ),
        (
            "GOOG{uppernum:12}",
            "GOOG1{uppernum:30}",
            "GOOGLE_APPLICATION_CREDENTIALS",
        ),
    ),
    "google-service-account-key-id": (
        ('private_key_id": "{hex:40}"',),
        (
            'private_key_id": ""',
            'private_key_id": "{hex:20}"',
        ),
    ),
    "azure-cosmos-connection": (
        ("AccountEndpoint=https://shop.documents.azure.com:443/;AccountKey={b64:86}==;",),
        (
            "AccountEndpoint=https://shop.documents.azure.com:443/;AccountKey={b64:40}",
            "AccountEndpoint=https://localhost:8081/;AccountKey=C2y6yDjf{b64:78}==",
        ),
    ),
    "azure-storage-account-key": (
        (
            "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey={b64:86}==",
            "AZURE_STORAGE_ACCOUNT_KEY={b64:86}==",
        ),
        (
            "AccountKey={b64:40}==",
            "AccountKey=Eby8vdM0{b64:78}==",
            "storage {b64:86}==",
        ),
    ),
    "azure-sas-token": (
        (("sv=2022-11-02&ss=b&srt=sco&sp=rl&se=2030-01-01T00:00:00Z&spr=https&sig={alnum:43}%3D"),),
        (
            "sv=2022-11-02&ss=b&srt=sco&sp=rl",
            "sv=2022-11-02&ss=b&srt=sco&sp=rl&sig={alnum:10}",
        ),
    ),
    "azure-service-bus-connection": (
        (
            (
                "Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=Root;Sh"
                "aredAccessKey={b64:43}="
            ),
        ),
        (
            (
                "Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=Root;Sh"
                "aredAccessKey=KEY"
            ),
            "Endpoint=sb://localhost",
        ),
    ),
    "azure-shared-access-key": (
        ("HostName=x.azure-devices.net;SharedAccessKeyName=a;SharedAccessKey={b64:43}=",),
        (
            "SharedAccessKey={b64:20}",
            "SharedAccessKey=<key>",
        ),
    ),
    "azure-signalr-connection": (
        ("Endpoint=https://acme.service.signalr.net;AccessKey={b64:43}=;Version=1.0;",),
        (
            "Endpoint=https://acme.service.signalr.net;AuthType=azure",
            "Endpoint=https://x.example.com;AccessKey={b64:43}=",
        ),
    ),
    "azure-app-configuration-connection": (
        ("Endpoint=https://shop.azconfig.io;Id=0-l0-s0:{alnum:20};Secret={b64:43}=",),
        (
            "Endpoint=https://shop.azconfig.io;Id=0-l0-s0:{alnum:20}",
            "Endpoint=https://shop.azconfig.io;Id=0-l0-s0:{alnum:20};Secret=x",
        ),
    ),
    "azure-communication-connection": (
        ("endpoint=https://acme.communication.azure.com/;accesskey={b64:86}==",),
        (
            "endpoint=https://acme.communication.azure.com/",
            "endpoint=https://acme.communication.azure.com/;accesskey={b64:20}",
        ),
    ),
    "azure-entra-client-secret": (
        (
            "AZURE_CLIENT_SECRET={alnum:3}8Q~{b64url:31}",
            "azure: {alnum:3}8Q~{b64url:31}",
            'password = "{alnum:3}7Q~{alnum:34}"',
        ),
        (
            "CLIENT_SECRET={alnum:40}",
            "CLIENT_SECRET={alnum:3}8Q~{alnum:10}",
        ),
    ),
    "azure-devops-pat": (
        (
            "AZURE_DEVOPS_EXT_PAT={alnum:76}AZDO{alnum:4}",
            "devops: {alnum:76}AZDO{alnum:4}",
            "VSTS={alnum:76}AZDO{alnum:4}",
            "token = '{alnum:76}AZDO{alnum:4}'",
            "AZDO_TOKEN={alnum:76}AZDO{alnum:4}",
            "MY_PAT={alnum:76}AZDO{alnum:4}",
        ),
        (
            "AZURE_DEVOPS_EXT_PAT={alnum:84}",
            "token={alnum:20}AZDO{alnum:4}",
        ),
    ),
    "azure-devops-legacy-pat": (
        (
            "AZURE_DEVOPS_PAT={lower:20}234567{lower:26}",
            "azureDevOpsToken: '{lower:20}234567{lower:26}'",
            "VSTS_TOKEN={lower:20}234567{lower:26}",
            "AZDO_PAT={lower:20}234567{lower:26}",
        ),
        (
            "AZURE_DEVOPS_PAT={lower:30}",
            "azure devops {lower:52}",
        ),
    ),
    "azure-annotated-key": (
        (
            "AZURE_OPENAI_API_KEY={alnum:52}JQQJ99{alnum:26}",
            "OPENAI_KEY={alnum:52}JQQJ99{alnum:26}",
            "COGNITIVE_SERVICES: {alnum:52}JQQJ9D{alnum:26}",
            "api_key = '{alnum:52}JQQJ99{alnum:26}'",
            'apiKey: "{alnum:52}JQQJ99{alnum:26}"',
            "api-key: {alnum:52}JQQJ9H{alnum:26}",
            "SPEECH_KEY={alnum:52}JQQJ99{alnum:26}",
            "Ocp-Apim-Subscription-Key: {alnum:52}JQQJ99{alnum:26}",
        ),
        (
            "AZURE_OPENAI_API_KEY={alnum:52}JQQX99{alnum:26}",
            "api_key = '{alnum:20}JQQJ99{alnum:26}'",
            "checksum {alnum:52}JQQJ99{alnum:26}",
        ),
    ),
    "azure-ai-services-key": (
        (
            "AZURE_OPENAI_API_KEY={hex:32}",
            "AZURE_OPENAI_KEY={alnum:84}",
            "AZURE_SEARCH_KEY={alnum:52}",
            "COGNITIVE_SERVICES_KEY={hex:32}",
        ),
        (
            "AZURE_OPENAI_API_KEY={hex:20}",
            "azure openai deployment {hex:32}",
        ),
    ),
    "azure-functions-key": (
        ("azurewebsites.net/api/orders?code={b64url:54}==",),
        (
            "azurewebsites.net/api/orders",
            "azurewebsites.net/api/orders?code=1234",
        ),
    ),
    "azure-logic-app-url": (
        (
            (
                "logic.azure.com:443/workflows/{hex:32}/triggers/manual/paths/invoke?ap"
                "i-version=2016-10-01&sig={b64url:43}"
            ),
        ),
        (
            "logic.azure.com:443/workflows/{hex:32}/triggers/manual",
            "logic.azure.com/workflows/x?sig={b64url:43}",
        ),
    ),
    "azure-api-management-key": (
        ("Ocp-Apim-Subscription-Key: {hex:32}",),
        (
            "Ocp-Apim-Subscription-Key: {hex:12}",
            "Ocp-Apim-Subscription-Key: $KEY",
        ),
    ),
    "azure-container-registry-password": (
        (
            "docker login x.azurecr.io -u x -p {alnum:42}+ACR{alnum:6}",
            "azurecr.io {alnum:42}+ACR{alnum:6}",
            "ACR_PASSWORD={alnum:42}+ACR{alnum:6}",
            "REGISTRY_PASSWORD={alnum:42}+ACR{alnum:6}",
        ),
        (
            "ACR_PASSWORD={alnum:52}",
            "ACR_PASSWORD={alnum:20}+ACR{alnum:6}",
        ),
    ),
    "digitalocean-access-token": (
        (
            "dop_v1_{hex:64}",
            "doo_v1_{hex:64}",
        ),
        (
            "dop_v1_{hex:40}",
            "dop_v1_{upper:64}",
        ),
    ),
    "digitalocean-refresh-token": (
        ("dor_v1_{hex:64}",),
        (
            "dor_v1_{hex:40}",
            "dor_v1_token",
        ),
    ),
    "digitalocean-spaces-key-id": (
        (
            "DO00{uppernum:16}",
            "DO801{uppernum:15}",
        ),
        (
            "DO00{uppernum:8}",
            "DO99{uppernum:16}",
        ),
    ),
    "linode-api-token": (
        ("LINODE_TOKEN={hex:64}",),
        (
            "LINODE_TOKEN={hex:20}",
            "linode image {hex:64}",
        ),
    ),
    "vultr-api-key": (
        ("VULTR_API_KEY={uppernum:36}",),
        (
            "VULTR_API_KEY={uppernum:20}",
            "vultr plan {uppernum:36}",
        ),
    ),
    "hetzner-api-token": (
        (
            "HCLOUD_TOKEN={alnum:64}",
            "hetzner_api_token = '{alnum:64}'",
        ),
        (
            "HCLOUD_TOKEN={alnum:20}",
            "hetzner image {alnum:64}",
        ),
    ),
    "scaleway-access-key-id": (
        ("SCW{uppernum:17}",),
        (
            "SCW{uppernum:8}",
            "SCW_DEFAULT_PROJECT",
            "SCW{upper:17}",
            "ASCW{uppernum:17}",
        ),
    ),
    "scaleway-secret-key": (
        (
            "SCW_SECRET_KEY={uuid}",
            "scaleway_token: {uuid}",
        ),
        (
            "SCW_DEFAULT_PROJECT_ID={uuid}",
            "SCW_SECRET_KEY={hex:20}",
        ),
    ),
    "ovh-application-secret": (
        (
            "OVH_APPLICATION_SECRET={alnum:32}",
            "ovh_consumer_key = {alnum:32}",
        ),
        (
            "OVH_APPLICATION_KEY={alnum:16}",
            "OVH_CONSUMER_KEY={alnum:10}",
        ),
    ),
    "alibaba-access-key-id": (
        (
            "LTAI5t{alnum:18}",
            "LTAI{alnum:12}",
        ),
        (
            "LTAI{alnum:6}",
            "xLTAI{alnum:16}",
        ),
    ),
    "alibaba-access-key-secret": (
        (
            "ALIBABA_CLOUD_ACCESS_KEY_SECRET={alnum:30}",
            "ALIYUN_SECRET={alnum:30}",
            "accessKeySecret: '{alnum:30}'",
            "access_key_secret={alnum:30}",
            "ALICLOUD_SECRET_KEY={alnum:30}",
        ),
        (
            "ALIBABA_CLOUD_ACCESS_KEY_SECRET={alnum:20}",
            "aliyun bucket {alnum:30}",
        ),
    ),
    "tencent-secret-id": (
        ("AKID{alnum:32}",),
        (
            "AKID{alnum:16}",
            "AKID_OF_THE_ACCOUNT",
        ),
    ),
    "tencent-secret-key": (
        (
            "TENCENTCLOUD_SECRET_KEY={alnum:32}",
            "QCLOUD_SECRETKEY={alnum:32}",
        ),
        (
            "TENCENTCLOUD_SECRET_KEY={alnum:12}",
            "tencent {alnum:32}",
        ),
    ),
    "ibm-cloud-api-key": (
        (
            "IBMCLOUD_API_KEY={alnum:44}",
            "BLUEMIX_API_KEY={alnum:44}",
            "watsonx_apikey: '{alnum:44}'",
        ),
        (
            "IBMCLOUD_API_KEY={alnum:20}",
            "ibm {alnum:44}",
        ),
    ),
    "yandex-api-key": (
        ("AQVN{b64url:35}x",),
        (
            "AQVN{b64url:12}",
            "xAQVN{b64url:36}",
        ),
    ),
    "yandex-iam-token": (
        ("t1.{b64url:80}.{b64url:86}==",),
        (
            "t1.{b64url:80}",
            "t1.{b64url:80}.{b64url:20}",
        ),
    ),
    "backblaze-application-key": (
        (
            "BACKBLAZE_KEY=K005{b64:27}",
            "B2_APPLICATION_KEY=K001{b64:27}",
            "b2-key: K001{b64:27}",
            "application_key = K002{b64:27}",
            "applicationKey: 'K003{b64:27}'",
        ),
        (
            "B2_APPLICATION_KEY=K001{b64:10}",
            "B2_APPLICATION_KEY={alnum:31}",
        ),
    ),
    "wasabi-secret-key": (
        ("WASABI_SECRET_ACCESS_KEY={alnum:40}",),
        (
            "WASABI_SECRET_ACCESS_KEY={alnum:20}",
            "wasabi {alnum:40}",
        ),
    ),
    "exoscale-api-key-id": (
        ("EXO{hex:24}",),
        (
            "EXO{hex:10}",
            "EXO{upper:24}",
        ),
    ),
    "upcloud-api-token": (
        ("ucat_{uppernum:26}",),
        (
            "ucat_{uppernum:10}",
            "ucat_token",
        ),
    ),
}
