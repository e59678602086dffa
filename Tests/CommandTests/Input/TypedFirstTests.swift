import Testing

@testable import twinge

/// What people type before they have read anything: the line, and a part of what is printed. A number in brackets is
/// an exit code.
struct TypedFirstTests {
  private static let table: [(line: String, printed: String)] = [
    // Times without quotes, at either end of the line.
    ("log 5 neck --at 2h ago", "Sat 21 Nov 07:40 (2 h ago)"),
    ("log 7 lower back left yesterday 22:40", "7/10 lower back (left)\nFri 20 Nov 22:40 (11 h ago)"),
    ("log 5 neck 3am", "Sat 21 Nov 03:00 (7 h ago)"),
    ("log yesterday evening 5 neck", "Fri 20 Nov evening (yesterday)"),
    ("log 5 neck --at 20 nov 22:40 --for 2 h", "Fri 20 Nov 22:40"),
    ("log 5 neck 10:00", "that time is 20 min in the future. If you mean yesterday, write \"yesterday 10:00\". [64]"),
    ("log neck 5 in the evening", "5/10 neck\nFri 20 Nov evening"),
    ("log 5 neck 8 in the evening", "Fri 20 Nov 20:00"),
    // The intensity and the places in another order.
    ("log neck 5", "5/10 neck"),
    ("7 lower back left", "Logged episode 2:\n7/10 lower back (left)"),
    ("log 8 left calf right calf", "8/10 calf (left), calf (right)"),
    ("log 4 calf left and neck", "4/10 calf (left), neck"),
    ("log 4 calf l", "4/10 calf (left)"), ("log 7/10 lower back", "7/10 lower back"),
    ("log lower back 7/10", "7/10 lower back"),
    ("log 4 lower back left calf", "Write one of these: \"lower back, calf left\", \"lower back left, calf\". [2]"),
    // More ways to say when.
    ("log 5 neck half past two", "Sat 21 Nov 02:30"), ("log 5 neck just now", "Sat 21 Nov 09:40 (now)"),
    ("log 5 neck two hours ago", "Sat 21 Nov 07:40"), ("log 5 neck since 8", "Sat 21 Nov 08:00"),
    ("log 5 neck around 3am", "Sat 21 Nov 03:00"), ("log 5 neck midday", "Fri 20 Nov noon"),
    ("log 5 neck today midnight", "Sat 21 Nov 00:00"), ("log 5 neck 1430", "Fri 20 Nov 14:30"),
    ("log 5 neck 14.30", "Fri 20 Nov 14:30"), ("log 5 neck 8 o'clock", "Sat 21 Nov 08:00"),
    ("log 5 neck 1,5h ago", "Sat 21 Nov 08:10"), ("log 5 neck about 2h ago", "Sat 21 Nov 07:40"),
    ("log 5 neck 31/8", "Mon 31 Aug"), ("log 5 neck 12/31", "Wed 31 Dec 2025"),
    ("log 5 neck 31.8.2026", "Mon 31 Aug"), ("log 5 neck 3/4", "Write \"3 apr\" or \"4 mar\". [64]"),
    ("log 5 neck 11 o'clock", "Write \"11:00\" or \"23:00\". [64]"),
    ("log 5 neck 3 days ago 10:00", "Wed 18 Nov 10:00 (3 days ago)"),
    // Ended now.
    ("log 5 neck --until now --for 2h", "Sat 21 Nov 07:40-09:40 (2 h ago)"),
    (
      "log 5 neck --for 2h",
      "2 h from now is in the future. If it has just ended: --until now --for 2h. If it still hurts: --ongoing. [64]"
    ),
    ("log 5 neck --until 7:00", "When did it begin? Add how long it lasted (--for 30m) or when it began"),
    // Named as elsewhere.
    ("ls", "7 · jaw"), ("rm 1", "Deleted"), ("week", "Last 7 days Sun 15 Nov"), ("month", "Sun 25 Oct - Sat 21 Nov"),
    ("version", "twinge"), ("-v", "twinge"), ("today", "Did you mean twinge status? See: twinge --help [64]"),
    ("neck 5", "Unknown command. To log an episode: twinge log 7 neck. See: twinge --help [64]"),
    ("list -n 5", "7 · jaw"), ("list --since yesterday", "7 · jaw"), ("log 5 neck --when yesterday", "Fri 20 Nov"),
    ("log 5 neck --time 8:00 --duration 20m", "Sat 21 Nov 08:00-08:20"),
    ("log 5 neck -m \"bad day\" --json", "\"note\": \"bad day\""),
    ("log 5 neck --note bad day --json", "\"note\": \"bad day\""), ("report doctor --html", "<!DOCTYPE html>"),
    ("stop all", "No episode is ongoing."), ("edit last --intensity 3", "worst 7 of 10 → 3 of 10"),
    ("delete last", "Deleted episode 1"), ("show -1", "Episode 1"), ("show last", "Episode 1"), ("show", "Episode 1"),
    ("report last week", "Week Mon 9 Nov - Sun 15 Nov"), ("report september", "30 days Tue 1 Sep - Wed 30 Sep"),
    ("report 2026-09", "30 days Tue 1 Sep - Wed 30 Sep"), ("report last month", "31 days Thu 1 Oct - Sat 31 Oct"),
    ("report december --markdown", "Dec 2025"), ("report 2026-13", "Unknown command. See: twinge report --help [64]"),
    ("checkin yesterday --none --clear", "Checked in for Fri 20 Nov (yesterday)"),
    ("checkin --date yesterday --clear", "Checked in for Fri 20 Nov (yesterday)"),
    ("checkin --with none", "Checked in for Sat 21 Nov"),
    ("checkin yesterday --with \"lifting at 5pm\"", "present: lifting (17:00)"),
    ("checkin yesterday --with lifting at 5pm --sleep 7", "present: lifting (17:00)"),
    ("checkin yesterday --with lifting at 5", "Write \"05:00\" or \"17:00\". [64]"),
    ("checkin --with \"lifting at 5pm\"", "--with: that time is in the future"),
    ("checkin yesterday", "For example: twinge checkin --day 2026-11-20 --with lifting, or"),
    ("edit 1 --remedy none", "Nothing to change. See: twinge show 1 [64]"),
    ("log 5 neck --remedy \"ibuprofen 400mg\"", "remedies: ibuprofen 400mg"),
    ("stop 1", "Episode 1 is not ongoing."), ("stop jaw", "No ongoing episode lists \"jaw\"."),
    // Words.
    ("words rename jaw chin", "Renamed the place \"jaw\" to \"chin\""),
    ("words track lifting, stress", "Check-ins ask about \"lifting\" and \"stress\" from Sat 21 Nov on."),
    ("words track poor sleep stress", "Check-ins ask about \"poor sleep\" and \"stress\" from Sat 21 Nov on."),
    ("words track lifting strss", "\"lifting strss\" is not a known trigger."),
    ("words track", "No triggers are tracked yet."),
    ("words remove chiropractic", "Retired the remedy \"chiropractic\""),
    ("words add \"cold weather\"", "For example: twinge words add trigger \"cold weather\" [64]"),
    ("words add cold weather", "For example: twinge words add trigger \"cold weather\" [64]"),
    ("words rename heat warmth", "\"heat\" is a trigger and a remedy. To say which, type"),
    // Everyday words.
    ("log 5 leg left, tailbone", "5/10 leg (left), tailbone"), ("log 8 chest, left arm", "8/10 chest, arm (left)"),
    ("log 5 neck --remedy \"advil,heating pad\"", "remedies: ibuprofen, heat"),
    ("log 5 neck --remedy \"tens,foam roller,voltaren\"", "remedies: tens, foam rolling, diclofenac"),
    ("log 5 neck --remedy \"nurofen,tylenol,motrin,aleve\"", "remedies: ibuprofen, paracetamol, ibuprofen, naproxen"),
    ("log 5 neck --remedy \"panadol,aspirin,magnesium\"", "remedies: paracetamol, aspirin, magnesium"),
    ("log 5 arm", "5/10 arm"), ("log 5 lowr back yesterday 22:40", "Did you mean \"lower back\"?"),
    // From a phone.
    ("log 5 neck —note “it’s bad” --json", "\"note\": \"it’s bad\""), ("log 7\u{A0}neck ８am", "Sat 21 Nov 08:00"),
  ]

