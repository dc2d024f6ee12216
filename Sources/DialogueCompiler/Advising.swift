internal import Diagnostics
internal import DialogueEngine
internal import Understanding

extension FolderReading {
  mutating func advise(today: Day?) {}
}
