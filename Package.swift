// swift-tools-version: 6.2
import PackageDescription

// A warning stops the build where the project is tested, not where a newer compiler merely has more to say.
let strict: [SwiftSetting] =
  Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

let pure: [SwiftSetting] =
  strict + [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]

// Learning is arithmetic, a hundred times slower when it is not optimised: nobody should wait for that in a debug build. A package that
// is depended on may not ask for it.
let quick: [SwiftSetting] =
  Context.packageDirectory.contains("/checkouts/") ? [] : [.unsafeFlags(["-O"], .when(configuration: .debug))]

// GNU readline is not reentrant and a conversation has one terminal: everything that touches it lives on the main actor.
let onTheMainActor: [SwiftSetting] = pure + [.defaultIsolation(MainActor.self)]

let package = Package(
  name: "nabij",
  products: [
    .executable(name: "nabij", targets: ["nabij"]),
    .library(name: "DialogueEngine", targets: ["DialogueEngine", "Understanding"]),
    .library(name: "DialogueCompiler", targets: ["DialogueCompiler", "Diagnostics"]),
    .library(name: "Transcripts", targets: ["Transcripts"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // No pkgConfig: readline's flags make the package manager warn at every build; the headers are on the default path.
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .target(name: "CDialogues"),

    .target(name: "Diagnostics", swiftSettings: pure),
    .target(name: "Understanding", dependencies: ["CStemmer"], swiftSettings: pure + quick),
    .target(name: "DialogueEngine", dependencies: ["Understanding"], swiftSettings: pure),
    .target(
      name: "DialogueCompiler",
      dependencies: ["CYAML", "Diagnostics", "DialogueEngine", "Understanding"],
      swiftSettings: pure),
    .target(
      name: "Transcripts",
      dependencies: ["CSodium", "Diagnostics", "DialogueEngine", "Understanding"],
      swiftSettings: pure),
    .target(
      name: "OutsideWorld", dependencies: ["CReadline", "CDialogues"],
      swiftSettings: onTheMainActor),
    .target(
      name: "Chat",
      dependencies: ["OutsideWorld", "Transcripts", "DialogueEngine", "Understanding"],
      swiftSettings: onTheMainActor),
    .executableTarget(
      name: "nabij",
      dependencies: [
        "Chat", "DialogueCompiler", "Diagnostics", "DialogueEngine", "OutsideWorld", "Transcripts",
        "Understanding",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: pure),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "DialogueCompiler", "Diagnostics", "DialogueEngine", "Understanding",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks",
      exclude: ["README.md"],
      swiftSettings: pure),
  ]
    + [
      ("Diagnostics", []), ("Understanding", []), ("DialogueEngine", ["Understanding"]),
      ("DialogueCompiler", ["Diagnostics", "DialogueEngine", "Understanding"]),
      ("Transcripts", ["DialogueEngine", "Understanding", "Diagnostics"]), ("OutsideWorld", []),
      ("Chat", ["OutsideWorld", "Transcripts", "DialogueEngine", "Understanding"]),
    ].map { (module: String, others: [String]) in
      .testTarget(
        name: module + "Tests",
        dependencies: ([module] + others).map { .init(stringLiteral: $0) },
        exclude: module == "Transcripts" ? ["Samples"] : [],
        swiftSettings: pure)
    } + [
      .testTarget(
        name: "ConversationTests",
        dependencies: ["DialogueCompiler", "DialogueEngine", "Transcripts", "Understanding", "Diagnostics"],
        swiftSettings: pure),
      .testTarget(
        name: "CommandTests", dependencies: ["nabij", "DialogueCompiler", "Understanding"], swiftSettings: pure),
      .testTarget(name: "ArchitectureTests", swiftSettings: pure),
    ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)
