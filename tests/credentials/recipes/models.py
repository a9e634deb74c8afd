"""Recipes of models and agents: must match, must not."""

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "anthropic-session-key": (
        ("sk-ant-sid01-{b64url:93}AA",),
        ("sk-ant-sid01-{b64url:20}", "sk-ant-sid-{b64url:93}AA"),
    ),
    "google-auth-key": (
        ("AQ.Ab8RN6{b64url:43}x",),
        ("AQ.Ab8RN6{b64url:20}", "AQ.{b64url:50}", "xAQ.Ab8RN6{b64url:43}x"),
    ),
    "wandb-v1-api-key": (
        ("wandb_v1_{alnum:77}",),
        ("wandb_v1_{alnum:40}", "wandb_v1_{alnum:30}-{alnum:46}"),
    ),
    "minimax-api-key": (
        ("sk-api-{b64url:118}x",),
        ("sk-api-{b64url:60}x", "sk-api-key-of-the-application"),
    ),
    "moonshot-api-key": (
        ("MOONSHOT_API_KEY=sk-{alnum:48}", "kimi: {{ token: 'sk-{alnum:48}' }}"),
        ("MOONSHOT_API_KEY=sk-{alnum:20}", "moonshot model sk-{alnum:48}"),
    ),
    "dashscope-api-key": (
        ("DASHSCOPE_API_KEY=sk-{hex:32}", "QWEN_API_KEY=sk-{hex:32}"),
        ("DASHSCOPE_API_KEY=sk-{hex:20}", "QWEN_MODEL=sk-{hex:32}"),
    ),
    "zhipu-api-key": (
        (
            "ZHIPU_API_KEY={hex:32}.{alnum:16}",
            "bigmodel_key: {hex:32}.{alnum:16}",
            "ZAI_API_KEY={hex:32}.{alnum:16}",
        ),
        ("ZHIPU_API_KEY={hex:32}", "{hex:32}.{alnum:16}"),
    ),
    "ollama-cloud-api-key": (
        ("OLLAMA_API_KEY={hex:32}.{b64url:23}x",),
        ("OLLAMA_API_KEY={hex:32}", "ollama model {hex:32}.{b64url:23}x"),
    ),
    "cursor-api-key": (
        ("CURSOR_API_KEY=key_{hex:64}", "CURSOR_API_KEY=crsr_{hex:64}"),
        ("CURSOR_API_KEY=key_{hex:32}", "next_key=key_{hex:64}"),
    ),
    "devin-service-user-token": (
        ("cog_{lower:26}234567{lower:20}",),
        ("cog_{lower:30}", "cog_{upper:52}"),
    ),
}
