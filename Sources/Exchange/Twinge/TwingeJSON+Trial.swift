public import Journal

extension Trial {
  /// The trial as in the journal's own JSON. The seed is text: JSON's numbers have 53 bits.
  public var json: JSON {
    .object([
      "id": .int(id), "uuid": .string(uuid), "unit": .string(unit.rawValue),
      "outcome": .string(unit.outcome.rawValue), "remedy": .string(remedy.name), "other": .maybe(other?.name),
      "blocks": .int(blocks), "seed": .string(String(seed)), "reason": .maybe(reason),
      "startedAt": .string(startedAt.timestamp), "stoppedAt": .maybe(stoppedAt?.timestamp),
      "allocations": .array(
        allocations.map {
          .object([
            "arm": .string($0.arm.rawValue), "toldAt": .string($0.toldAt.timestamp), "before": .maybe($0.before),
            "episode": .maybe($0.episode), "left": .maybe($0.left?.rawValue),
          ])
        }),
      "peeks": .strings(peeks.map(\.timestamp)), "recordedAt": .string(recordedAt.timestamp),
    ])
  }
}

extension TwingeJSON {
  static func trial(_ members: JSONObject, _ intake: inout ImportContext) throws -> Trial {
    let startedAt = try members.required("startedAt", try members.moment("startedAt", zone: intake.zone))
    let remedy = try members.name("remedy", .remedy)
    var trial = Trial(
      uuid: try members.uuid() ?? intake.uuid([format, "trial", remedy.name, startedAt.timestamp]),
      unit: try members.required("unit", try members.word("unit")), remedy: remedy,
      other: try members["other"] == nil ? nil : members.name("other", .remedy),
      blocks: try members.required("blocks", try members.int("blocks", in: 1...100)), seed: try seed(members),
      startedAt: startedAt, recordedAt: try members.moment("recordedAt", zone: intake.zone) ?? intake.now)
    trial.reason = try members.string("reason").flatMap { $0.trimmed.isEmpty ? nil : $0 }
    trial.stoppedAt = try members.moment("stoppedAt", zone: intake.zone)
    if let stopped = trial.stoppedAt, stopped.seconds < startedAt.seconds {
      throw members.fault("stoppedAt", "The trial stopped before it started. Check both times.")
    }
    guard trial.remedy != trial.other else {
      throw members.fault("other", "A trial compares two different remedies. Use another one, or null.")
    }
    for allocation in try members.list("allocations") {
      trial.allocations.append(try self.allocation(JSONObject(allocation), intake.zone))
    }
    trial.peeks = try members.list("peeks").map { node in
      guard let peek = Moment(iso8601: try node.string("peeks")) else {
        throw node.fault("This is not a valid time. Write it like 2026-11-20T22:40:00+01:00.")
      }
      return peek
    }
    try intake.claim(trial.uuid, at: members.position("uuid"))
    return trial
  }

  private static func seed(_ members: JSONObject) throws -> UInt64 {
    guard let seed = UInt64(try members.required("seed", try members.string("seed"))) else {
      throw members.fault("seed", "A seed is a whole number of up to 64 bits, in quotation marks.")
    }
    return seed
  }

  private static func allocation(_ members: JSONObject, _ zone: Zone) throws -> Trial.Allocation {
    var allocation = Trial.Allocation(
      arm: try members.required("arm", try members.word("arm")),
      toldAt: try members.required("toldAt", try members.moment("toldAt", zone: zone)),
      before: try members.int("before", in: Episode.scale), episode: try members.uuid("episode"))
    allocation.left = try members.word("left")
    return allocation
  }
}
