import ArgumentParser
import CYAML
import Glibc

/// Reads files and scans them with libyaml, and nothing else: what the first line is measured against.
struct ScanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Reads the YAML files of a folder, but for its examples, and scans them with libyaml.")

  @Argument(help: "The folder.")
  var folder: String

  func run() throws {
    guard let directory = opendir(folder) else { return }
    defer { closedir(directory) }
    var events = 0
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      // The examples are read behind the first line.
      guard name.hasSuffix(".yaml"), name != "examples.yaml", let file = fopen(folder + "/" + name, "r") else {
        continue
      }
      events += Self.events(in: file)
      fclose(file)
    }
    print("\(events) events")
  }

  private static func events(in file: UnsafeMutablePointer<FILE>) -> Int {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return 0 }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_input_file(&parser, file)
    var count = 0
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else { return count }
      defer { yaml_event_delete(&event) }
      count += 1
      if event.type == YAML_STREAM_END_EVENT { return count }
    }
  }
}
