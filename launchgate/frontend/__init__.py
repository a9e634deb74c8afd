"""What a browser can get of a build: where it lies, what is hidden in it, what it means. Pure."""
