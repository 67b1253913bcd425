"""How fast and how surely quotations are found, beside other engines: `make bench-locate`."""
