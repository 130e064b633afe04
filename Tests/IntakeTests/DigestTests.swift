import Testing
import Trials

@testable import Intake

@Suite("digests")
struct DigestTests {
  @Test(
    "are those of the standard's examples",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func examples(text: String, digest: String) {
    #expect(sha256(of: Array(text.utf8)) == digest)
  }

  @Test("of a million times one letter")
  func million() {
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(sha256(of: text) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("are the same for bytes in one piece and in two, at every cut and length around a block")
  func pieces() {
    for count in 0...200 {
      let text = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7) }
      for cut in [0, 1, 55, 56, 63, 64, 65, 127, 128] where cut <= count {
        var digest = Digest()
        digest.add(text.span.extracting(first: cut))
        digest.add(text.span.extracting(cut...))
        #expect(digest.finish() == sha256(of: text))
      }
    }
  }

  @Test("of a file that has changed since it was read are those of no file")
  func changed() throws {
    let folder = try ScratchFolder()
    let path = folder.write("abc", to: "a.txt")
    let stamp = try #require(FileStamp(path))
    let (early, late) = (FileDigest(ofFile: path, stamp: stamp), FileDigest(ofFile: path, stamp: stamp))
    #expect(early.text == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    folder.write("abcd", to: "a.txt")
    #expect(late.text == String(repeating: "0", count: 64) && early != late)
  }
}
