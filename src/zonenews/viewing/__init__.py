"""The pieces of the annotated page: its marks, its text, its record, and the template they are put into."""
