@main
enum Nabij {
  static func main() {}
}
