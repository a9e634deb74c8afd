"""Variables in files of configuration: what they read, declare and set."""
