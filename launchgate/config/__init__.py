"""Configuration: TOML text and environment to frozen dataclasses."""
