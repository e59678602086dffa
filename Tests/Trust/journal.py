"""What the trials of Tests/Trust share: running the program, and looking at a journal from outside of it."""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile

NOW = "2026-11-21T09:40:00+01:00"
ENVIRONMENT = {"PATH": os.environ.get("PATH", ""), "TWINGE_NOW": NOW, "TZ": "UTC", "HOME": "/nonexistent"}


def start(program, journal, *arguments, environment=None, stdin=None, stdout=subprocess.PIPE, wrapper=(), **more):
    """
    environment: variables on top of the fixed ones.
    stdin: a text for standard input.
    wrapper: a command that runs the program, such as strace.
    """
    return subprocess.Popen(
        [*wrapper, program, *arguments, "--journal", journal], env=ENVIRONMENT | (environment or {}),
        stdin=subprocess.DEVNULL if stdin is None else subprocess.PIPE, stdout=stdout, stderr=subprocess.PIPE,
        encoding="utf-8", errors="surrogateescape", **more)


def run(program, journal, *arguments, timeout=60, stdin=None, **more):
    """The exit code, standard output and standard error. A negative code is the signal that ended the program."""
    process = start(program, journal, *arguments, stdin=stdin, **more)
    try:
        output, errors = process.communicate(stdin, timeout=timeout)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return HANGS, "", f"{arguments[0]} did not end within {timeout} s"
    return process.returncode, output, errors


HANGS = -999


def done(program, journal, *arguments, **more):
    """The standard output of a command that has to succeed."""
    code, output, errors = run(program, journal, *arguments, **more)
    if code != 0:
        raise AssertionError(f"{' '.join(arguments)} ended with {code}: {errors}")
    return output


def is_sentence(errors):
    """Whether an error is what the program promises: one line for a person, and nothing of the system's."""
    return len(errors) > 20 and errors.endswith("\n") and errors.count("\n") == 1 and ". " in errors and not any(
        word in errors for word in ("Error:", "StoreError", "errno", "Fatal", "Illegal"))


def folder():
    """A folder for a trial, in memory where there is room for one: it goes as the context ends."""
    memory = "/dev/shm"
    if os.access(memory, os.W_OK):
        status = os.statvfs(memory)
        if status.f_bavail * status.f_frsize > 1 << 30:
            return tempfile.TemporaryDirectory(dir=memory)
    return tempfile.TemporaryDirectory()


def fill(program, path, folder):
    """Fills a journal with a year of an invented person, ten entries a command, as one that grew has its history."""
    demo, piece = os.path.join(folder, "demo.sqlite"), os.path.join(folder, "piece.json")
    run(program, demo, "demo", "--years", "1", "--seed", "5")
    whole = json.loads(run(program, demo, "export", "json")[1])
    episodes, check_ins = whole["episodes"], whole["checkIns"]
    for start in range(0, max(len(episodes), len(check_ins)), 10):
        whole["episodes"], whole["checkIns"] = episodes[start:start + 10], check_ins[start:start + 10]
        with open(piece, "w", encoding="utf-8") as file:
            json.dump(whole, file, ensure_ascii=False)
        code, _, errors = run(program, path, "import", piece)
        assert code == 0, errors
    os.remove(demo)


def contents(journal, without=("uuid", "bytes", "checksum")):
    """All rows of all tables, but for what is drawn at random and for recorded changes, which hold it."""
    connection = sqlite3.connect(f"file:{journal}?mode=ro", uri=True)
    try:
        tables = [
            name for (name,) in connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_text%' ESCAPE '\\' "
                "AND name NOT LIKE 'sqlite%' ORDER BY name")
        ]
        found = {}
        for table in tables:
            cursor = connection.execute(f"SELECT * FROM {table}")
            kept = [i for i, column in enumerate(cursor.description) if column[0] not in without]
            found[table] = sorted(repr([row[i] for i in kept]) for row in cursor)
        return found
    finally:
        connection.close()


def arguments(defaults):
    """PROGRAM, then numbers that take the place of the defaults."""
    if len(sys.argv) < 2:
        sys.exit(f"usage: {sys.argv[0]} PROGRAM " + " ".join(f"[{name}={value}]" for name, value in defaults))
    given = [int(text) for text in sys.argv[2:]]
    return os.path.abspath(sys.argv[1]), *(given + [value for _, value in defaults[len(given):]])
