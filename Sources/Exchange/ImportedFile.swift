public import Journal

/// A file that was read: what it holds, and the rows that were passed over.
public struct ImportedFile {
  public var journal: ImportedJournal
  /// What is wrong with the rows that were passed over; empty unless that was asked for.
  public let faults: FaultList

  /// Reads a file: all of it, or nothing.
  ///
  /// Reading the same file twice gives the same UUIDs.
  ///
  /// - Parameters:
  ///   - zone: where local times of the file are meant.
  ///   - now: stands for when something was recorded where the file does not say so.
  ///   - skipsFaulty: passes over entries with faults. A file that cannot be followed to its end is refused all the same.
  ///   - progress: is told how many bytes were read so far, about once every 64 KB.
  ///   - takeEpisodes: gets the episodes some hundreds at a time, in their order, and ``journal`` has none of them: so a
  ///     file of any length takes little memory. Those of Twinge's own JSON stay together.
  /// - Throws: ``ImportError``, or what the source throws.
  public init(
    _ source: ImportSource, as format: ImportFormat, zone: Zone, now: Moment, skipsFaulty: Bool = false,
    progress: ((Int) -> Void)? = nil, takeEpisodes: (([Episode]) throws -> Void)? = nil
  ) throws {
    let bytes = ByteReader(source, progress: progress)
    var intake = ImportContext(zone: zone, now: now, handOver: takeEpisodes)
    do {
      switch format {
      case .twingeJSON: try TwingeJSON.read(bytes, into: &intake)
      case .twingeCSV: try TwingeCSV.read(bytes, into: &intake)
      case .migraineBuddy: try MigraineBuddy.read(bytes, into: &intake)
      case .headi: try Headi.read(bytes, into: &intake)
      case .clusterHeadacheTracker: try ClusterHeadacheTracker.read(bytes, into: &intake)
      case .migraLog: try MigraLog.read(bytes, into: &intake)
      case .secuso: try SECUSO.read(bytes, into: &intake)
      case .appleHealth: try AppleHealth.read(bytes, into: &intake)
      case .mapped(let map): try MappedCSV(map: map).read(bytes, into: &intake)
      }
      // Twinge's own files have no source: their days are as the person answered.
      if intake.journal.source != nil { intake.keepNoDayClearThatHasAnEpisode() }
      if format != .twingeJSON { try intake.handOverEpisodes() }
    } catch let fault as ImportFault {
      // Nothing can be read after this one.
      intake.faults.add(fault)
      try intake.faults.check()
    }
    if !skipsFaulty { try intake.faults.check() }
    (journal, faults) = (intake.journal, intake.faults)
  }
}
