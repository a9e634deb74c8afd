"""What is wrong with a map."""


class MapError(Exception):
    """No source map, or one that contradicts itself. The text says what and holds no content."""
