"""Recipes of language models, by API: must match, must not."""

from tests.credentials.recipes.ai_tools import RECIPES as AI_TOOLS
from tests.credentials.recipes.models import RECIPES as MODELS
from tests.credentials.recipes.speech import RECIPES as SPEECH

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "openai-project-key": (
        (
            "sk-proj-{b64url:74}T3BlbkFJ{alnum:74}",
            "sk-proj-{alnum:20}T3BlbkFJ{alnum:20}",
        ),
        (
            "sk-proj-{b64url:74}T3BlbkFJ{alnum:12}",
            "sk-proj-{b64url:74}T3BlbkFJ{alnum:12}!{alnum:62}",
            "xsk-proj-{b64url:74}T3BlbkFJ{alnum:74}",
            "sk-proj-{alnum:156}",
        ),
    ),
    "openai-service-account-key": (
        (
            "sk-svcacct-{b64url:74}T3BlbkFJ{alnum:74}",
            "sk-svcacct-{alnum:20}T3BlbkFJ{alnum:20}",
        ),
        (
            "sk-svcacct-{b64url:74}T3BlbkFJ{alnum:12}",
            "sk-svcacct-{b64url:74}T3BlbkFJ{alnum:12}!{alnum:62}",
            "xsk-svcacct-{b64url:74}T3BlbkFJ{alnum:74}",
            "sk-svcacct-{alnum:156}",
        ),
    ),
    "openai-admin-key": (
        (
            "sk-admin-{b64url:74}T3BlbkFJ{alnum:74}",
            "sk-admin-{alnum:20}T3BlbkFJ{alnum:20}",
        ),
        (
            "sk-admin-{b64url:74}T3BlbkFJ{alnum:12}",
            "sk-admin-{b64url:74}T3BlbkFJ{alnum:12}!{alnum:62}",
            "xsk-admin-{b64url:74}T3BlbkFJ{alnum:74}",
            "sk-admin-{alnum:156}",
        ),
    ),
    "openai-legacy-key": (
        ("sk-{alnum:20}T3BlbkFJ{alnum:20}",),
        (
            "sk-{alnum:20}T3BlbkFJ{alnum:6}",
            "sk-{alnum:20}T3BlbkFJ{alnum:10}!{alnum:10}",
            "xsk-{alnum:20}T3BlbkFJ{alnum:20}",
            "sk-{alnum:48}",
        ),
    ),
    "anthropic-api-key": (
        ("sk-ant-api03-{b64url:93}AA",),
        (
            "sk-ant-api03-{b64url:31}AA",
            "sk-ant-api03-{b64url:46}!{b64url:47}AA",
            "xsk-ant-api03-{b64url:93}AA",
            "sk-ant-api03-{b64url:92}_x9",
        ),
    ),
    "anthropic-admin-key": (
        ("sk-ant-admin01-{b64url:93}AA",),
        (
            "sk-ant-admin01-{b64url:31}AA",
            "sk-ant-admin01-{b64url:46}!{b64url:47}AA",
            "xsk-ant-admin01-{b64url:93}AA",
        ),
    ),
    "anthropic-oauth-token": (
        (
            "sk-ant-oat01-{b64url:93}AA",
            "sk-ant-ort01-{b64url:93}AA",
        ),
        (
            "sk-ant-oat01-{b64url:31}AA",
            "sk-ant-oat01-{b64url:46}!{b64url:47}AA",
            "xsk-ant-oat01-{b64url:93}AA",
        ),
    ),
    "xai-api-key": (
        ("xai-{alnum:80}",),
        (
            "xai-{alnum:26}",
            "xai-{alnum:40}!{alnum:40}",
            "xxai-{alnum:80}",
        ),
    ),
    "groq-api-key": (
        ("gsk_{alnum:52}",),
        (
            "gsk_{alnum:17}",
            "gsk_{alnum:26}!{alnum:26}",
            "xgsk_{alnum:52}",
        ),
    ),
    "mistral-api-key": (
        (
            "MISTRAL_API_KEY={alnum:32}",
            'mistral({{ apiKey: "{alnum:32}" }})',
        ),
        (
            "MISTRAL_API_KEY={alnum:10}",
            "MISTRAL_API_KEY={alnum:16}!{alnum:16}",
            "MISTRAL_API_KEY={alnum:32}Z9",
            "ministral_model={alnum:32}",
        ),
    ),
    "cohere-api-key": (
        (
            "COHERE_API_KEY={alnum:40}",
            "CO_API_KEY={alnum:40}",
        ),
        (
            "COHERE_API_KEY={alnum:13}",
            "COHERE_API_KEY={alnum:20}!{alnum:20}",
            "COHERE_API_KEY={alnum:40}Z9",
            "coherent = {alnum:40}",
        ),
    ),
    "huggingface-token": (
        ("hf_{alnum:34}",),
        (
            "hf_{alnum:11}",
            "hf_{alnum:17}!{alnum:17}",
            "xhf_{alnum:34}",
            "hf_{lower:12}_{lower:20}",
        ),
    ),
    "huggingface-organization-token": (
        ("api_org_{alnum:34}",),
        (
            "api_org_{alnum:11}",
            "api_org_{alnum:17}!{alnum:17}",
            "xapi_org_{alnum:34}",
        ),
    ),
    "perplexity-api-key": (
        ("pplx-{alnum:48}",),
        (
            "pplx-{alnum:16}",
            "pplx-{alnum:24}!{alnum:24}",
            "xpplx-{alnum:48}",
        ),
    ),
    "together-api-key": (
        ("tgp_v1_{b64url:43}",),
        (
            "tgp_v1_{b64url:14}",
            "tgp_v1_{b64url:21}!{b64url:22}",
            "xtgp_v1_{b64url:43}",
        ),
    ),
    "together-legacy-key": (
        ("TOGETHER_API_KEY={hex:64}",),
        (
            "TOGETHER_API_KEY={hex:21}",
            "TOGETHER_API_KEY={hex:32}!{hex:32}",
            "TOGETHER_API_KEY={hex:64}Z9",
            "TOGETHER_SHA={hex:64}",
        ),
    ),
    "fireworks-api-key": (
        ("FIREWORKS_API_KEY=fw_{alnum:24}",),
        (
            "FIREWORKS_API_KEY=fw_{alnum:8}",
            "FIREWORKS_API_KEY=fw_{alnum:12}!{alnum:12}",
            "FIREWORKS_API_KEY=fw_{alnum:24}{alnum:99}",
        ),
    ),
    "deepseek-api-key": (
        (
            "DEEPSEEK_API_KEY=sk-{hex:32}",
            'deepseek: {{ token: "sk-{hex:32}" }}',
        ),
        (
            "DEEPSEEK_API_KEY=sk-{hex:10}",
            "DEEPSEEK_API_KEY=sk-{hex:16}!{hex:16}",
            "DEEPSEEK_API_KEY=sk-{hex:32}Z9",
        ),
    ),
    "openrouter-api-key": (
        ("sk-or-v1-{hex:64}",),
        (
            "sk-or-v1-{hex:21}",
            "sk-or-v1-{hex:32}!{hex:32}",
            "xsk-or-v1-{hex:64}",
            "sk-or-v1-{HEX:63}G",
        ),
    ),
    "cerebras-api-key": (
        ("csk-{lowernum:48}",),
        (
            "csk-{lowernum:16}",
            "csk-{lowernum:24}!{lowernum:24}",
            "xcsk-{lowernum:48}",
        ),
    ),
    "nvidia-api-key": (
        ("nvapi-{b64url:64}",),
        (
            "nvapi-{b64url:21}",
            "nvapi-{b64url:32}!{b64url:32}",
            "xnvapi-{b64url:64}",
        ),
    ),
    "voyage-api-key": (
        ("pa-{alnum:43}",),
        (
            "pa-{alnum:14}",
            "pa-{alnum:21}!{alnum:22}",
            "xpa-{alnum:43}",
            "pa-{lower:4}-{lower:6}-{lower:7}-{lower:6}",
        ),
    ),
    **MODELS,
    **AI_TOOLS,
    **SPEECH,
}
