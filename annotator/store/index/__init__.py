"""The index by which earlier claims are found: derived from the claims, kept in their transactions.

Three things are kept for it. `index_terms` has for each claim the index terms of its fields. `index_page` has for each
65,536 claim numbers the same turned round: for each term the claims that have it, in one block that a search holds in
memory. What was written since its page was made stands in `index_fresh` and is searched from `index_terms`, until there
is enough of it to make pages anew.

Triggers put every claim that is written into `index_changed`, whoever writes it; before an operation commits, `upkeep`
reads these claims and empties the table. So the index cannot disagree with the claims: where another program has
written, a search reads what it finds there itself.
"""
