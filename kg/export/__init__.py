"""Floor 6: a graph → files to use and to look at. Each module is one kind of file; none knows another."""
