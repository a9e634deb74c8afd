"""Which variables a file reads, one reader a language."""
