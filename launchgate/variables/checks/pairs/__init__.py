"""Values of one target that are used together: `mismatched-pair`, a provider a module."""
