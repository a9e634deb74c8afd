"""Declared x used x set: one row a variable, and what the rows alone show to be wrong."""
