"""Language-neutral tables of the judge: names and places."""
