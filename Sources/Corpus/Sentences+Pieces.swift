extension Sentences {
  /// Sentences that are read from their columns in one go.
  private static let pieceSize = 1 << 12

  /// `documents` in pieces of about as many sentences as are read in one go; no document is cut.
  func pieces(ofDocuments documents: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = documents.lowerBound
    for document in documents {
      guard document > start, Int(documentStarts[document + 1] - documentStarts[start]) > Self.pieceSize else { continue }
      pieces.append(start..<document)
      start = document
    }
    if start < documents.upperBound { pieces.append(start..<documents.upperBound) }
    return pieces
  }
}
