"""What lines are made of, wherever they stand: dates, datelines, signatures, names of outlets."""
