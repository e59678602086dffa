#!/usr/bin/env python3
"""Ends backups and restores by Ctrl-C, a closed terminal and the like: no half copy stays, and the journal is sound.

    Tests/Trust/signals.py .build/release/twinge 300        rounds
"""

import os
import random
import signal
import subprocess
import sys
import time

import journal

SIGNALS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]
EPISODES = 300


def main():
    program, rounds = journal.arguments([("rounds", 300)])
    chance = random.Random(rounds)
    ended, left = 0, []
    with journal.folder() as folder:
        path, copy = os.path.join(folder, "journal.sqlite"), os.path.join(folder, "copy.sqlite")
        diary = os.path.join(folder, "diary.csv")
        with open(diary, "w", encoding="utf-8") as file:
            file.write("onset,places,note\n")
            for row in range(EPISODES):
                file.write(f"2025-07-{row % 28 + 1:02} 10:{10 + row % 50},neck,{'x' * 60_000}\n")
        journal.done(program, path, "import", diary, "--map", "onset=onset,places=places,note=note")
        os.unlink(diary)
        journal.done(program, path, "backup", copy)
        # How long a command takes, so that signals arrive at any moment of it.
        begun = time.monotonic()
        journal.done(program, path, "backup", os.path.join(folder, "timed.sqlite"))
        whole = time.monotonic() - begun
        os.unlink(os.path.join(folder, "timed.sqlite"))
        for number in range(rounds):
            arguments = chance.choice([["backup"], ["backup", "-"], ["restore", copy]])
            process = journal.start(program, path, *arguments)
            time.sleep(chance.uniform(0, whole))
            if arguments[-1] == "-" and chance.random() < 0.5:
                # The reader has gone.
                process.stdout.close()
            else:
                process.send_signal(chance.choice(SIGNALS))
            try:
                process.communicate(timeout=60)
            except subprocess.TimeoutExpired:
                process.kill()
                process.communicate()
                left.append(f"round {number}, {arguments[0]} did not end")
            ended += process.returncode != 0
            files = sorted(os.listdir(folder))
            half = [file for file in files if ".part" in file]
            if half or "journal.sqlite" not in files:
                left.append(f"round {number}, {' '.join(arguments[:1])}: {files}")
            for file in files:
                if file not in ("journal.sqlite", "copy.sqlite"):
                    os.unlink(os.path.join(folder, file))
        code, checked, errors = journal.run(program, path, "check")
        if code != 0:
            left.append(checked + errors)
        count = journal.done(program, path, "check", "--json").count('"faults": 0')
    for text in left:
        print(text, file=sys.stderr)
    print(f"{rounds} commands, {ended} ended by a signal: {len(left)} left a half copy; {count} rules hold")
    sys.exit(1 if left else 0)


if __name__ == "__main__":
    main()
