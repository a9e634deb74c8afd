"""Recipes of speech, images and hosted models of all sorts: must match, must not."""

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "replicate-api-token": (
        ("r8_{alnum:37}",),
        (
            "r8_{alnum:12}",
            "r8_{alnum:18}!{alnum:19}",
            "xr8_{alnum:37}",
        ),
    ),
    "elevenlabs-api-key": (
        ("sk_{hex:48}",),
        (
            "sk_{hex:16}",
            "sk_{hex:24}!{hex:24}",
            "xsk_{hex:48}",
        ),
    ),
    "stability-api-key": (
        ("STABILITY_API_KEY=sk-{alnum:48}",),
        (
            "STABILITY_API_KEY=sk-{alnum:16}",
            "STABILITY_API_KEY=sk-{alnum:24}!{alnum:24}",
            "STABILITY_API_KEY=sk-{alnum:48}Z9",
        ),
    ),
    "assemblyai-api-key": (
        ("ASSEMBLYAI_API_KEY={hex:32}",),
        (
            "ASSEMBLYAI_API_KEY={hex:10}",
            "ASSEMBLYAI_API_KEY={hex:16}!{hex:16}",
            "ASSEMBLYAI_API_KEY={hex:32}Z9",
            "assemblyai.etag={hex:32}",
        ),
    ),
    "deepgram-api-key": (
        ("DEEPGRAM_API_KEY={hex:40}",),
        (
            "DEEPGRAM_API_KEY={hex:13}",
            "DEEPGRAM_API_KEY={hex:20}!{hex:20}",
            "DEEPGRAM_API_KEY={hex:40}Z9",
            "deepgram.commit={hex:40}",
        ),
    ),
}
