#!/usr/bin/env python3
"""Flips bits of a journal, cuts it short, and looks at what the program makes of it, and at what it saves of it.

    Tests/Trust/damage.py .build/release/twinge 5000

Every tenth round cuts the file, the others flip one bit. Whatever `check` names is salvaged, and the entries of the new
journal are held against those of the sound one.
"""

import json
import os
import random
import shutil
import statistics
import tempfile

import journal


def entries(text):
    """The episodes and check-ins of an export, as comparable texts by what tells them from others."""
    journal = json.loads(text)
    return {(kind, entry.get("uuid") or entry["day"]): json.dumps(entry) for kind in ("episodes", "checkIns")
            for entry in journal[kind]}


def salvage(program, path, new, whole):
    """How many entries of the sound journal the salvaged one holds just so, and whether it is sound; none if refused."""
    code, output, errors = journal.run(program, path, "check", "--salvage", new, timeout=60)
    assert code in (0, 1) and (output if code == 0 else errors), f"salvage ended with {code}: {errors}"
    if code != 0:
        return 0
    said = output
    code, output, _ = journal.run(program, new, "check")
    broken = [line for line in output.splitlines() if line.startswith("FAULT")]
    # A value that can be read is taken even if it cannot be right; then the entry was named.
    assert code == 0 or "otherwise" in said and not any("structure" in line or "reference" in line for line in broken), \
        f"the salvaged journal is not sound: {broken}"
    code, output, errors = journal.run(program, new, "export", "json")
    assert code == 0, errors
    os.remove(new)
    return len(whole.items() & entries(output).items())


def main():
    program, rounds = journal.arguments([("rounds", 5000)])
    random.seed(rounds)
    named = harmless = unseen = cut_named = cuts = 0
    saved = {True: [], False: []}
    with tempfile.TemporaryDirectory() as folder:
        whole = os.path.join(folder, "whole.sqlite")
        journal.fill(program, whole, folder)
        journal.run(program, whole, "log", "6", "neck", "--note", "a note of some length, in which a letter may flip")
        _, export, _ = journal.run(program, whole, "export", "json")
        all_entries = entries(export)
        size = os.path.getsize(whole)
        path = os.path.join(folder, "damaged.sqlite")
        salvageable = os.path.join(folder, "salvageable.sqlite")
        for number in range(rounds):
            shutil.copy(whole, path)
            is_cut = number % 10 == 9
            if is_cut:
                cuts += 1
                os.truncate(path, random.randrange(1, size))
            else:
                with open(path, "r+b") as file:
                    place = random.randrange(size)
                    file.seek(place)
                    old = file.read(1)[0]
                    file.seek(place)
                    file.write(bytes([old ^ (1 << random.randrange(8))]))
            shutil.copy(path, salvageable)
            for command in (["check"], ["export", "json"], ["list"], ["log", "2", "jaw"]):
                code, output, errors = journal.run(program, path, *command, timeout=20)
                assert code >= 0, f"round {number}: {command[0]} died of signal {-code}"
                assert code == 0 or errors or output, f"round {number}: {command[0]} failed without a word"
                if command == ["check"]:
                    is_named = code != 0
                elif command[0] == "export":
                    is_same = code == 0 and output == export
            if is_named:
                kept = salvage(program, salvageable, os.path.join(folder, "saved.sqlite"), all_entries)
                saved[is_cut].append(kept / len(all_entries))
            if is_cut:
                cut_named += is_named
            elif is_named:
                named += 1
            elif is_same:
                harmless += 1
            else:
                unseen += 1
    flips = rounds - cuts
    print(f"{flips} flipped bits: {named} named by check ({100 * named / max(flips, 1):.1f} %), {harmless} in bytes that "
          f"hold nothing, {unseen} changed what is read and were not seen ({100 * unseen / max(flips, 1):.1f} %); "
          f"{cuts} cuts: {cut_named} named; no crash, no hang")
    for is_cut, shares in saved.items():
        shares.sort()
        if shares:
            print(f"salvaged after {'cuts' if is_cut else 'flips'}: all entries in {shares.count(1)} of {len(shares)}, "
                  f"none in {shares.count(0)}, otherwise {100 * statistics.mean(shares):.1f} % on average; "
                  f"a tenth saved less than {100 * shares[len(shares) // 10]:.1f} %")


if __name__ == "__main__":
    main()
