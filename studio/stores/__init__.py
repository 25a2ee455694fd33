"""The two stores, versions and artefacts, and the home they live in."""
