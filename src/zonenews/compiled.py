"""Whether this zonenews is a compiled one: this module is compiled with the others."""

__all__ = ["__compiled__"]

__compiled__: bool = not __file__.endswith(".py")
"""Whether the modules where the time goes run as machine code."""
