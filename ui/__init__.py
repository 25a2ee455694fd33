"""What a person touches: command line, studio page, and the routes that serve picture and sound."""
