"""What detect-secrets users have in their repository."""
