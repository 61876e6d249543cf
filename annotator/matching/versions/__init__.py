"""What becomes of the claims of a text in a new version of it."""
