"""What a film is, and every way it can change: values and pure functions; no disk, clock, chance or model."""
