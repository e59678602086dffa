#!/usr/bin/env python3
"""Who can see what: modes of files, links and pipes laid in the way, words in errors, bytes after a purge, the network.

    Tests/Trust/privacy.py .build/release/twinge          every command
    Tests/Trust/privacy.py .build/release/twinge 8        modes and sockets of every 8th command: seconds

Figures: files and folders whose modes were looked at under each mask, traps that were laid, faulty commands whose
errors were searched for a note, purges after which the file was searched, crashes that might have left a core,
commands that were watched for sockets, and those with pipes and the phone's folder for what they write where.
What texts do to whoever reads them is the matter of attacks.py.
"""

import collections
import os
import re
import resource
import shutil
import signal
import stat
import subprocess
import sys

import journal
import traps
import writing

SECRET = writing.SECRET


class Trial:
    def __init__(self, program, folder, every):
        self.program, self.folder, self.every = program, folder, every
        self.counts, self.failures = collections.Counter(), collections.Counter()
        self.scene = writing.Scene(program, os.path.join(folder, "scene"), 100)

    def wrong(self, text):
        self.failures[text.replace(self.folder + "/", "").rstrip()] += 1

    def modes(self):
        """Whatever a command makes belongs to the person alone, under every mask."""
        for mask in (0o000, 0o022, 0o077, 0o777):
            for case in writing.cases(100)[::self.every]:
                path, arguments = self.scene.set(case)
                for place, _, names in os.walk(self.scene.home):
                    os.chmod(place, 0o755)
                there = set(everything(self.scene.home))
                if case.has_journal:
                    os.chmod(path, 0o600)
                code, _, errors = journal.run(self.program, path, *arguments, umask=mask)
                if code != 0:
                    self.wrong(f"mask {mask:03o}: {case.name} ended with {code}: {errors}")
                for name in set(everything(self.scene.home)) - there | {path}:
                    mode = os.lstat(name).st_mode
                    self.counts["modes"] += 1
                    expected = 0o700 if stat.S_ISDIR(mode) else 0o600
                    if stat.S_IMODE(mode) != expected:
                        self.wrong(f"mask {mask:03o}: {case.name} leaves {os.path.basename(name)} "
                                   f"with {stat.S_IMODE(mode):o}")

    def errors(self):
        """No faulty command repeats a note."""
        path, _ = self.scene.set(writing.Case(["list"]))
        notes = os.path.join(self.folder, "notes")
        os.makedirs(notes)
        for command in faulty(notes):
            for more in ([], ["--json"]):
                given = command[1] if isinstance(command, tuple) else None
                words = command[0] if given is not None else command
                code, output, errors = journal.run(self.program, path, *words, *more, stdin=given)
                self.counts["faulty commands"] += 1
                if code == 0:
                    self.wrong(f"{' '.join(words)} was expected to fail")
                elif SECRET in errors or SECRET in output:
                    self.wrong(f"{' '.join(words)} repeats the note: {errors}")

    def purges(self):
        """After a purge no byte of the episode is in the file, wherever it was before."""
        large = ["import", "FOLDER/in/rows.csv", "--map", "onset=onset,intensity=intensity,places=places,note=note"]
        for how in ([], [["edit", "2", "--note", "another"]], [["edit", "2", "--note", ""]], [["delete", "2"], ["undo"]],
                    [large, ["undo"]],
                    [["undo", "5"], ["redo", "5"]], [["again", "3"]], [["remedy", f"heat=2 {SECRET}", "--episode", "2"]],
                    [["backup"]], [["delete", "2"]], [["edit", "2", "--add-trigger", SECRET, "--new"]],
                    [["edit", "2", "--editor"]]):
            path, _ = self.scene.set(writing.Case(["list"], before=[line for line in how if "--editor" not in line]))
            if how and "--editor" in how[-1]:
                # What is typed there is refused, so it is kept for the next try.
                code, _, _ = journal.run(self.program, path, *how[-1], environment={"EDITOR": "sed -i 's/^intensity:.*/intensity: 77/'"})
                if code != 64 or not any(".edit-2-" in name for name in os.listdir(os.path.dirname(path))):
                    self.wrong("a refused edit keeps no draft")
            journal.done(self.program, path, "purge", "2", "--yes")
            self.counts["purges"] += 1
            for name in os.listdir(os.path.dirname(path)):
                place = os.path.join(os.path.dirname(path), name)
                if os.path.isdir(place):
                    if ".edit-" in name:
                        self.wrong(f"purge after {how} leaves a draft")
                    continue
                # A backup made before still holds it, as purge says.
                if name.startswith("journal.sqlite") and SECRET.encode() in read(place):
                    self.wrong(f"purge after {how} leaves traces in {name}")
            if journal.run(self.program, path, "check")[0] != 0 or journal.run(self.program, path, "show", "2")[0] != 2:
                self.wrong(f"purge after {how} leaves the journal unsound")

    def network(self):
        """No command opens a socket."""
        if not shutil.which("strace"):
            print("Left out: strace is not installed, so nobody watched for sockets.")
            return
        said = os.path.join(self.folder, "calls")
        for case in (writing.cases(100) + [writing.Case(command) for command in READERS])[::self.every]:
            path, arguments = self.scene.set(case)
            code, _, errors = journal.run(
                self.program, path, *arguments, wrapper=("strace", "-f", "-qq", "-e", "trace=network", "-o", said))
            self.counts["commands without a socket"] += 1
            if code != 0:
                self.wrong(f"watched by strace: {case.name} ended with {code}: {errors}")
            calls = [line for line in read(said).decode().splitlines() if "(" in line]
            if calls:
                self.wrong(f"{case.name} calls {calls[0]}")

    def pipes(self):
        """Pipes and the phone's folder leave nothing of the person's outside of the journal's folder."""
        if not shutil.which("strace"):
            print("Left out: strace is not installed, so nobody watched what pipes leave behind.")
            return
        path, (phone,) = self.scene.set(writing.Case(["FOLDER/phone"]))
        place = os.path.join(self.scene.home, "own")
        os.makedirs(place)
        own = os.path.join(place, "journal.sqlite")
        os.rename(path, own)
        copy = b""
        # The number of files that are new in the journal's folder: restore keeps the journal that was there.
        for words, more in ((["inbox", phone], 0), (["inbox", phone], 0), (["backup", "-"], 0), (["restore", "-"], 1)):
            given = copy if words[0] == "restore" else b""
            before, inside = state(self.scene.home, place), set(os.listdir(place))
            output, calls = self.watched(own, words, given)
            copy = output if words[0] == "backup" else copy
            self.counts["pipes and inboxes"] += 1
            if not calls:
                self.wrong(f"{' '.join(words)} was not watched")
            for call in calls:
                name = re.search(r'"([^"]+)"', call)
                writes = name and re.search("O_WRONLY|O_RDWR|O_CREAT", call)
                if call.startswith(SOCKETS):
                    self.wrong(f"{' '.join(words)} calls {call}")
                elif writes and not name[1].startswith((place + "/", "/dev/")):
                    self.wrong(f"{' '.join(words)} writes to {name[1]}")
            if state(self.scene.home, place) != before:
                self.wrong(f"{' '.join(words)} changes something outside of the journal's folder")
            if len(set(os.listdir(place)) - inside) != more:
                self.wrong(f"{' '.join(words)} leaves {sorted(set(os.listdir(place)) - inside)}")
        if SECRET not in journal.done(self.program, own, "list", "--json"):
            self.wrong("what went through the pipe is not in the journal")

    def watched(self, path, words, given):
        """The output of a command, and its calls of the network and of files."""
        said = os.path.join(self.folder, "calls")
        home = {"HOME": os.path.join(self.scene.home, "in"), "TMPDIR": self.scene.home}
        trace = ["strace", "-f", "-qq", "-e", "trace=network,open,openat,creat", "-o", said]
        # In bytes: as text, the line ends of a journal would be changed on the way.
        done = subprocess.run(
            [*trace, self.program, *words, "--journal", path], input=given, capture_output=True, check=False,
            cwd=self.scene.home, env=journal.ENVIRONMENT | home)
        if done.returncode != 0:
            self.wrong(f"watched by strace: {' '.join(words)} ended with {done.returncode}: {done.stderr.decode()}")
        if SECRET.encode() in done.stderr:
            self.wrong(f"{' '.join(words)} repeats the note")
        return done.stdout, [line.split(" ", 1)[1].strip() for line in read(said).decode().splitlines() if "(" in line]

    def cores(self):
        """A crash leaves no core, even where the person's limits allow one."""
        path, _ = self.scene.set(writing.Case(["list"]))
        unlimited = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
        place = os.path.join(self.folder, "core")
        os.makedirs(place)
        allowed = {"cwd": place, "preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_CORE, unlimited)}
        try:
            subprocess.run(["sh", "-c", "kill -ABRT $$"], **allowed, check=False, stderr=subprocess.DEVNULL)
        except (ValueError, subprocess.SubprocessError):
            print("Left out: cores, which the limits here do not allow.")
            return
        if not os.listdir(place):
            print("Left out: cores, which the system keeps elsewhere, or not at all.")
            return
        for core in os.listdir(place):
            os.remove(os.path.join(place, core))
        code, _, _ = journal.run(self.program, path, "edit", "2", "--editor",
                                 environment={"EDITOR": "kill -ABRT $PPID #"}, **allowed)
        self.counts["crashes"] += 1
        if code != -signal.SIGABRT:
            self.wrong(f"killed by its editor: ended with {code}")
        if os.listdir(place):
            self.wrong("a crash leaves a core")


SOCKETS = ("socket", "connect", "bind", "listen", "accept", "send", "recv")

READERS = [
    ["status"], ["list"], ["show", "1"], ["search", "first"], ["history"], ["words"], ["report", "week"],
    ["report", "month"], ["report", "doctor", "--format", "html"], ["analyze"], ["why", "lifting"], ["export", "json"], ["export", "csv"],
    ["export", "fhir"], ["check"], ["config", "get"], ["guide"], ["--help"], ["--version"],
]


def faulty(folder):
    """Commands that fail, each with a note."""
    note = ["--note", f"{SECRET} hurts"]
    logged = ["log", "3", "neck"] + note
    broken = {
        "broken.json": '{"format": "twinge-journal", "version": 1, "episodes": [{"id": 1, "note": "%s"}]}' % SECRET,
        "cut.json": '{"format": "twinge-journal", "version": 1, "episodes": [{"id": 1, "note": "%s' % SECRET,
        "type.json": '{"format": "twinge-journal", "version": 1, "episodes": "%s"}' % SECRET,
        "onset.csv": f"onset,intensity,places,note\n{SECRET},3,neck,{SECRET}\n",
        "intensity.csv": f"onset,intensity,places,note\n2026-11-01,{SECRET},neck,{SECRET}\n",
        "quote.csv": f'onset,intensity,places,note\n2026-11-01,3,neck,"{SECRET}\n',
        "cells.csv": f"onset,intensity,places,note\n2026-11-01,3,neck,{SECRET},{SECRET}\n",
        "unknown.csv": f"{SECRET},x\n1,{SECRET}\n",
        "broken.xml": f"<HealthData><Record type='{SECRET}' note='{SECRET}'></HealthData>",
    }
    for name, text in broken.items():
        write(os.path.join(folder, name), text)
    mapped = ["--map", "onset=onset,intensity=intensity,places=places,note=note"]
    yield from (
        ["import", os.path.join(folder, name)] + (mapped if name.endswith(".csv") and name != "unknown.csv" else [])
        for name in broken)
    yield from (
        logged + more for more in (
            ["--at", "tomorrow"], ["--at", "03/04"], ["--for", "-3"], ["--until", "2020-01-01"], ["--feel", "blue"],
            ["--pattern", "x"], ["--limits", "11"], ["--spasms", "0"], ["--trigger", "no such"], ["--remedy", "no such"], ["--remedy", "heat="],
            ["--warning", "x"], ["--origin", "x"], ["--ongoing", "--for", "1h"], ["--nothing"], ["--at"], ["--color", "x"]))
    yield from (
        ["log", "11", "neck"] + note, ["log", "3", "no", "such", "place"] + note, ["log", "3"] + note + ["--nothing"],
        ["log", "3", "neck", "--note", f"-{SECRET}"], ["log", "3", "neck", "--note", f"--{SECRET} hurts"],
        ["edit", "99"] + note, ["edit", "1", "--intensity", "x"] + note, ["edit", "1", "--at", "tomorrow"] + note,
        ["start", "3", "no such"] + note, ["update", "12"] + note, ["update", "3", "--episode", "99"] + note,
        ["stop", "--at", "tomorrow"] + note, ["stop", "--episode", "99"] + note, ["again", "x"] + note,
        ["again", "99"] + note,
        ["checkin", "--sleep", "x"] + note, ["checkin", "--with", "no such"] + note, ["checkin", "--day", "tomorrow"] + note,
        ["checkin", "--peg", "1/2"] + note, ["checkin", "--clear", "--hurt"] + note,
        ["search", SECRET, "--nothing"])
    yield from (
        (["log", "-"], line) for line in (
            f"3 neck --note {SECRET} --nothing", f"3 neck --note '{SECRET}", f"11 neck --note {SECRET}",
            f"3 neck --note -{SECRET}",
            f"3 neck --note {SECRET}\n4 jaw --note {SECRET}", f"3 neck --note {SECRET} --at tomorrow", f"- --note {SECRET}"))


def everything(folder):
    for place, folders, names in os.walk(folder):
        yield from (os.path.join(place, name) for name in folders + names)


def state(folder, besides):
    """All files of a folder with their contents and times, but for those of one folder in it."""
    return {
        name: (os.lstat(name).st_mtime_ns, read(name)) for name in everything(folder)
        if not name.startswith(besides) and os.path.isfile(name)}


def write(path, text):
    if os.path.lexists(path):
        os.unlink(path)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def read(path):
    with open(path, "rb") as file:
        return file.read()


def main():
    program, every = journal.arguments([("every so many commands", 1)])
    with journal.folder() as folder:
        trial = Trial(program, folder, every)
        trial.modes()
        traps.lay(trial)
        trial.errors()
        trial.purges()
        trial.cores()
        trial.pipes()
        trial.network()
    for failure, count in sorted(trial.failures.items()):
        print(f"{count} times: {failure[:300]}", file=sys.stderr)
    print(", ".join(f"{count} {name}" for name, count in trial.counts.items()) + f"; {sum(trial.failures.values())} wrong")
    sys.exit(1 if trial.failures else 0)


if __name__ == "__main__":
    main()
