"""The command `zonenews`, also as ``python -m zonenews``; what it does is in `zonenews.command.cli`."""

from __future__ import annotations

__all__ = ["main"]


def main() -> None:
    """Run the command."""
    from zonenews.command.cli import zonenews

    zonenews()


if __name__ == "__main__":
    main()
