"""Languages that are scanned, not parsed: Ruby, Go, PHP, Rust, JVM, .NET, Elixir, shells, more."""
