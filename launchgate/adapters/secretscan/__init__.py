"""Finds credentials in files, in the index and in commits: `ports.Secrets`."""
