"""Things that stand in places, each drawn round its own foot, facing +z."""
