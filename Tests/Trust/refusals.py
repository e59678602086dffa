#!/usr/bin/env python3
"""Replaces every value of an exported journal, one at a time, by one that another program might have written there.

Such a file is refused with the line where it is wrong, and nothing is imported; or it is imported, and then `check` finds
nothing and the journal can be exported again.

    Tests/Trust/refusals.py .build/release/twinge          every value: a quarter of an hour
    Tests/Trust/refusals.py .build/release/twinge 50       every 50th: seconds
"""

import collections
import copy
import json
import os
import sys

import hostile
import journal

VALUES = [None, -1, 0, 11, 1e18, 2**63 - 1, -2**63, 1.5, "", " ", "x\x00y", "x" * 100_000, "2026-11-21T09:40:00+01:00",
          "9999-12-31T23:59:59+18:00", "0001-01-01", "2026-02-30", True, [], {}, "neck", "none"]


def paths(value, path=()):
    """Where the values of a document are; of long lists, the first few."""
    entries = value.items() if isinstance(value, dict) else enumerate(value[:6]) if isinstance(value, list) else ()
    for key, inner in entries:
        yield (*path, key)
        yield from paths(inner, (*path, key))


def replaced(document, path, value):
    changed = copy.deepcopy(document)
    inner = changed
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return changed


def main():
    program, every = journal.arguments([("every so many values", 1)])
    counts, wrong = collections.Counter(), collections.Counter()
    with journal.folder() as folder:
        path, source = os.path.join(folder, "journal.sqlite"), os.path.join(folder, "in.json")
        hostile.filled(program, path)
        document = json.loads(journal.done(program, path, "export", "json"))
        new = os.path.join(folder, "new.sqlite")
        for path, value in [(path, value) for path in paths(document) for value in VALUES][::every]:
            with open(source, "w", encoding="utf-8") as file:
                json.dump(replaced(document, path, value), file, indent=1)
            if os.path.exists(new):
                os.unlink(new)
            where = f"{'.'.join(map(str, path))} = {str(value)[:30]!r}"
            code, _, errors = journal.run(program, new, "import", source)
            counts["refused" if code else "imported"] += 1
            if code != 0:
                if code < 0 or "line " not in errors.lower():
                    wrong[f"{where}: ended with {code}: {errors.strip()[:200]}"] += 1
                if os.path.exists(new) and os.path.getsize(new) > 0:
                    wrong[f"{where}: refused, and left a journal"] += 1
                continue
            for command in (["check"], ["export", "json"], ["report", "month"]):
                code, output, errors = journal.run(program, new, *command)
                if code != 0:
                    faults = [line for line in output.splitlines() if line.startswith("FAULT")]
                    wrong[f"{where}: imported, then {command[0]} ended with {code}: {faults or errors.strip()[:200]}"] += 1
    for line in wrong:
        print(line, file=sys.stderr)
    print(f"{counts['imported']} files imported, {counts['refused']} refused with a line; {sum(wrong.values())} wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
