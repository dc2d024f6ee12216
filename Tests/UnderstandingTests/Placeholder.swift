enum PlaceholderUnderstandingTests {}
