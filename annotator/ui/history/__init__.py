"""The history as a timeline."""
