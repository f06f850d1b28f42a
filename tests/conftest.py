"""Machines differ and are busy: hypothesis sets no deadline."""

from hypothesis import settings

settings.register_profile("any-machine", deadline=None)
settings.load_profile("any-machine")
