/// `number` with `decimals` (0…9) digits behind the point, for the lines of formulas; what has no such digits is written as Swift writes it.
public func fixed(_ number: Double, decimals: Int) -> String {
  let places = min(9, max(0, decimals))
  let power = (0..<places).reduce(1) { power, _ in power * 10 }
  let scaled = (number * Double(power)).rounded()
  guard scaled.magnitude < 1e15 else { return String(number) }
  let units = Int(scaled.magnitude)
  let fraction = String(units % power + power).dropFirst()
  return (scaled < 0 ? "-" : "") + String(units / power) + (places > 0 ? "." + fraction : "")
}
