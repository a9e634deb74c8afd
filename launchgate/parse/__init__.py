"""Pure helpers over text, bytes and URLs."""
