enum PlaceholderDialogueCompilerTests {}
