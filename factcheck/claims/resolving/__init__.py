"""What pronouns, possessives and short descriptions stand for; ``claims.standalone`` is the door."""
