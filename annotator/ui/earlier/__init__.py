"""The earlier-claims panel: what the newsroom has said before about the selected passage."""
