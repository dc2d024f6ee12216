// Holds a conversation over standard input and output, and keeps nothing.

import Diagnostics
import DialogueCompiler
import DialogueEngine
import FoundationEssentials
import Glibc
import Understanding

// The files of one language, wherever they come from.
let folder = CommandLine.arguments.dropFirst().first ?? "Dialogues/en"
let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }.sorted()
let files = try names.map { name in
  SourceFile(path: name, bytes: Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))))
}

let compilation = Compilation(of: files, language: folder.hasSuffix("nl") ? .dutch : .english)
guard let repertoire = compilation.repertoire() else {
  for diagnostic in compilation.diagnostics { print(diagnostic.place.file, diagnostic.place.line, diagnostic.message) }
  exit(1)
}

var conversation = Conversation()

@MainActor
func take(_ input: Input) {
  let now = Int64(Date().timeIntervalSince1970 * 1_000)
  let turn = repertoire.turn(after: conversation, on: input, at: now)
  conversation.apply(turn)
  for event in turn.events {
    switch event {
    case .said(let utterance): print(utterance.text)
    case .guided(let utterance, _, _): print(utterance.text)
    case .asked(let asked):
      print(asked.utterance?.text ?? "")
      for (index, choice) in asked.choices.enumerated() { print("  \(index + 1). \(choice)") }
    default: break
    }
  }
}

take(.opened(Opening(dialogue: "closeness", seed: 7)))
while conversation.ending == nil, let line = readLine() {
  print("> \(line)")
  take(.line(line))
}
