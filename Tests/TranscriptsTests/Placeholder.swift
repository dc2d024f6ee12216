enum PlaceholderTranscriptsTests {}
