import Sessions
import Testing

@Suite("places of the reader's own files")
struct PlacesTests {
  @Test("the variables count, then HOME")
  func variables() {
    let places = Places { ["XDG_CONFIG_HOME": "/c/", "XDG_STATE_HOME": "relative", "HOME": "/home/a"][$0] }
    #expect(places.config == "/c/dateline/config")
    #expect(places.history == "/home/a/.local/state/dateline/history")
    #expect(places.journal == "/home/a/.local/state/dateline/journal")
    #expect(places.queries == "/home/a/.local/share/dateline/queries")
    #expect(places.corpora == "/home/a/.cache/dateline/corpora")
  }

  @Test("without an absolute path there is no place", arguments: [[:], ["HOME": ""], ["HOME": "home/a"], ["HOME": "."]])
  func none(environment: [String: String]) {
    let places = Places { environment[$0] }
    #expect([places.config, places.history, places.journal, places.queries, places.corpora] == [nil, nil, nil, nil, nil])
  }

  @Test("the root is a place too")
  func root() { #expect(Places { ["HOME": "/"][$0] }.config == "/.config/dateline/config") }
}
