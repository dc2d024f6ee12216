import ArgumentParser

/// The program: runs a command, and says in the person's language what went wrong.
@main
@MainActor enum Program {
  static func main() {
    do {
      var command = try Nabij.parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      Output.complain(failure.sentence)
      exit(failure.code)
    } catch {
      let code = Nabij.exitCode(for: error)
      let message = Nabij.fullMessage(for: error)
      if code == .success, !message.isEmpty {
        Output.write(CommandWords.current.usage(message))
      } else if !message.isEmpty {
        Output.complain(CommandWords.current.usage(message))
      }
      exit(code == .validationFailure ? CommandFailure.wrongUse : code.rawValue)
    }
  }

  private static func exit(_ code: Int32) -> Never {
    Nabij.exit(withError: ExitCode(code))
  }
}

/// Why a command could not do what it was asked, as a sentence for the person.
struct CommandFailure: Error {
  /// The sentence, in the language of the person.
  var sentence: String
  /// The exit code: 1 is a negative answer, 2 wrong use or that it could not run.
  var code: Int32

  static let negative: Int32 = 1
  static let wrongUse: Int32 = 2

  /// Could not run, or was used wrongly.
  init(_ sentence: String, code: Int32 = wrongUse) {
    self.sentence = sentence
    self.code = code
  }
}
