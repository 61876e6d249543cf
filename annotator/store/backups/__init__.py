"""Whole copies of a base, kept beside it: made by SQLite's backup interface, checked, let go by a policy, put back."""
