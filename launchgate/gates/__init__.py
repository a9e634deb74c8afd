"""One folder per gate; the engine imports only those selected."""
