"""The words that matching knows: tables alone, read by `annotator.matching.vocabulary`."""
