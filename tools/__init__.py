"""What a director can ask for: one file a call; nothing here writes."""
