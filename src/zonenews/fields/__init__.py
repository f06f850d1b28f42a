"""One file a field; no field imports another."""
