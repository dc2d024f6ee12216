// Compiles an author's file, and draws what is wrong with it.

import Diagnostics
import DialogueCompiler

// snippet.hide
let author = """
  dialogue: hello
  language: en
  title: Hello
  about: A greeting.
  begin: hello
  nodes:
    hello:
      - say: Hello.
      - ask: How are you?
        else: goodby
    goodbye:
      - end: finished
  """
// snippet.show
let file = SourceFile(path: "hello.yaml", bytes: Array(author.utf8))
let compilation = Compilation(of: [file], language: .english)

for diagnostic in compilation.diagnostics {
  print(DiagnosticPicture().draw(diagnostic, source: { _ in SourceText(file.bytes) }))
}
