"""Policy: what a finding means for the launch."""
