#!/usr/bin/env python3
"""Times whole commands on journals of 1,000 to 1,000,000 episodes, each beside what one would use instead.

    Tests/Benchmarks/measure.py .build-release/release/twinge [LARGEST [RUNS]]

The floor is the `sqlite3` shell on the same file. Beside logging and listing stands jrnl, beside the weekly report
pandas, beside the analysis R with `survival`, each if it is there (pip install jrnl pandas; R). Figures are medians of
whole processes, in milliseconds, with the peak of their memory if GNU time is there; the programs of a line take turns.
The number in brackets is what Twinge takes of the other's time, with a ! where it is more than it should.
"""

import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import others

# What Twinge may take at most of the other's time.
GOALS = {("log", "sqlite3"): 3, ("log", "jrnl"): 1 / 20, ("export csv", "sqlite3"): 1.3}
SIZES = {1_000: (4, 5), 10_000: (10, 19), 100_000: (20, 96), 1_000_000: (40, 480)}


def run(command, environment, feed=None):
    """Seconds from start to end."""
    start = time.perf_counter()
    done = subprocess.run(command, env=environment, input=(feed or "").encode(), stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE)
    seconds = time.perf_counter() - start
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)[:200]} failed: {done.stderr.decode()[:400]}")
    return seconds


def peak(command, environment, feed=None):
    """The peak of memory in MB. GNU time forks from a small process: from this one, its own memory would count."""
    timer = shutil.which("time")
    if not timer:
        return 0
    with tempfile.NamedTemporaryFile("r") as file:
        run([timer, "-o", file.name, "-f", "%M", *command], environment, feed)
        return int(file.read().split()[-1]) / 1024


def compare(name, rounds, *contestants):
    """A line: each contestant is (label, prepare, command, environment, feed)."""
    taken = {label: [] for label, *_ in contestants}
    memory = {}
    for number in range(rounds + 1):
        for label, prepare, command, environment, feed in contestants:
            if prepare:
                prepare()
            if number == 0:
                memory[label] = peak(command, environment, feed)
            else:
                taken[label].append(1000 * run(command, environment, feed))
    own = statistics.median(taken["twinge"])
    cells = []
    for label, results in taken.items():
        median = statistics.median(results)
        mark = "!" if own / median > GOALS.get((name, label), math.inf) else ""
        ratio = "" if label == "twinge" else f" ({own / median:.2f}{mark})"
        cells.append(f"{label} {median:.0f} ms, {memory[label]:.0f} MB{ratio}")
    print(f"  {name:<12} " + " | ".join(cells), flush=True)


def measure(program, size, rounds, folder):
    years, per_week = SIZES[size]
    whole, work = os.path.join(folder, "whole.sqlite"), os.path.join(folder, "work.sqlite")
    environment = {**os.environ, "TWINGE_NOW": others.NOW, "TZ": "UTC", "HOME": folder, "TWINGE_JOURNAL": whole}
    if os.path.exists(whole):
        os.remove(whole)
    seconds = run([program, "demo", "--years", str(years), "--per-week", str(per_week)], environment)
    count = others.count(whole)
    print(f"{count} episodes, {os.path.getsize(whole) / 1e6:.0f} MB (made in {seconds:.1f} s)",
          flush=True)
    slow = max(1, rounds if size <= 10_000 else rounds // 3 if size <= 100_000 else 1)
    on_work = {**environment, "TWINGE_JOURNAL": work}
    shutil.copy(whole, work)

    def twinge(*arguments, prepare=None, env=environment):
        return ("twinge", prepare, [program, *arguments], env, None)

    def shell(sql, *options, path=whole, prepare=None):
        return ("sqlite3", prepare, ["sqlite3", *options, path], environment, sql)

    compare("start", rounds, twinge("--version"), ("sqlite3", None, ["sqlite3", "--version"], environment, None))
    compare("log", rounds, twinge("log", "7", "lower back left", "--trigger", "lifting", env=on_work),
            shell(others.LOG, path=work), *others.jrnl_log(folder, size, environment))
    compare("status", rounds, twinge("status"), shell(others.LAST))
    compare("list, 20", rounds, twinge("list", "--limit", "20"), shell(others.LIST.format(20), "-box"),
            *others.jrnl_list(folder, size, environment))
    compare("search", rounds, twinge("search", "aching"), shell(others.SEARCH))
    compare("report week", rounds, twinge("report", "week"), *others.pandas_week(whole, environment))
    compare("analyze", slow, twinge("analyze"), *others.r_analysis(program, folder, environment))
    compare("list, all", slow, twinge("list"), shell(others.LIST.format(-1), "-csv"))
    compare("export csv", slow, twinge("export", "csv"), shell(others.CSV, "-csv"))
    compare("export json", slow, twinge("export", "json"), shell(others.CSV, "-json"))
    copy = os.path.join(folder, "copy.sqlite")
    anew = lambda: os.path.exists(copy) and os.remove(copy)  # noqa: E731
    compare("backup", slow, twinge("backup", copy, prepare=anew), shell(f".backup {copy}\n", prepare=anew))
    table, new = os.path.join(folder, "table.csv"), os.path.join(folder, "new.sqlite")
    with open(table, "wb") as file:
        subprocess.run([program, "export", "csv"], env=environment, stdout=file, check=True)
    fresh = lambda: os.path.exists(new) and os.remove(new)  # noqa: E731
    floor = others.ImportFloor(program, table, os.path.join(folder, "floor.sqlite"), environment)
    compare("import csv", slow,
            twinge("import", table, prepare=fresh, env={**environment, "TWINGE_JOURNAL": new}),
            ("sqlite3", floor.prepare, ["sqlite3", floor.path], environment, floor.sql))


def main():
    if len(sys.argv) < 2:
        sys.exit(f"usage: {sys.argv[0]} PROGRAM [LARGEST [RUNS]]")
    program = os.path.abspath(sys.argv[1])
    largest, rounds = (int(text) for text in [*sys.argv[2:4], *["1000000", "11"][len(sys.argv) - 2:]])
    print(others.machine())
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            if size <= largest:
                measure(program, size, rounds, folder)


if __name__ == "__main__":
    main()
