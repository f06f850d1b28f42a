"""Machines differ and are busy: hypothesis sets no deadline."""

from hypothesis import settings

settings.register_profile("any-machine", deadline=None)
settings.load_profile("any-machine")


_LONGEST_ID = 40


def pytest_make_parametrize_id(val: object) -> str | None:
    """A row is called by the beginning of its page as it is printed, and not by its escapes."""
    if not isinstance(val, str) or val.isascii():
        return None
    shown = "".join(char if char.isprintable() else "¶" for char in val[:_LONGEST_ID])
    return shown if len(val) <= _LONGEST_ID else f"{shown}…"
