"""Which variables Python code reads."""
