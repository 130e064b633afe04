/// A currency by its code.
public enum Currency: UInt8, CaseIterable, Sendable {
  case usd = 1, eur, gbp, jpy, cny, inr, rub, chf, cad, aud, nzd, sek, nok, dkk, pln, czk, huf, ron, `try`, uah, ils, krw, brl, mxn, zar
  case sar, aed, iqd, irr, kwd, egp, ngn, pkr, thb, vnd, idr, myr, php, hkd, sgd, twd, btc
  /// A dollar, pound, crown, dinar, peso or cent that the words do not tell the country of.
  case dollar, pound, krona, dinar, peso, rupee, riyal, cent, pence

  /// The code in capitals, or the word for money of several countries.
  public var code: String {
    switch self {
    case .dollar: "USD"
    case .pound: "GBP"
    case .krona: "krona"
    case .dinar: "dinar"
    case .peso: "peso"
    case .rupee: "rupee"
    case .riyal: "riyal"
    case .cent: "cent"
    case .pence: "penny"
    default: "\(self)".uppercased()
    }
  }
}

/// Signs of currencies by their scalars. Source: Unicode, block of currency symbols, and Latin-1.
let currencySigns: [UInt32: Currency] = [
  0x24: .dollar, 0xA3: .gbp, 0xA5: .jpy, 0x20AC: .eur, 0x20B9: .inr, 0x20A8: .rupee, 0x20BD: .rub, 0x20BA: .try, 0x20B4: .uah, 0x20AA: .ils,
  0x20A9: .krw, 0x20A6: .ngn, 0x0E3F: .thb, 0x20AB: .vnd, 0x20B1: .php, 0x20BF: .btc, 0xA2: .cent,
]

/// Dollars by the letters before their sign. Source: style books, 2026-11.
let dollars = WordTable(
  ["us": Currency.usd, "a": .aud, "au": .aud, "c": .cad, "ca": .cad, "can": .cad, "nz": .nzd, "hk": .hkd, "s": .sgd, "nt": .twd, "r": .brl]
    .reduce(into: [WordKey: Currency]()) { table, entry in
      if let key = WordKey(entry.key[...]) { table[key] = entry.value }
    })
