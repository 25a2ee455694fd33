"""The built-in writer and the screenplay formats."""
