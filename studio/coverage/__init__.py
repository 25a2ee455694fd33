"""Coverage: scenes broken into shots."""
