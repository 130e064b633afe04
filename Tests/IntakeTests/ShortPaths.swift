import Trials

extension ScratchFolder {
  /// `text` with the folder's path left out.
  func short(_ text: String) -> String { text.replacing(path + "/", with: "").replacing(path, with: ".") }
}
