"""The words that people use, as tables; no code reads or decides here."""
