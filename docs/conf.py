"""How the documentation is built: `sphinx-build -W -n -b html docs build/docs`."""

import zonenews

project = "zonenews"
author = "The zonenews authors"
copyright = "2026, The zonenews authors"  # noqa: A001 (Sphinx's name)
release = version = zonenews.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["build"]
html_theme = "furo"
html_title = f"zonenews {release}"
html_static_path = ["images"]
html_css_files = ["dark.css"]

myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
python_maximum_signature_line_length = 88
napoleon_google_docstring = True
napoleon_numpy_docstring = False

default_role = "code"  # docstrings write `names` as Markdown does
