"""The places themselves, one function a kit."""
