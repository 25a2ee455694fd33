"""The call sheet: which takes, stills, segments and scene sounds a film needs, each by its recipe; nothing is made here."""
