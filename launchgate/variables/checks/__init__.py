"""What is wrong with values. Each check sees the value and says nothing of it but its kind."""
