"""Every command that writes, and a journal on which each of them has something to do."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field

import journal

SECRET = "Quittenbaum"


@dataclass
class Case:
    """A command to try. FOLDER in its arguments stands for the folder of the trial."""

    arguments: list
    # Commands that come first.
    before: list = field(default_factory=list)
    # Whether the journal is there when the command starts.
    has_journal: bool = True
    # A file or folder that the command makes beside the journal.
    target: str = ""
    # Whether it changes the journal itself.
    changes: bool = True
    # The folders above the journal are made by the command.
    is_nested: bool = False

    @property
    def name(self):
        first = [f"{command[0]} and" for command in self.before]
        count = 3 if self.arguments[0] in ("words", "export", "report") else 2
        last = [] if self.has_journal else ["without a journal"]
        return " ".join(first + self.arguments[:count] + last).replace("FOLDER/", "")


def cases(rows=1000):
    """
    rows: of the table that is imported.
    """
    large = ["import", "FOLDER/in/rows.csv", "--map", "onset=onset,intensity=intensity,places=places,note=note"]
    return [
        Case(["log", "7", "lower", "back", "left,", "calf=4", "--trigger", "lifting", "--remedy", "heat", "--note", "new"]),
        Case(["log", "3", "neck", "--at", "yesterday 22:40", "--for", "35m", "--trigger", "loud music", "--new"]),
        Case(["start", "4", "jaw"]),
        Case(["update", "6"]),
        Case(["stop"]),
        Case(["again", "5", "--at", "07:30"]),
        Case(["remedy", "heat=20min", "--before", "7", "--after", "4", "--after-minutes", "30"]),
        Case(["edit", "1", "--note", "changed", "--add-trigger", "stress", "--place", "jaw"]),
        Case(["delete", "1", "2"]),
        Case(["checkin", "--with", "lifting@08:00", "--sleep", "7", "--note", "new"]),
        Case(["checkin", "--day", "yesterday", "--none", "--clear"]),
        Case(["words", "add", "trigger", "poor air"]),
        Case(["words", "rename", "place", "neck", "nape"]),
        Case(["words", "merge", "trigger", "stress", "lifting"]),
        Case(["words", "alias", "place", "calf", "wade"]),
        Case(["words", "retire", "trigger", "heat"]),
        Case(["words", "track", "stress"]),
        Case(["words", "untrack", "lifting"]),
        Case(["config", "set", "day-start", "04:00"]),
        Case(["undo"]),
        Case(["undo", "3"]),
        Case(["redo"], before=[["undo"]]),
        Case(large),
        Case(["import", "FOLDER/in/other.json"]),
        Case(["inbox", "FOLDER/phone"]),
        Case(["undo"], before=[large]),
        Case(["redo"], before=[large, ["undo"]]),
        Case(["purge", "2", "--yes"]),
        Case(["purge", "2", "--yes"], before=[large]),
        Case(["restore", "FOLDER/in/other.sqlite"]),
        Case(["backup", "FOLDER/copy.sqlite"], target="copy.sqlite", changes=False),
        Case(["check", "--salvage", "FOLDER/salvaged.sqlite"], target="salvaged.sqlite", changes=False),
        Case(["log", "3", "neck"], has_journal=False),
        Case(["log", "3", "neck"], has_journal=False, is_nested=True),
        Case(["restore", "FOLDER/in/other.sqlite"], has_journal=False),
        Case(["import", "FOLDER/in/other.json"], has_journal=False),
        Case(["demo"], has_journal=False),
        Case(["export", "json", "-o", "FOLDER/out.json"], target="out.json", changes=False),
        Case(["export", "csv", "-o", "FOLDER/out.csv"], target="out.csv", changes=False),
        Case(["export", "csv", "--tidy", "FOLDER/tidy"], target="tidy", changes=False),
        Case(["report", "doctor", "--format", "html", "-o", "FOLDER/out.html"], target="out.html", changes=False),
    ]


class Scene:
    """A folder with a journal, on which one case after the other can be tried from the same start."""

    def __init__(self, program, folder, rows=1000):
        self.program = program
        self.folder = os.path.realpath(folder)
        self.home = os.path.join(self.folder, "home")
        self.original = os.path.join(self.folder, "original")
        os.makedirs(os.path.join(self.original, "in"))
        base = os.path.join(self.original, "journal.sqlite")
        for command in (
            ["words", "track", "lifting"], ["words", "track", "heat"],
            ["log", "5", "neck", "--at", "monday 7am", "--for", "2h", "--trigger", "stress", "--note", "the first"],
            ["log", "8", "calf", "left", "--at", "2026-11-18 21:00", "--note", SECRET, "--remedy", "ice=2 packs"],
            ["edit", "2", "--note", f"{SECRET} and more"],
            ["log", "2", "head", "--at", "2026-11-19", "--trigger", "stress"],
            ["checkin", "--day", "yesterday", "--with", "lifting", "--note", "slept badly"],
            ["start", "4", "lower back", "--at", "2h ago"],
            ["remedy", "ibuprofen=400mg", "--at", "2026-11-10 12:00"],
        ):
            journal.done(program, base, *command)
        other = os.path.join(self.original, "in", "other.sqlite")
        for number in range(5):
            journal.done(program, other, "log", str(number), "shoulder", "right", "--note", f"other {number}")
        journal.done(program, other, "export", "json", "-o", os.path.join(self.original, "in", "other.json"))
        with open(os.path.join(self.original, "in", "rows.csv"), "w", encoding="utf-8") as file:
            file.write("onset,intensity,places,note\n")
            for row in range(rows):
                file.write(f"2026-{row % 9 + 1:02}-{row % 27 + 1:02} {row % 24:02}:{row % 60:02},5,neck,row {row}\n")

        phone = os.path.join(self.original, "phone")
        os.makedirs(phone)
        for name, entry in (("a.txt", f"7 lower back left, lifting, 35m, {SECRET}"), ("b.txt", "checkin heat, sleep 7")):
            with open(os.path.join(phone, name), "w", encoding="utf-8") as file:
                file.write(f"2026-11-20T22:40:00+01:00\n{entry}\n")
            # One that was written just now might not be complete.
            os.utime(os.path.join(phone, name), (1_700_000_000, 1_700_000_000))

    def set(self, case):
        """
        Sets the scene for a case in `home`.

        Returns: the path of the journal, and the arguments of the command.
        """
        shutil.rmtree(self.home, ignore_errors=True)
        shutil.copytree(self.original, self.home)
        path = os.path.join(self.home, *(["new", "deep"] if case.is_nested else []), "journal.sqlite")
        if not case.has_journal:
            os.unlink(os.path.join(self.home, "journal.sqlite"))
        for command in case.before:
            journal.done(self.program, path, *self.placed(command))
        return path, self.placed(case.arguments)

    def placed(self, arguments):
        return [argument.replace("FOLDER", self.home) for argument in arguments]


def compiled(folder):
    """The library that stands between the program and the disk. Needs a C compiler, and Linux."""
    compiler = next((name for name in ("cc", "gcc", "clang") if shutil.which(name)), None)
    if not compiler or sys.platform != "linux":
        sys.exit("This trial needs Linux and a C compiler.")
    library = os.path.join(folder, "power.so")
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "power.c")
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
    return library


def traced(program, path, arguments, root, library, trace=None, fail=None, variables=None, **more):
    """Runs the program with the library between it and the disk."""
    environment = {"LD_PRELOAD": library, "TRUST_ROOT": root} | (variables or {})
    if trace:
        environment["TRUST_TRACE"] = trace
    if fail:
        environment["TRUST_FAIL"] = fail
    return journal.run(program, path, *arguments, environment=environment, **more)
