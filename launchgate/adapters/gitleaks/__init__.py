"""What gitleaks users have in their repository."""
