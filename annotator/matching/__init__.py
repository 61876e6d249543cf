"""Comparing a passage with earlier claims: what each pair is to the other, and why."""
