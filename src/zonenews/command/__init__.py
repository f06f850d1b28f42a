"""The command line and what it needs: readers of files, writers of tables, runs that can be resumed."""
