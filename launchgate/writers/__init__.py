"""Writers: a report in, text out."""
