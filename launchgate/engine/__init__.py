"""The engine: from what was asked to the report."""
