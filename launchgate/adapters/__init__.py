"""Adapters: the only code that touches the network, processes and the disk."""
