"""The script breakdown: words about people, places and light become parameters that makers draw."""
