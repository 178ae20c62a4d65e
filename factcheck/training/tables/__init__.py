"""Input tables of the recipes."""
