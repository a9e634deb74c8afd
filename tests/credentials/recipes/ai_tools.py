"""Recipes of search, vectors, traces and sandboxes for language models: must match, must not."""

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "pinecone-api-key": (
        ("pcsk_{alnum:6}_{alnum:62}",),
        (
            "pcsk_{alnum:6}_{alnum:20}",
            "pcsk_{alnum:6}_{alnum:31}!{alnum:31}",
            "xpcsk_{alnum:6}_{alnum:62}",
        ),
    ),
    "pinecone-legacy-key": (
        ("PINECONE_API_KEY={uuid}",),
        (
            "PINECONE_API_KEY={hex:8}-{hex:4}",
            "PINECONE_API_KEY={hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:6}!{hex:5}",
            "PINECONE_API_KEY={uuid}Z9",
            "PINECONE_PROJECT={uuid}",
        ),
    ),
    "langsmith-api-key": (
        (
            "lsv2_pt_{hex:32}_{hex:10}",
            "lsv2_sk_{hex:32}_{hex:10}",
        ),
        (
            "lsv2_pt_{hex:32}_{hex:3}",
            "lsv2_pt_{hex:32}_{hex:5}!{hex:5}",
            "xlsv2_pt_{hex:32}_{hex:10}",
            "lsv2_xx_{hex:32}_{hex:10}",
        ),
    ),
    "langfuse-secret-key": (
        ("sk-lf-{uuid}",),
        (
            "sk-lf-{hex:8}-{hex:4}",
            "sk-lf-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:6}!{hex:5}",
            "xsk-lf-{uuid}",
        ),
    ),
    "langfuse-public-key": (
        ("pk-lf-{uuid}",),
        (
            "pk-lf-{hex:8}-{hex:4}",
            "pk-lf-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:6}!{hex:5}",
            "xpk-lf-{uuid}",
        ),
    ),
    "helicone-api-key": (
        (
            "sk-helicone-{lowernum:7}-{lowernum:7}-{lowernum:7}-{lowernum:7}",
            "sk-helicone-eu-{lowernum:7}-{lowernum:7}-{lowernum:7}-{lowernum:7}",
        ),
        (
            "sk-helicone-{lowernum:7}-{lowernum:7}-{lowernum:7}-{lowernum:2}",
            "sk-helicone-{lowernum:7}-{lowernum:7}-{lowernum:7}-{lowernum:3}!{lowernum:4}",
            "xsk-helicone-{lowernum:7}-{lowernum:7}-{lowernum:7}-{lowernum:7}",
        ),
    ),
    "tavily-api-key": (
        (
            "tvly-{alnum:32}",
            "tvly-dev-{alnum:32}",
        ),
        (
            "tvly-{alnum:10}",
            "tvly-{alnum:16}!{alnum:16}",
            "xtvly-{alnum:32}",
        ),
    ),
    "exa-api-key": (
        (
            "EXA_API_KEY={uuid}",
            'exaApiKey: "{uuid}"',
        ),
        (
            "EXA_API_KEY={hex:8}-{hex:4}",
            "EXA_API_KEY={hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:6}!{hex:5}",
            "EXA_API_KEY={uuid}Z9",
            "EXA_TEAM={uuid}",
        ),
    ),
    "firecrawl-api-key": (
        ("fc-{hex:32}",),
        (
            "fc-{hex:10}",
            "fc-{hex:16}!{hex:16}",
            "xfc-{hex:32}",
            "fc-{uuid}",
        ),
    ),
    "jina-api-key": (
        ("jina_{hex:32}{b64url:28}",),
        (
            "jina_{hex:32}{b64url:9}",
            "jina_{hex:32}{b64url:14}!{b64url:14}",
            "xjina_{hex:32}{b64url:28}",
        ),
    ),
    "modal-token-secret": (
        (
            "MODAL_TOKEN_SECRET=as-{alnum:22}",
            'token_secret = "as-{alnum:22}"',
        ),
        (
            "MODAL_TOKEN_SECRET=as-{alnum:7}",
            "MODAL_TOKEN_SECRET=as-{alnum:11}!{alnum:11}",
            "MODAL_TOKEN_SECRET=as-{alnum:22}Z9",
        ),
    ),
    "runpod-api-key": (
        ("rpa_{uppernum:46}",),
        (
            "rpa_{uppernum:15}",
            "rpa_{uppernum:23}!{uppernum:23}",
            "xrpa_{uppernum:46}",
        ),
    ),
    "baseten-api-key": (
        ("BASETEN_API_KEY={alnum:8}.{alnum:32}",),
        (
            "BASETEN_API_KEY={alnum:8}.{alnum:10}",
            "BASETEN_API_KEY={alnum:8}.{alnum:16}!{alnum:16}",
            "BASETEN_API_KEY={alnum:8}.{alnum:32}Z9",
        ),
    ),
    "wandb-api-key": (
        (
            "WANDB_API_KEY={hex:40}",
            "weightsandbiases.key: {hex:40}",
        ),
        (
            "WANDB_API_KEY={hex:13}",
            "WANDB_API_KEY={hex:20}!{hex:20}",
            "WANDB_API_KEY={hex:40}Z9",
            "wandb_commit={hex:40}",
        ),
    ),
    "e2b-api-key": (
        (
            "e2b_{hex:40}",
            "sk_e2b_{hex:40}",
        ),
        (
            "e2b_{hex:13}",
            "e2b_{hex:20}!{hex:20}",
            "xe2b_{hex:40}",
        ),
    ),
    "browserbase-api-key": (
        ("bb_live_{alnum:27}",),
        (
            "bb_live_{alnum:9}",
            "bb_live_{alnum:13}!{alnum:14}",
            "xbb_live_{alnum:27}",
        ),
    ),
    "composio-api-key": (
        (
            "COMPOSIO_API_KEY=ak_{alnum:20}",
            "COMPOSIO_API_KEY={lowernum:21}",
        ),
        (
            "COMPOSIO_API_KEY=ak_{alnum:6}",
            "COMPOSIO_API_KEY=ak_{alnum:10}!{alnum:10}",
            "COMPOSIO_API_KEY=ak_{alnum:20}{alnum:99}",
            "COMPOSIO_API_KEY={alnum:3}",
        ),
    ),
    "mem0-api-key": (
        ("m0-{alnum:40}",),
        (
            "m0-{alnum:13}",
            "m0-{alnum:20}!{alnum:20}",
            "xm0-{alnum:40}",
        ),
    ),
    "llamacloud-api-key": (
        ("llx-{alnum:48}",),
        (
            "llx-{alnum:16}",
            "llx-{alnum:24}!{alnum:24}",
            "xllx-{alnum:48}",
        ),
    ),
    "weaviate-api-key": (
        (
            "WEAVIATE_API_KEY={alnum:36}",
            "WCD_API_KEY={alnum:36}",
        ),
        (
            "WEAVIATE_API_KEY={alnum:12}",
            "WEAVIATE_API_KEY={alnum:18}!{alnum:18}",
            "WEAVIATE_API_KEY={alnum:36}{alnum:99}",
            "WEAVIATE_URL={alnum:36}",
        ),
    ),
    "braintrust-api-key": (
        ("BRAINTRUST_API_KEY=sk-{alnum:48}",),
        (
            "BRAINTRUST_API_KEY=sk-{alnum:16}",
            "BRAINTRUST_API_KEY=sk-{alnum:24}!{alnum:24}",
            "BRAINTRUST_API_KEY=sk-{alnum:48}Z9",
        ),
    ),
    "fal-api-key": (
        (
            "FAL_KEY={uuid}:{hex:32}",
            "FAL_API_KEY={uuid}:{hex:32}",
        ),
        (
            "FAL_KEY={uuid}:{hex:10}",
            "FAL_KEY={uuid}:{hex:16}!{hex:16}",
            "FAL_KEY={uuid}:{hex:32}Z9",
        ),
    ),
    "qdrant-cloud-key": (
        ("QDRANT_API_KEY={uuid}|{alnum:64}",),
        (
            "QDRANT_API_KEY={uuid}|{alnum:21}",
            "QDRANT_API_KEY={uuid}|{alnum:32}!{alnum:32}",
            "QDRANT_API_KEY={uuid}|{alnum:64}{alnum:99}",
        ),
    ),
}
