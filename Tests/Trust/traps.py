"""Links, pipes and folders laid where a file is expected, for privacy.py."""

import os
import socket

import journal
import writing

# Seconds after which a command counts as waiting for ever.
WAIT = 20


def lay(trial):
    """Links, pipes and folders where a file is expected: refused, or replaced, never written through or waited for."""
    victim = os.path.join(trial.folder, "victim")
    for case in writing.cases(100):
        if not case.target or case.target == "tidy":
            continue
        for kind in ("dangling link", "link", "hard link", "folder", "draft link"):
            path, arguments = trial.scene.set(case)
            target = os.path.join(trial.scene.home, case.target)
            write(victim)
            if kind == "dangling link":
                os.symlink(victim + " that is not there", target)
            elif kind == "link":
                os.symlink(victim, target)
            elif kind == "hard link":
                os.link(victim, target)
            elif kind == "folder":
                os.mkdir(target)
            else:
                os.symlink(victim, target + ".part")
            code, output, errors = journal.run(trial.program, path, *arguments, timeout=WAIT)
            trial.counts["traps"] += 1
            if code not in (0, 1, 64) or (code and not journal.is_sentence(errors)):
                trial.wrong(f"{kind} at {case.target}: {case.name} ended with {code}: {errors}")
            if is_touched(victim):
                trial.wrong(f"{kind} at {case.target}: {case.name} wrote through it")
            if case.arguments[0] == "backup" and kind != "draft link" and code == 0:
                trial.wrong(f"{kind} at {case.target}: {case.name} took its place")
    journal_traps(trial, victim)


def journal_traps(trial, victim):
    commands = [["list"], ["check"], ["log", "3", "neck"], ["export", "json"], ["undo"], ["purge", "1", "--yes"],
                ["backup", "FOLDER/copy.sqlite"], ["restore", "FOLDER/in/other.sqlite"], ["demo"]]
    for kind in ("dangling link", "link to another file", "pipe", "folder", "device", "socket", "looping link",
                 "pipe as backup"):
        for command in commands:
            path, arguments = trial.scene.set(writing.Case(command))
            if kind != "pipe as backup":
                os.unlink(path)
            elif command[0] != "restore":
                continue
            write(victim)
            if kind == "dangling link":
                os.symlink(victim + " that is not there", path)
            elif kind == "link to another file":
                os.symlink(victim, path)
            elif kind == "pipe":
                os.mkfifo(path)
            elif kind == "folder":
                os.mkdir(path)
            elif kind == "device":
                os.symlink("/dev/zero", path)
            elif kind == "looping link":
                os.symlink(path, path)
            elif kind == "socket":
                socket_at(path)
            else:
                os.unlink(os.path.join(trial.scene.home, "in", "other.sqlite"))
                os.mkfifo(os.path.join(trial.scene.home, "in", "other.sqlite"))
            code, output, errors = journal.run(trial.program, path, *arguments, timeout=WAIT)
            trial.counts["traps"] += 1
            if code == journal.HANGS:
                trial.wrong(f"{kind} as the journal: {command[0]} waits for ever")
            elif code == 0:
                trial.wrong(f"{kind} as the journal: {command[0]} took it: {output[:60]}")
            elif code not in (0, 1, 2) or (code and not journal.is_sentence(errors)):
                trial.wrong(f"{kind} as the journal: {command[0]} ended with {code}: {errors}")
            if is_touched(victim):
                trial.wrong(f"{kind} as the journal: {command[0]} wrote through it")


def write(victim):
    with open(victim, "w", encoding="utf-8") as file:
        file.write("the victim")


def is_touched(victim):
    with open(victim, encoding="utf-8") as file:
        return file.read() != "the victim" or os.path.exists(victim + " that is not there")


def socket_at(path):
    # Its path may be too long to bind it in place.
    with socket.socket(socket.AF_UNIX) as server:
        folder = os.open(os.path.dirname(path), os.O_RDONLY)
        server.bind(f"/proc/self/fd/{folder}/{os.path.basename(path)}")
        os.close(folder)
