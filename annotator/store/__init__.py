"""The claims base: one SQLite file with articles, claims, evidence and their history. The only package with SQL."""
