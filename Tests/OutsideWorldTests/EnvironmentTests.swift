import OutsideWorld
import Testing

@Suite struct EnvironmentTests {
  @Test(arguments: [
    ("nl_NL.UTF-8", "nl", "NL"), ("nl_BE@euro", "nl", "BE"), ("en", "en", nil), ("EN_gb", "en", "GB"),
    ("zh_Hant_TW.UTF-8", "zh", "TW"), ("nl-BE", "nl", "BE"),
  ])
  func `a locale's name tells its language and region`(name: String, language: String, region: String?) throws {
    let locale = try #require(LocaleName(name))
    #expect(locale.language == language)
    #expect(locale.region == region)
  }

  @Test(arguments: ["C", "POSIX", "C.UTF-8", "", "_NL", "7a_NL"])
  func `a name without a language is no locale`(name: String) {
    #expect(LocaleName(name) == nil)
  }

  @Test func `LC_ALL comes before LC_MESSAGES, and that before LANG`() {
    let all = ["LC_ALL": "nl_NL", "LC_MESSAGES": "en_GB", "LANG": "fr_FR"]
    #expect(Environment(all).locale?.language == "nl")
    #expect(Environment(["LC_MESSAGES": "en_GB", "LANG": "fr_FR"]).locale?.language == "en")
    #expect(Environment(["LC_ALL": "", "LANG": "fr_FR"]).locale?.language == "fr")
    #expect(Environment(["LC_ALL": "C", "LANG": "nl_NL"]).locale == nil)
  }

  @Test func `the home folder is written as a tilde`() {
    let environment = Environment(["HOME": "/home/ada"])
    #expect(environment.abbreviating(path: "/home/ada/x") == "~/x")
    #expect(environment.abbreviating(path: "/home/adam/x") == "/home/adam/x")
    #expect(Environment([:]).abbreviating(path: "/home/ada/x") == "/home/ada/x")
  }

  @Test func `this process has an environment`() {
    #expect(Environment.current["PATH"] != nil)
  }
}
