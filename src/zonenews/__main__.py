"""The command `zonenews`, also as ``python -m zonenews``; what it does is in `zonenews.command.cli`."""

from __future__ import annotations

import sys

__all__ = ["main"]


def main() -> None:
    """Run the command, or say what to install for it."""
    try:
        import rich  # noqa: F401  # needed later, told now

        from zonenews.command.cli import zonenews
    except ModuleNotFoundError as error:
        if error.name not in {"click", "rich"}:
            raise
        sys.stderr.write("The command zonenews needs some packages more: pip install 'zonenews[cli]'\n")
        sys.exit(2)
    zonenews()


if __name__ == "__main__":
    main()
