"""The annotated page: write one as a file, and what a notebook does by itself.

Usage: python examples/notebook_view.py [FILE] [OUTPUT.html]

In a notebook the last line of a cell is enough: `zonenews.parse_article(page)` shows the page in a frame, its
fields marked in colour.
"""

import sys
from pathlib import Path

import zonenews

SAMPLE = Path(__file__).parent.parent / "tests" / "samples" / "000.txt"


def main(file: str = str(SAMPLE), output: str = "annotated.html") -> None:
    """Write the annotated page, then list every mention of every leader."""
    article = zonenews.parse_article(Path(file).read_bytes())
    Path(output).write_text(article.to_html(), encoding="utf-8")
    print(f"{output}: {article.title}")

    # Every mark is a span of `article.text`, so a view of your own is a few lines:
    for leader in article.leaders:
        for span in leader.mentions:
            before, after = article.text[max(0, span.start - 8) : span.start], article.text[span.end :][:8]
            printed = article.text[span.start : span.end]
            print(f"{leader.name}: {before}[{printed}]{after}".replace("\n", " "))


if __name__ == "__main__":
    main(*sys.argv[1:])
