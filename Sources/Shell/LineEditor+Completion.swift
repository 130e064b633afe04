import CEditLine

/// A menu that stands below the entry, and the item taken from it.
struct MenuSelection {
  var menu: CompletionMenu
  /// The item that stands in the entry; nil while there is what was typed.
  var chosen: Int?
  /// The entry as it was left; once it differs, the menu is over.
  var text: String
}

extension LineEditor {
  /// The way through a menu.
  enum Direction: Int {
    case forwards = 1
    case backwards = -1
  }

  /// Completes what stands at the cursor: alone at once, several by what they share, and then one after the other.
  func complete(_ direction: Direction) -> UInt8 {
    let (text, cursor) = current
    if let selection, selection.text == text { return choose(after: selection, direction) }
    selection = nil
    let scalars = text.unicodeScalars
    let offset = scalars.prefix(cursor).reduce(0) { $0 + UTF8.width($1) }
    let menu = conversation.complete(text, offset)
    guard let first = menu.items.first, let typed = part(menu.replaced, of: text) else { return UInt8(CC_REFRESH_BEEP) }
    if menu.items.count == 1 {
      let suffix = menu.replaced.upperBound == text.utf8.count ? first.suffix : ""
      return put(first.text + suffix, in: menu)
    }
    var open = menu
    if let common = menu.commonBeginning(after: typed) {
      put(common, in: menu)
      open.replaced = menu.replaced.lowerBound..<menu.replaced.lowerBound + common.utf8.count
    }
    selection = MenuSelection(menu: open, chosen: nil, text: current.text)
    return showMenu()
  }

  private func choose(after old: MenuSelection, _ direction: Direction) -> UInt8 {
    let count = old.menu.items.count
    let start = direction == .forwards ? -1 : count
    let chosen = ((old.chosen ?? start) + direction.rawValue + count) % count
    let item = old.menu.items[chosen]
    put(item.text, in: old.menu)
    var menu = old.menu
    menu.replaced = menu.replaced.lowerBound..<menu.replaced.lowerBound + item.text.utf8.count
    selection = MenuSelection(menu: menu, chosen: chosen, text: current.text)
    return showMenu()
  }

  /// Draws the entry as it is now, and the menu below it.
  private func showMenu() -> UInt8 {
    guard let selection else { return UInt8(CC_NORM) }
    let limit = terminal.movesCursor ? panelRoom : terminal.rows - 2
    let rows = selection.menu.rows(chosen: selection.chosen, columns: terminal.columns, limit: limit)
    showPanel(rows)
    return UInt8(CC_NORM)
  }

  /// Replaces the menu's part of the entry and draws the entry anew.
  @discardableResult
  private func put(_ text: String, in menu: CompletionMenu) -> UInt8 {
    let scalars = current.text.unicodeScalars
    let utf8 = current.text.utf8
    let lower = scalars.distance(from: scalars.startIndex, to: utf8.index(utf8.startIndex, offsetBy: menu.replaced.lowerBound))
    let upper = scalars.distance(from: scalars.startIndex, to: utf8.index(utf8.startIndex, offsetBy: menu.replaced.upperBound))
    clearPicture()
    replace(lower..<upper, with: text)
    redraw()
    return UInt8(CC_NORM)
  }

  /// The text in a range of UTF-8 offsets; nil where the range is not in the text or cuts a character.
  private func part(_ range: Range<Int>, of text: String) -> String? {
    guard range.lowerBound >= 0, range.upperBound <= text.utf8.count else { return nil }
    let utf8 = text.utf8
    return String(utf8[utf8.index(utf8.startIndex, offsetBy: range.lowerBound)..<utf8.index(utf8.startIndex, offsetBy: range.upperBound)])
  }
}
