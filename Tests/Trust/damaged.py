"""Restoring a backup over a damaged journal while the disk fails, for disk.py.

At every call at which the disk can fail: the journal is the damaged one to the byte, or the restored one as a whole; the
damaged one is never lost; its kept copy is named; no draft stays behind; and the sentence holds.
"""

import os
import shutil

import journal
import writing

# What happens to the bytes of a journal. A header that is gone cannot be told from a file of someone else's.
DAMAGES = {
    "first page": lambda data: data[:100] + b"\xff" * 200 + data[300:],
    "inner page": lambda data: data[:8192] + b"\x55" * 4096 + data[12288:],
    "cut": lambda data: data[:len(data) // 2 + 100],
    "empty": lambda data: b"",
}
CALLS = 200


def try_all(program, folder, library, ways, every, tally):
    """ways: how the disk fails, as in disk.py. The trial is done once with second names, and once without, as on exFAT."""
    scene = writing.Scene(program, folder, 100)
    backup = os.path.join(scene.folder, "backup.sqlite")
    journal.done(program, os.path.join(scene.original, "in", "other.sqlite"), "backup", backup)
    restored = entries(backup)
    with open(os.path.join(scene.original, "journal.sqlite"), "rb") as file:
        sound = file.read()
    for kind, damage in DAMAGES.items():
        damaged = damage(sound)
        for way, letters, error, is_sticky in ways:
            for without in ({}, {"TRUST_NO_LINKS": "1"}):
                # At the last one the disk does not fail any more.
                for call in [*range(1, CALLS, max(1, every // 10)), 10_000]:
                    shutil.rmtree(scene.home, ignore_errors=True)
                    os.makedirs(scene.home)
                    path = os.path.join(scene.home, "journal.sqlite")
                    with open(path, "wb") as file:
                        file.write(damaged)
                    answer = writing.traced(
                        program, path, ["restore", backup], scene.home, library,
                        fail=f"{letters}:{call}:{error}:{is_sticky}", variables=without)
                    tally.counts["restored over damage"] += 1
                    problem = answer[2] if call == 10_000 and answer[0] else wrong(program, path, damaged, restored, *answer)
                    drafts = [name for name in os.listdir(scene.home) if ".part" in name]
                    if drafts and letters != "u":
                        problem = problem or "leaves a draft behind"
                    if problem:
                        tally.wrong(f"{way}{', no links' if without else ''}: restore over a damaged journal ({kind}): {problem}")
                    # Once the calls are used up, the disk no longer fails.
                    if answer[0] == 0 and not is_sticky and call > 40:
                        break
    shutil.rmtree(folder)


def wrong(program, path, damaged, restored, code, output, errors):
    with open(path, "rb") as file:
        now = file.read()
    folder = os.path.dirname(path)
    kept = [name for name in os.listdir(folder) if "before-restore" in name and not name.endswith(".part")]
    for name in kept:
        with open(os.path.join(folder, name), "rb") as file:
            if file.read() != damaged:
                return "what is kept is not the damaged journal"
        if name not in " ".join((output + errors).replace("\n", "").split()):
            return f"the kept copy is not named: {output}{errors}"
    if code not in (0, 1) or code == 1 and not journal.is_sentence(errors):
        return f"ended with {code}: {errors!r}"
    if now == damaged:
        return "confirmed, and not there" if code == 0 and damaged else None
    if entries(path) != restored:
        return f"the journal is neither the damaged one nor the restored one: {len(now)} bytes"
    if damaged and not kept:
        return "the damaged journal is lost"
    if code == 1 and "nothing was changed" in errors:
        return "says that nothing was changed, and it was"
    return None


def entries(path):
    """All that a journal holds but for its history, to which the restore is added."""
    return {name: rows for name, rows in journal.contents(path).items() if name not in ("command", "sqlite_sequence")}
