enum PlaceholderChatTests {}
