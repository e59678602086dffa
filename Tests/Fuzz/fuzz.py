#!/usr/bin/env python3
"""Makes up inputs for what reads times, durations, log lines, files of other programs, the journal, and its history.

    Tests/Fuzz/fuzz.py .build/release/twinge [SECONDS [AT_ONCE [TARGET...]]]

SECONDS for each of them, AT_ONCE at the same time; all of them, unless some are named.

libFuzzer, which comes with Swift on Linux, is led by which code an input reaches; AddressSanitizer watches the memory.
Fails at a crash, at memory that is misused or lost, at an input that takes a second of processor, or more than 500 MB;
what was found stays in .build-fuzz. The next run goes on where this one ended.
"""

import concurrent.futures
import json
import os
import re
import sqlite3
import subprocess
import sys

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "../.."))
WORK = os.path.join(ROOT, ".build-fuzz")
SEEDS = {
    "time": ["now", "2h ago", "90m ago", "14:30", "2pm", "today 14:30", "yesterday 22:40", "last night at 3am",
             "yesterday evening", "monday 7am", "20 nov 22:40", "2026-11-20T22:40:00+01:00", "2026-03-29 02:30"],
    "duration": ["35m", "1h30m", "90min", "2 days", "1.5h", "400mg", "2 tablets"],
    "line": ["7 lower back left", "4 left calf=4, neck right=10", "10 between the shoulder blades", "quads both"],
    "csv": ["\ufeffid,onset,end,duration_minutes,places,intensity,sensations,pattern,origin,triggers,remedies,relief,"
            "warning_signs,limits,note,recorded_at\r\n1,2026-11-20T22:40:00+01:00,,35,lower back (left); calf 4,7,"
            "aching,,,lifting,heat; ibuprofen 400mg,heat 7\u21924 after 30 min,,,\"a \"\"note\"\"\",\r\n"],
    "table": ["a,b,c,d,e,f\n2026-11-20,7,neck,lifting,heat,\"a \"\"note\"\"\"\n"],
    "xml": ["<?xml version=\"1.0\"?>\n<!DOCTYPE HealthData [<!ELEMENT HealthData (Record)>]>\n<HealthData>\n"
            "<Record type=\"HKCategoryTypeIdentifierLowerBackPain\" sourceName=\"a &amp; b\" "
            "creationDate=\"2026-11-20 08:00:00 +0100\" startDate=\"2026-11-20 07:00:00 +0100\" "
            "endDate=\"2026-11-20 07:30:00 +0100\" value=\"HKCategoryValueSeverityModerate\"/>\n</HealthData>\n"],
}

# Their inputs are changes to a sound journal.
JOURNALS = ["journal", "changesets", "restored"]


def build():
    command = ["swift", "build", "--package-path", os.path.join(ROOT, "Tests/Fuzz"), "--scratch-path",
               os.path.join(WORK, "build"), "-c", "release",
               # Two options --sanitize would come in any order, and the compiler takes the last one for the coverage.
               "--sanitize", "fuzzer", "-Xswiftc", "-sanitize=fuzzer,address"]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        sys.exit(done.stdout)
    return os.path.join(WORK, "build/release/Fuzz")


