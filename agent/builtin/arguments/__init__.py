"""What a call needs besides its target, read from a clause: one file a family of calls."""