  /// Every way to say when, as it may end a line or follow an option.
  @Test(arguments: [
    "2h ago", "half past two", "just now", "two hours ago", "since 8", "around 3am", "midday", "yesterday midday",
    "today midnight", "1430", "yesterday 1430", "14.30", "8 oclock", "1,5h ago", "about 2h ago", "31/8", "12/31",
    "31.8.2026", "midnight", "midnight today", "friday midnight", "8 o'clock", "65h ago", "2.6 days ago", "3/4",
    "3.4.2026", "7/11", "yesterday midnight", "3 days ago", "wednesday 12:00", "yesterday 22:40",
  ])
  func `a time at the end of the line is the time behind --at`(time: String) throws {
    try Bench.with { bench in
      let atEnd = try bench.run("log 5 neck \(time) --dry-run")
      #expect(try bench.run("log 5 neck --at \(time) --dry-run") == atEnd)
      // It was understood, or refused with what to type.
      #expect(atEnd.code == 0 && atEnd.output.contains("5/10 neck\n") || atEnd.errors.contains("Write \""))
    }
  }

  @Test(arguments: table)
  func `what people type first`(line: String, printed: String) throws {
    try Bench.with { bench in
      _ = try bench.run("log 7 jaw --at 08:00")
      let run = try bench.run(line)
      let code = run.code == 0 ? "" : "[\(run.code)]\n"
      let shown = run.output + run.errors.trimmingSuffix("\n") + (code.isEmpty ? "" : " ") + code
      // A note is not repeated at once, but it is there.
      let kept = try bench.run("show last").output
      #expect((shown + kept.replacing(/note +/, with: "note: ")).contains(printed), "\(line)\n\(shown)")
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
