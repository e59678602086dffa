/// Writes all bytes, in as many calls as that takes.
///
/// - Returns: 0, or the `errno` of the call that failed.
public func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int32 {
  var rest = bytes
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if written < 0, errno == EINTR { continue }
    guard written >= 0 else { return errno }
    rest = rest.dropFirst(written)
  }
  return 0
}
