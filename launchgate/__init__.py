"""launchgate: the launch gate for young SaaS products. GO, NO-GO or INCONCLUSIVE."""

__version__ = "0.1.0"
