"""A canary build: the project's own build command, run on a copy of it with markers for values."""
