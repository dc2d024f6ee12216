import Chat
import OutsideWorld
import Transcripts
import Understanding

extension CommandWords {
  /// What the disk refused, as a sentence with the path in it.
  func sentence(for failure: FileFailure) -> String {
    let path = Environment.current.abbreviating(path: failure.path)
    let isDutch = language == .dutch
    switch failure.reason {
    case .missing: return isDutch ? "\(path) is er niet." : "There is no \(path)."
    case .exists: return isDutch ? "\(path) is er al." : "\(path) is there already."
    case .inUse:
      return isDutch ? "Er loopt nog een gesprek in \(path)." : "Another conversation is being held in \(path)."
    case .isLink:
      return isDutch ? "\(path) is een koppeling, en die volg ik niet." : "\(path) is a link, and is not followed."
    case .wrongKind: return isDutch ? "\(path) is geen gewoon bestand." : "\(path) is no plain file."
    case .notOurs: return isDutch ? "\(path) is van iemand anders." : "\(path) belongs to somebody else."
    case .notAllowed: return isDutch ? "Geen toegang tot \(path)." : "No permission for \(path)."
    case .readOnly: return isDutch ? "Op \(path) kan niet geschreven worden." : "\(path) cannot be written to."
    case .full: return isDutch ? "De schijf is vol (\(path))." : "The disk is full (\(path))."
    case .tooLarge: return isDutch ? "\(path) zou te groot worden." : "\(path) would become too large."
    case .unsure: return isDutch ? "De schijf meldt een fout bij \(path)." : "The disk reports a fault at \(path)."
    case .noHome:
      return isDutch
        ? "Ik weet niet waar ik kan bewaren: XDG_DATA_HOME en HOME zijn leeg."
        : "There is nowhere to keep anything: neither XDG_DATA_HOME nor HOME is set."
    case .other:
      let why = failure.systemMessage.map { ": \($0)" } ?? ""
      return isDutch ? "Dat lukt niet met \(path)\(why)." : "That does not work with \(path)\(why)."
    }
  }

  /// Why a transcript could not be gone on with or read.
  func sentence(for failure: JournalFailure, path: String) -> String {
    let isDutch = language == .dutch
    let shown = Environment.current.abbreviating(path: path)
    switch failure {
    case .file(let failure): return sentence(for: failure)
    case .unreadable:
      return isDutch ? "\(shown) is geen gesprek dat ik kan lezen." : "\(shown) is no conversation that can be read."
    case .damaged(let damage):
      return isDutch
        ? "\(shown) is beschadigd op regel \(damage.line). Er wordt niets overheen geschreven; 'nabij replay' toont wat ervoor kwam."
        : "\(shown) is damaged in line \(damage.line). Nothing is written over it; 'nabij replay' shows what came before."
    }
  }
}
