/// The median slope between all pairs of points: how much a value rises with each step, which a few wild values do not move.
///
/// Formula: median of (yⱼ − yᵢ)/(j − i) over the places i < j that have a value; nil stands for a place without one.
/// Cost: O(n²) for n values. Source: Theil 1950; Sen 1968.
/// - Returns: the slope for each step, or nil for fewer than two values.
public func theilSenSlope(_ values: [Double?]) -> Double? {
  let points = values.enumerated().compactMap { place, value in value.map { (x: Double(place), y: $0) } }
  guard points.count > 1 else { return nil }
  var slopes: [Double] = []
  slopes.reserveCapacity(points.count * (points.count - 1) / 2)
  for (index, right) in points.enumerated() {
    for left in points[..<index] { slopes.append((right.y - left.y) / (right.x - left.x)) }
  }
  slopes.sort()
  let middle = slopes.count / 2
  return slopes.count % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2
}
