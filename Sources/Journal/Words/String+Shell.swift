extension String {
  /// The text as one word for a shell, for commands that are proposed: in double quotes, or letter by letter behind
  /// backslashes where a shell would act on it even within those.
  ///
  /// It goes by scalars: a quote with a combining mark on it is one character to Swift, and still a quote to a shell.
  public var quotedForShell: String {
    let active = "$`\\!\"'".unicodeScalars
    guard unicodeScalars.contains(where: active.contains) else { return "\"\(self)\"" }
    var quoted = ""
    for scalar in unicodeScalars {
      let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.value > 0x7f
      if !isPlain { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted
  }
}
