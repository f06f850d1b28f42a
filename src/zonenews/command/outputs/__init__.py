"""Where articles go: JSON Lines, CSV, Excel, Parquet, whole or not at all, and resumable."""

from zonenews.command.outputs.formats import TABLES, format_for
from zonenews.command.outputs.forms import JSON_LINES, Format
from zonenews.command.outputs.resumable import Output

__all__ = ["JSON_LINES", "TABLES", "Format", "Output", "format_for"]
