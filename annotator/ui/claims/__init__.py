"""The claims panel: the claims of the article being read, or of the whole base, to filter, sort and work through."""
