"""What is set at deploy targets, asked of their providers' read APIs."""
