"""env: declared, used, set, sane and separated."""
