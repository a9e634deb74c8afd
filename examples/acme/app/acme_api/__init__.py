"""Acme Notes: takes the minutes of your meeting and gives back the three sentences that count."""
