"""The built-in renderer: parametric people and places, deferred light, no GPU."""
