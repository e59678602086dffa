#!/usr/bin/env python3
"""Flips bytes of a journal, cuts it short, and looks at what the program makes of it.

    Tests/Trust/damage.py .build/release/twinge 5000
"""

import os
import random
import shutil
import tempfile

import journal


def main():
    program, rounds = journal.arguments([("rounds", 5000)])
    random.seed(rounds)
    named = harmless = unseen = cut_named = cuts = 0
    with tempfile.TemporaryDirectory() as folder:
        whole = os.path.join(folder, "whole.sqlite")
        journal.run(program, whole, "demo", "--years", "1", "--seed", "5")
        journal.run(program, whole, "log", "6", "neck", "--note", "a note of some length, in which a letter may flip")
        _, export, _ = journal.run(program, whole, "export", "json")
        size = os.path.getsize(whole)
        path = os.path.join(folder, "damaged.sqlite")
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
            for command in (["check"], ["export", "json"], ["list"], ["log", "2", "jaw"]):
                code, output, errors = journal.run(program, path, *command, timeout=20)
                assert code >= 0, f"round {number}: {command[0]} died of signal {-code}"
                assert code == 0 or errors or output, f"round {number}: {command[0]} failed without a word"
                if command == ["check"]:
                    is_named = code != 0
                elif command[0] == "export":
                    is_same = code == 0 and output == export
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


if __name__ == "__main__":
    main()
