"""Reads articles: one module per format."""
