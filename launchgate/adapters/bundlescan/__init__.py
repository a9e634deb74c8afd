"""Looks at what browsers can get of a project's builds."""
