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
  let start = processorSeconds()
  target.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
  precondition(processorSeconds() - start < 1, "an input that takes a second")
  return 0
}

/// libFuzzer's own limit is on the wall's clock, which also runs while the machine does something else.
private func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Named by the variable `FUZZ`.
private let target: Target = {
  guard let name = getenv("FUZZ").map({ String(cString: $0) }), let target = Target(rawValue: name) else {
    print("Set FUZZ to one of: " + Target.allCases.map(\.rawValue).joined(separator: ", "))
    exit(64)
  }
  return target
}()
