"""The cut: encoding, joining, playlists and files; nothing of what is seen or said."""
