enum PlaceholderOutsideWorldTests {}
