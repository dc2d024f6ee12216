internal import CYAML

/// Makes a tree of libyaml's events.
struct YAMLTreeBuilder {
  private(set) var root: YAMLNode?
  private(set) var mistakes: [(Mistake, Span, note: (String, Span)?)] = []
  /// Whether the file was read to its end without anything that forbids its use.
  private(set) var isComplete = false

  private let bytes: [UInt8]
  private var open: [Container] = []
  private var comments: CommentFinder
  private var documents = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
    comments = CommentFinder(bytes)
  }

  /// A list or map that is not closed yet.
  private struct Container {
    var span: Span
    var isMap: Bool
    var isFlow: Bool
    var items: [YAMLNode] = []
    var entries: [YAMLEntry] = []
    var key: (text: String?, span: Span)?
    /// The keys so far, once they are many.
    var keys: [String: Span] = [:]

    /// The place of a key that is there already; a scan while they are few, and a dictionary when they are many.
    mutating func firstPlace(ofKey key: String) -> Span? {
      if entries.count <= 12 { return entries.first { $0.key == key }?.keySpan }
      if keys.isEmpty { keys = Dictionary(entries.map { ($0.key, $0.keySpan) }) { first, _ in first } }
      return keys[key]
    }
  }

  mutating func run() {
    // The byte order mark is skipped here: told that the bytes are UTF-8, libyaml would count it as a column.
    let start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { return }
    defer { yaml_parser_delete(parser) }
    let bytes = bytes
    bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(
        parser, buffer.baseAddress.map { $0 + start } ?? UnsafePointer(bitPattern: 1), buffer.count - start)
      readEvents(parser)
    }
  }

  private mutating func readEvents(_ parser: UnsafeMutablePointer<yaml_parser_t>) {
    var event = yaml_event_t()
    while true {
      guard yaml_parser_parse(parser, &event) == 1 else {
        mistakes.append(SyntaxExplanation(parser.pointee, bytes: bytes).mistake)
        return
      }
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_END_EVENT:
        isComplete = true
        return
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        if documents > 1 {
          mistakes.append((.secondDocument, Span(event.start_mark, event.end_mark), nil))
          return
        }
      case YAML_ALIAS_EVENT:
        let span = Span(event.start_mark, event.end_mark)
        mistakes.append((.yamlAlias(text(event.data.alias.anchor)), span, nil))
        take(YAMLNode(content: .refused, span: span))
      case YAML_SCALAR_EVENT: takeScalar(event)
      case YAML_SEQUENCE_START_EVENT:
        let data = event.data.sequence_start
        refuse(anchor: data.anchor, tag: data.tag, event)
        begin(isMap: false, isFlow: data.style == YAML_FLOW_SEQUENCE_STYLE, event)
      case YAML_MAPPING_START_EVENT:
        let data = event.data.mapping_start
        refuse(anchor: data.anchor, tag: data.tag, event)
        begin(isMap: true, isFlow: data.style == YAML_FLOW_MAPPING_STYLE, event)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: end(event)
      default: break
      }
      if open.count > YAMLTree.deepestNesting {
        let span = open.last?.span ?? .start
        mistakes.append((.nestedTooDeep(limit: YAMLTree.deepestNesting), span, nil))
        return
      }
    }
  }

  private mutating func takeScalar(_ event: yaml_event_t) {
    let data = event.data.scalar
    refuse(anchor: data.anchor, tag: data.tag, event)
    let style: YAMLText.Style =
      switch data.style {
      case YAML_PLAIN_SCALAR_STYLE: .plain
      case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
      default: .block
      }
    let string = String(decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
    let span = Span(event.start_mark, event.end_mark)
    if data.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE, let control = UnreadableBytes.control(in: string) {
      mistakes.append((.controlCharacter(control), span, nil))
    }
    var text = YAMLText(string: string, style: style)
    if style == .plain { text.isCut = comments.commentFollows(scalar: event.end_mark.index) }
    take(YAMLNode(content: .text(text), span: span))
  }

  private mutating func refuse(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?, _ event: yaml_event_t
  ) {
    let span = Span(event.start_mark, event.end_mark)
    if let anchor { mistakes.append((.yamlAnchor(text(anchor)), span, nil)) }
    if let tag { mistakes.append((.yamlTag(text(tag)), span, nil)) }
  }

  private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }

  private mutating func begin(isMap: Bool, isFlow: Bool, _ event: yaml_event_t) {
    open.append(Container(span: Span(event.start_mark, event.end_mark), isMap: isMap, isFlow: isFlow))
  }

  private mutating func end(_ event: yaml_event_t) {
    guard let container = open.popLast() else { return }
    var span = container.span
    if container.isFlow {
      span.endLine = Int32(clamping: event.end_mark.line) + 1
      span.endColumn = Int32(clamping: event.end_mark.column) + 1
    }
    take(
      YAMLNode(
        content: container.isMap
          ? .map(container.entries, isBraced: container.isFlow) : .list(container.items, isBracketed: container.isFlow),
        span: span))
  }

  /// Puts a finished node where it belongs: in the list or map that is open, or at the root.
  private mutating func take(_ node: YAMLNode) {
    guard !open.isEmpty else {
      root = node
      return
    }
    let last = open.count - 1
    guard open[last].isMap else {
      open[last].items.append(node)
      return
    }
    guard let key = open[last].key else {
      open[last].key = (keyText(node, of: last), node.span)
      return
    }
    open[last].key = nil
    if let text = key.text {
      if !open[last].keys.isEmpty { open[last].keys[text] = key.span }
      open[last].entries.append(YAMLEntry(key: text, keySpan: key.span, value: node))
    }
  }

  /// The text of a key; nil for one that is refused, whose value is then dropped.
  private mutating func keyText(_ node: YAMLNode, of container: Int) -> String? {
    guard case .text(let text) = node.content else {
      if case .refused = node.content { return nil }
      mistakes.append((.wrongShape(expected: .name, found: node.shape, place: "a key"), node.span, nil))
      return nil
    }
    if text.string == "<<", text.style == .plain {
      mistakes.append((.yamlMerge, node.span, nil))
      return nil
    }
    if let first = open[container].firstPlace(ofKey: text.string) {
      mistakes.append((.duplicateKey(text.string), node.span, ("It stands here first.", first)))
      return nil
    }
    return text.string
  }
}
