#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What libFuzzer calls with each input that it makes up; the loop around it, and `main`, are its own.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  target.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

/// Named by the variable `FUZZ`.
private let target: Target = {
  guard let name = getenv("FUZZ").map({ String(cString: $0) }), let target = Target(rawValue: name) else {
    print("Set FUZZ to one of: " + Target.allCases.map(\.rawValue).joined(separator: ", "))
    exit(64)
  }
  return target
}()
