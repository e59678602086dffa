import Exchange
import JournalStore
import Reports

extension ImportCounts {
  /// `68 episodes and 80 check-ins; 3 were there already`.
  var summary: String {
    var parts = [counted(episodes, "episode"), counted(checkIns, "check-in")]
    if remedyUses > 0 { parts.append(counted(remedyUses, "remedy use", "remedy uses")) }
    if trials > 0 { parts.append(counted(trials, "trial")) }
    if words > 0 { parts.append(counted(words, "new word")) }
    var text = listed(parts)
    if changed > 0 { text += "; \(changed) changed" }
    if deleted > 0 { text += "; deleted \(counted(deleted, "entry", "entries"))" }
    if wasThere > 0 { text += "; \(counted(wasThere, "entry was", "entries were")) already there" }
    return text
  }

  var json: KeyValuePairs<String, JSON> {
    [
      "episodes": .int(episodes), "checkIns": .int(checkIns), "remedyUses": .int(remedyUses), "trials": .int(trials),
      "words": .int(words),
      "changed": .int(changed), "deleted": .int(deleted), "wereThere": .int(wasThere),
    ]
  }
}
