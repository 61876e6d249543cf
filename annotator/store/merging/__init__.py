"""Merging another base into this one.

The other base is copied, brought to the schema of now, and attached as `theirs`; the base itself is only read. Then, in
one transaction: what either base has removed is taken out (`removals`); articles, versions, claims and verdicts of both
are paired (`pairing`), and where one of theirs is several of ours, these are set over to the copy and come back as one
(`uniting`); what is new comes in by the table (`bringing`); what both have is made one field by field (`fields`,
`opinions`).

Each step is a join of two states: which base comes first, and how often, makes no difference to what is seen. Of a
field the value written last holds, of opinions all are kept, of what hangs on a claim there is the union.
"""
