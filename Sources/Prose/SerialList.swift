/// What a token is to a list in a text.
public enum ListPart { case comma, and, item, other }

/// Whether a comma stands inside a list that ends with a comma before `and`: `of Boats, Nets, and Tackle`.
///
/// - Parameters:
///   - comma: the comma, one of `count` tokens.
///   - part: what a token is.
public func isInSerialList(_ comma: Int, of count: Int, _ part: (Int) -> ListPart) -> Bool {
  let mostTokens = 8
  var next = comma + 1
  while next < min(count, comma + mostTokens) {
    switch part(next) {
    case .and: return part(next - 1) == .comma
    case .item: break
    case .comma: if next == comma + 1 { return false }
    case .other: return false
    }
    next += 1
  }
  return false
}
