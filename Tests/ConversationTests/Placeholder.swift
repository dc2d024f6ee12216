enum PlaceholderConversationTests {}
