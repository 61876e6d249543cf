"""What the tool is about: articles, claims, evidence, matches. Plain immutable data, no input or output."""
