/// What is said about each mistake, in English. Another language of authors is another file like this one.
extension Mistake {
  /// What is wrong, in a sentence.
  var sentence: String { "" }
  /// How it is most likely mended.
  var hint: String? { nil }
}
