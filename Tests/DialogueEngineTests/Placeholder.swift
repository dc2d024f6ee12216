enum PlaceholderDialogueEngineTests {}
