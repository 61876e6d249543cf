"""Earlier claims on their way in: which column is what, what a row says, which claims are there already."""
