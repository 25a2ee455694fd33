"""The crew at work: worker processes that make units and their dispatcher; what a film needs is decided elsewhere."""
