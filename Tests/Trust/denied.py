"""Places that cannot be written, for disk.py: by their modes, by a mount, and small disks that are full."""

import os
import resource
import shutil
import subprocess

import journal
import writing

NOBODY = 65534
READERS = [["status"], ["list"], ["show", "1"], ["search", "first"], ["history"], ["words"], ["report", "week"],
           ["analyze"], ["why", "lifting"], ["export", "json"], ["export", "csv"], ["check"], ["config", "get"]]


def try_all(program, folder, cases, tally):
    scene = writing.Scene(program, folder, 100)
    try_modes(program, scene, cases, tally)
    try_file_size(program, scene, cases, tally)
    if os.geteuid() == 0:
        try_mounts(program, scene, cases, tally)
    else:
        print("Left out without root: small disks that are full or mounted read-only.")


def refused(way, case, program, path, tally, arguments, **more):
    """A command that cannot but fail."""
    before = journal.contents(path)
    code, output, errors = journal.run(program, path, *arguments, **more)
    tally.counts[way] += 1
    if code != 1 or not journal.is_sentence(errors) or output:
        tally.wrong(f"{way}: {case}: ended with {code}: {output}{errors}")
    elif journal.contents(path) != before:
        tally.wrong(f"{way}: {case}: changed the journal")


def reads(way, program, path, tally, **more):
    """Commands that only read, which a place that cannot be written does not keep from it."""
    for command in READERS:
        code, output, errors = journal.run(program, path, *command, **more)
        tally.counts[way] += 1
        if code != 0 or not output:
            tally.wrong(f"{way}: {' '.join(command)}: ended with {code}: {errors}")


def try_modes(program, scene, cases, tally):
    """As an unprivileged user, whom modes hold for."""
    who = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
    os.chmod(os.path.dirname(scene.folder), 0o755)
    os.chmod(scene.folder, 0o755)
    # The program itself may lie where that user cannot go.
    own = os.path.join(scene.folder, "twinge")
    shutil.copy(program, own)
    os.chmod(own, 0o755)
    for way, file_mode, folder_mode in (("file read-only", 0o400, 0o700), ("folder read-only", 0o600, 0o500),
                                        ("file and folder read-only", 0o400, 0o500)):
        for case in cases:
            if not case.has_journal and not case.is_nested and way == "file read-only":
                continue
            path, arguments = scene.set(case)
            is_possible = not case.changes and (folder_mode == 0o700 or "restore" in arguments)
            if who:
                for place, _, names in os.walk(scene.home):
                    for name in [place] + [os.path.join(place, name) for name in names]:
                        os.chown(name, NOBODY, NOBODY)
            if os.path.exists(path):
                os.chmod(path, file_mode)
            os.chmod(scene.home, folder_mode)
            try:
                if not os.path.exists(path):
                    code, output, errors = journal.run(own, path, *arguments, **who)
                    tally.counts[way] += 1
                    if case.is_nested and folder_mode == 0o700:
                        continue
                    if code != 1 or output or not journal.is_sentence(errors) or os.path.exists(path):
                        tally.wrong(f"{way}: {case.name} without a journal: ended with {code}: {output}{errors}")
                elif not is_possible:
                    refused(way, case.name, own, path, tally, arguments, **who)
            finally:
                os.chmod(scene.home, 0o700)
        path, _ = scene.set(writing.Case(["list"]))
        if who:
            os.chown(scene.home, NOBODY, NOBODY)
            os.chown(path, NOBODY, NOBODY)
        os.chmod(path, file_mode)
        os.chmod(scene.home, folder_mode)
        reads(way, own, path, tally, **who)
        os.chmod(scene.home, 0o700)
    path, _ = scene.set(writing.Case(["list"]))
    os.chmod(path, 0)
    if who:
        os.chown(scene.home, NOBODY, NOBODY)
        os.chown(path, NOBODY, NOBODY)
    for command in READERS + [["log", "3", "neck"], ["backup"], ["undo"]]:
        code, output, errors = journal.run(own, path, *command, **who)
        tally.counts["file that cannot be read"] += 1
        if code != 1 or not journal.is_sentence(errors):
            tally.wrong(f"file that cannot be read: {' '.join(command)}: ended with {code}: {output}{errors}")


    # A folder that cannot be entered is not taken for one without a journal.
    path, _ = scene.set(writing.Case(["list"]))
    os.chmod(path, 0o600)
    os.chmod(scene.home, 0)
    for command in READERS + [["log", "3", "neck"], ["backup"], ["undo"]]:
        code, output, errors = journal.run(own, path, *command, **who)
        tally.counts["folder that cannot be entered"] += 1
        if code != 1 or output or not journal.is_sentence(errors):
            tally.wrong(f"folder that cannot be entered: {' '.join(command)}: ended with {code}: {output[:60]}{errors}")
    os.chmod(scene.home, 0o700)


def try_file_size(program, scene, cases, tally):
    """A limit on the size of files, which ends the program by a signal: then nothing was changed."""
    for case in cases:
        path, arguments = scene.set(case)
        if not case.changes or not case.has_journal:
            continue
        before = journal.contents(path)
        limit = 16384
        code, output, errors = journal.run(
            program, path, *arguments, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
        tally.counts["limit on file sizes"] += 1
        checked, said, _ = journal.run(program, path, "check")
        if code == 0 or output or checked != 0 or journal.contents(path) != before:
            tally.wrong(f"limit on file sizes: {case.name}: ended with {code}, {output}{errors}; {said}")


def try_mounts(program, scene, cases, tally):
    """Small disks of their own."""
    place = os.path.join(scene.folder, "small")
    os.makedirs(place)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "none", place], stderr=subprocess.DEVNULL).returncode:
        print("Left out: mounting is not allowed here.")
        return
    try:
        path = os.path.join(place, "journal.sqlite")
        home = os.path.join(scene.original, "journal.sqlite")
        for case in cases:
            scene.set(case)
            arguments = [argument if "/in/" in argument else argument.replace(scene.home, place)
                         for argument in scene.placed(case.arguments)]
            if not case.has_journal:
                continue
            shutil.copy(os.path.join(scene.home, "journal.sqlite"), path)
            filler = os.path.join(place, "filler")
            with open(filler, "wb", buffering=0) as file:
                try:
                    while file.write(bytes(4096)):
                        pass
                except OSError:
                    pass
            refused("small disk that is full", case.name, program, path, tally, arguments)
            if case is cases[0]:
                reads("reading on a full disk", program, path, tally)
            os.unlink(filler)
            code, _, errors = journal.run(program, path, *arguments)
            if code != 0:
                tally.wrong(f"small disk: {case.name} with room again: ended with {code}: {errors}")
            for name in os.listdir(place):
                full = os.path.join(place, name)
                shutil.rmtree(full) if os.path.isdir(full) else os.unlink(full)
        shutil.copy(home, path)
        subprocess.run(["mount", "-o", "remount,ro", place], check=True)
        for case in cases:
            if case.has_journal and not case.before:
                arguments = [a if "/in/" in a else a.replace(scene.home, place) for a in scene.placed(case.arguments)]
                refused("disk mounted read-only", case.name, program, path, tally, arguments)
        reads("disk mounted read-only", program, path, tally)
    finally:
        subprocess.run(["umount", place], check=True)
