"""The variables of a product: read, evaluated, asked for at its targets, judged, masked."""
