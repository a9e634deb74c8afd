"""Recipes of web3: what must match, what must not."""

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "ethereum-private-key": (
        (
            "PRIVATE_KEY=0x{hex:64}",
            "private-key: {hex:64}",
            "deployer_key: 0x{hex:64}",
            "privateKey: {hex:64}",
            "new Wallet('0x{hex:64}')",
        ),
        (
            "PRIVATE_KEY=0x{hex:40}",
            "PUBLIC_KEY=0x{hex:64}",
            "PRIVATE_KEY=0x0000000000000000000000000000000000000000000000000000000000000001",
        ),
    ),
    "wallet-seed-phrase": (
        (
            'mnemonic = "{words:12}"',
            "SEED_PHRASE='{words:12}'",
            "seedPhrase: '{words:12}'",
            'recovery_phrase: "{words:12}"',
        ),
        (
            'mnemonic = "test test test test test test test test test test test junk"',
            'mnemonic = "this is a sentence that says what a mnemonic is good for in general"',
        ),
    ),
    "bitcoin-private-key": (
        ("wif = {wif}", "bitcoin_key: {wif}", "btc: {wif}", "private_key={wif}", "privkey: {wif}"),
        ("wif = K{base58:51}", "wif = {base58:34}"),
    ),
    "bip32-extended-private-key": (
        ("{xprv}", "{xprv:049d7878}", "{xprv:04b2430c}"),
        ("xprv{base58:107}", "xpub{base58:107}", "xprv{base58:20}"),
    ),
    "solana-private-key": (
        (
            "SOLANA_PRIVATE_KEY={base58:88}",
            "phantom_key: {base58:87}",
            'Keypair.fromSecretKey(bs58.decode("{base58:88}"))',
        ),
        ("SOLANA_PROGRAM_ID={base58:44}", "solana {base58:60}"),
    ),
    "solana-keypair": (
        (
            "Keypair.fromSecretKey(Uint8Array.from([{numbers:64}]))",
            "SECRET_KEY=[{numbers:64}]",
            "secretKey = [{numbers:64}]",
            "keypair = [{numbers:64}]",
        ),
        ("keypair = [{numbers:20}]", "x = [{numbers:64}]"),
    ),
    "coinbase-cdp-secret": (
        ("CDP_API_KEY_SECRET={b64:86}==", "CDP_KEY_SECRET={b64:86}==", "cdp_secret: {b64:86}=="),
        ("CDP_API_KEY_ID={uuid}", "CDP_API_KEY_SECRET={b64:40}"),
    ),
    "binance-api-secret": (
        ("BINANCE_API_SECRET={alnum:64}", "binance.secret: {alnum:64}"),
        ("BINANCE_API_KEY={alnum:64}", "BINANCE_SECRET={alnum:32}"),
    ),
    "kraken-private-api-key": (
        ("KRAKEN_API_SECRET={b64:86}==", "kraken.private_key: {b64:86}=="),
        ("KRAKEN_API_KEY={b64:56}", "KRAKEN_SECRET={b64:40}"),
    ),
    "infura-api-key": (
        ("INFURA_API_KEY={hex:32}", "https://mainnet.infura.io/v3/{hex:32}"),
        ("https://mainnet.infura.io/v3/YOUR-API-KEY", "infura {hex:20}"),
    ),
    "alchemy-api-key": (
        ("ALCHEMY_API_KEY={alnum:32}", "https://eth-mainnet.g.alchemy.com/v2/{alnum:32}"),
        (
            "https://eth-mainnet.g.alchemy.com/v2/demo",
            "ALCHEMY_KEY={alnum:16}",
            "ALCHEMY_KEY = checkIfEnvironmentVariableExists(env)",
        ),
    ),
    "alchemy-account-token": (("alcht_{alnum:30}",), ("alcht_{alnum:12}", "alcht_key")),
    "etherscan-api-key": (
        (
            "ETHERSCAN_API_KEY={uppernum:34}",
            "BSCSCAN_API_KEY={uppernum:34}",
            "polygonscan: {uppernum:34}",
            "ARBISCAN_KEY={uppernum:34}",
            "basescan={uppernum:34}",
        ),
        ("ETHERSCAN_API_KEY={uppernum:20}", "ether {uppernum:34}"),
    ),
    "quicknode-endpoint": (
        ("https://cold-sun.quiknode.pro/{hex:40}/",),
        ("https://cold-sun.quiknode.pro/", "quiknode.pro/{hex:20}"),
    ),
    "moralis-api-key": (
        (
            "MORALIS_API_KEY={jwt:nonce=abcdef,orgId=123456,userId=654321,typeId=abc,type=PROJECT,iat=1700000000}",
        ),
        ("MORALIS_API_KEY={alnum:40}", "eyJ{b64url:30}"),
    ),
    "thirdweb-secret-key": (
        ("THIRDWEB_SECRET_KEY={b64url:85}x",),
        ("THIRDWEB_CLIENT_ID={hex:32}", "THIRDWEB_SECRET_KEY={b64url:30}"),
    ),
    "walletconnect-project-id": (
        ("WALLETCONNECT_PROJECT_ID={hex:32}", "reown_project: {hex:32}"),
        ("WALLETCONNECT_PROJECT_ID={hex:12}", "{hex:32}"),
    ),
}
