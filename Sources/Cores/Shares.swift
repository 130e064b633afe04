/// `count` things in shares of about equal size, one for each core; in one share where there are fewer than `least`, which are done before
/// another core has begun.
public func shares(of count: Int, from least: Int) -> [Range<Int>] {
  let shares = count < max(least, coreCount) ? 1 : coreCount
  return (0..<shares).map { count * $0 / shares..<count * ($0 + 1) / shares }
}
