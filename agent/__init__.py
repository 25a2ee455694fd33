"""The conversation: graph, state, prompts, the models that choose calls, and the wiring."""
