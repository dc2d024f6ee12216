    name: that no word comes from the other side
