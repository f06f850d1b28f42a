"""Where articles go: JSON Lines, CSV, Parquet, whole or not at all, and resumable."""

from zonenews.command.outputs.formats import JSON_LINES, TABLES, Format, format_for
from zonenews.command.outputs.resumable import Output

__all__ = ["JSON_LINES", "TABLES", "Format", "Output", "format_for"]
