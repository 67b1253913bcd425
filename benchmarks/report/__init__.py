"""The report page of a very long log: how fast it is written, opened and filtered, and how large it is."""