def seed(program):
    """A corpus to begin with, from the program's own words: texts as they are typed, files as it writes them."""
    for target, texts in SEEDS.items():
        folder = os.path.join(WORK, "corpus", target)
        os.makedirs(folder, exist_ok=True)
        for number, text in enumerate(texts):
            with open(os.path.join(folder, f"seed-{number}"), "w", encoding="utf-8", newline="") as file:
                file.write(text)
    journal = os.path.join(WORK, "journal.sqlite")
    environment = {"TWINGE_NOW": "2026-11-21T09:40:00+01:00", "TWINGE_JOURNAL": journal, "HOME": WORK}
    if os.path.exists(journal):
        os.remove(journal)
    for line in ["log 7 neck, left calf=4 --for 35m --trigger lifting --remedy heat=20min --note word --at 07:00",
                 "checkin --with lifting@06:30 --sleep 6", "log 5 lower back --at 06:00", "delete 2", "undo"]:
        subprocess.run([program, *line.split()], env=environment, check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
    exported = subprocess.run([program, "export", "json"], env=environment, check=True, capture_output=True).stdout
    whole = json.loads(exported)
    whole["vocabulary"] = {
        kind: words[:2] if isinstance(words, list) else words for kind, words in whole["vocabulary"].items()}
    for target, seeds in (("json", json.dumps(whole).encode()), *((name, bytes(5)) for name in JOURNALS)):
        os.makedirs(os.path.join(WORK, "corpus", target), exist_ok=True)
        with open(os.path.join(WORK, "corpus", target, "seed-0"), "wb") as file:
            file.write(seeds)
    return journal, *with_bare_changesets(program, environment)


def with_bare_changesets(program, environment):
    """
    A journal whose recorded changes have no checksums, as those of version 1: each change of a byte comes through.

    Returns: its path, and where in the file the changes are.
    """
    journal = os.path.join(WORK, "history.sqlite")
    if os.path.exists(journal):
        os.remove(journal)
    for line in ["words track lifting", "log 7 neck, left calf=4 --for 35m --trigger lifting --remedy heat=20min --at 07:00",
                 "log 5 jaw --at 06:00", "edit 1 --note word --add-trigger stress", "checkin --with lifting@06:30 --sleep 6",
                 "checkin --none --note word", "words rename place neck nape", "remedy ibuprofen=400mg --before 7 --at 07:30",
                 "delete 2", "words merge trigger stress lifting", "log 3 head --note last"]:
        subprocess.run([program, *line.split(), "--journal", journal], env=environment, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with sqlite3.connect(journal) as connection:
        connection.execute("UPDATE changeset_piece SET checksum = NULL")
        pieces = [piece for piece, in connection.execute("SELECT bytes FROM changeset_piece")]
    connection.close()
    with open(journal, "rb") as file:
        data = file.read()
    # What is longer than a page lies in several places of the file.
    places = [f"{data.find(piece)}:{len(piece)}" for piece in pieces if piece in data]
    return journal, ",".join(places)


def run(fuzzer, target, seconds, sound):
    folder = os.path.join(WORK, "found", target)
    os.makedirs(folder, exist_ok=True)
    # What is found is named by libFuzzer; Swift's own report of the crash would take longer than the rest.
    journal, history, changesets = sound
    environment = {**os.environ, "FUZZ": target, "FUZZ_JOURNAL": history if target == "changesets" else journal,
                   "FUZZ_CHANGESETS": changesets, "SWIFT_BACKTRACE": "enable=no",
                   # What was freed is kept for a while, to notice its use: in less memory than the limit.
                   "ASAN_OPTIONS": "quarantine_size_mb=32"}
    done = subprocess.run(
        [fuzzer, os.path.join(WORK, "corpus", target), f"-max_total_time={seconds}",
         # The target itself counts the processor's time of an input; this is for one that never ends.
         "-timeout=60", "-rss_limit_mb=500", f"-artifact_prefix={folder}/", "-print_final_stats=1", "-max_len=4096"],
        env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    log = done.stderr.decode(errors="replace")
    figure = {name: int(value) for name, value in re.findall(r"stat::(\w+):\s*(\d+)", log)}
    reached = re.findall(r"cov: (\d+)", log)
    print(f"{target}: {figure.get('number_of_executed_units', 0)} inputs in {seconds} s, "
          f"{reached[-1] if reached else 0} places in the code reached, slowest "
          f"{figure.get('slowest_unit_time_sec', 0)} s, peak {figure.get('peak_rss_mb', 0)} MB", flush=True)
    if not reached:
        print("Nothing tells which code an input reached: the program was not built for it.")
    if done.returncode != 0:
        print("\n".join(log.splitlines()[-12:]))
        print(f"What did it lies in {folder}")
    return done.returncode == 0 and bool(reached)


def main():
    every = [*SEEDS, "json", *JOURNALS]
    targets = sys.argv[4:] or every
    if len(sys.argv) < 2 or not set(targets) <= set(every):
        sys.exit(f"usage: {sys.argv[0]} PROGRAM [SECONDS [AT_ONCE [TARGET...]]], of {', '.join(every)}")
    program = os.path.abspath(sys.argv[1])
    seconds, at_once = (int(text) for text in [*sys.argv[2:4], *["3600", "1"][len(sys.argv[2:4]):]])
    fuzzer, sound = build(), seed(program)
    with concurrent.futures.ThreadPoolExecutor(at_once) as pool:
        # All of them, also after one that found something.
        sound = list(pool.map(lambda target: run(fuzzer, target, seconds, sound), targets))
    sys.exit(0 if all(sound) else 1)


if __name__ == "__main__":
    main()
