#!/usr/bin/env python3
"""The commands that make and replace files, on the file systems of memory sticks.

Small images of exFAT and FAT are mounted where that is allowed (as root, with dosfstools and exfatprogs; exFAT through
FUSE where the kernel has none). Everywhere else, and besides, the commands run with a library that refuses second names
and exclusive renames, as those file systems do (power.c).

    Tests/Trust/exfat.py .build/release/twinge

Needs Linux and a C compiler.
"""

import os
import re
import shutil
import subprocess
import sys

import journal
import writing

KINDS = {
    "exFAT": (["mkfs.exfat"], [["-t", "exfat"], ["-t", "exfat-fuse"]]),
    "FAT": (["mkfs.vfat", "-F", "32"], [["-t", "vfat"]]),
}


def mounted(kind, folder):
    """Mounts a new disk. Returns: its folder; `None` if that cannot be done here."""
    make, types = KINDS[kind]
    if os.geteuid() != 0 or not shutil.which(make[0]):
        return None
    image, place = os.path.join(folder, kind + ".img"), os.path.join(folder, kind)
    with open(image, "wb") as file:
        file.truncate(64 << 20)
    os.makedirs(place)
    subprocess.run([*make, image], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for options in types:
        command = ["mount", *options, "-o", "loop", image, place]
        if subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0:
            return place
    return None


class Trial:
    def __init__(self, program, place, environment):
        self.program, self.place, self.environment = program, place, environment
        self.path = os.path.join(place, "journal.sqlite")
        self.commands = 0

    def run(self, *arguments, path=None, code=0, **variables):
        self.commands += 1
        arguments = [argument.replace("FOLDER", self.place) for argument in arguments]
        found, output, errors = journal.run(
            self.program, path or self.path, *arguments, environment=self.environment | variables)
        if found != code:
            raise AssertionError(f"{' '.join(arguments)} ended with {found}: {errors}")
        return " ".join((output + errors).split())

    def file(self, name):
        with open(os.path.join(self.place, name), "rb") as file:
            return file.read()

    def all(self):
        for note in ("first", "second"):
            self.run("log", "5", "neck", "--note", note)
        self.run("backup")
        self.run("backup", "FOLDER/copy.sqlite")
        copy = self.file("copy.sqlite")
        self.run("backup", "FOLDER/copy.sqlite", code=1)
        assert self.file("copy.sqlite") == copy, "a second backup changed the first one"
        for day in ("20", "21"):
            self.run("backup", "--keep", "1,1,1", "FOLDER/copies", TWINGE_NOW=f"2026-12-{day}T09:40:00+01:00")
        self.run("log", "6", "jaw", "--note", "third")
        before = journal.contents(self.path)
        self.kept(self.run("restore", "FOLDER/copy.sqlite"), before)
        assert "third" not in self.run("export", "json"), "the backup was not restored"
        self.over_damage()
        self.run("demo", "--years", "1", path=os.path.join(self.place, "demo.sqlite"))
        self.run("demo", path=os.path.join(self.place, "demo.sqlite"), code=1)
        self.run("check", "--salvage", "FOLDER/saved.sqlite")
        assert "first" in self.run("export", "json", path=os.path.join(self.place, "saved.sqlite"))
        for _ in range(2):
            self.run("export", "json", "-o", "FOLDER/out.json")
            self.run("export", "csv", "--tidy", "FOLDER/tables")
            self.run("report", "doctor", "--format", "html", "-o", "FOLDER/page.html")
        editor = os.path.join(self.place, "..", "editor")
        with open(editor, "w", encoding="utf-8") as file:
            file.write("#!/bin/sh\nsed -i s/first/edited/ \"$1\"\n")
        self.run("edit", "1", "--editor", EDITOR=f"sh '{editor}'")
        assert "edited" in self.run("show", "1"), "the edited text was not taken"
        self.run("undo")
        assert "first" in self.run("show", "1"), "the edit was not undone"
        os.makedirs(os.path.join(self.place, "phone"))
        line = os.path.join(self.place, "phone", "a.txt")
        with open(line, "w", encoding="utf-8") as file:
            file.write("2026-11-20T22:40:00+01:00\n7 calf\n")
        os.utime(line, (1_700_000_000, 1_700_000_000))
        assert "Imported 1 entry" in self.run("inbox", "FOLDER/phone")
        assert "Nothing new" in self.run("inbox", "FOLDER/phone")
        self.run("undo")
        self.run("purge", "2", "--yes")
        self.run("check")
        left = [name for _, folders, names in os.walk(self.place) for name in folders + names
                if re.search(r"\.part|-journal$|-wal$|\.edit-", name)]
        assert not left, f"left behind: {left}"

    def kept(self, said, before):
        """The file that a restore says it has kept, which has to be the old journal."""
        name = re.search(r"kept at (\S+/)?(\S+\.sqlite)", said)
        assert name, f"no kept copy is named: {said}"
        if before is not None:
            assert journal.contents(os.path.join(self.place, name[2])) == before, "what is kept is not the old journal"
        return name[2]

    def over_damage(self):
        """A journal that was cut short is kept to the byte."""
        sound = self.file("journal.sqlite")
        with open(self.path, "r+b") as file:
            file.truncate(len(sound) // 2)
        name = self.kept(self.run("restore", "FOLDER/copy.sqlite"), None)
        assert self.file(name) == sound[:len(sound) // 2], "what is kept is not the damaged journal"


def main():
    program, = journal.arguments([])
    wrong, tried = [], []
    with journal.folder() as folder:
        folder = os.path.realpath(folder)
        library = writing.compiled(folder)
        refused = {"LD_PRELOAD": library, "TRUST_ROOT": folder, "TRUST_NO_LINKS": "1"}
        for kind in [*KINDS, "no second names"]:
            place = os.path.join(folder, "refused") if kind not in KINDS else mounted(kind, folder)
            if not place:
                print(f"Left out: {kind} cannot be mounted here.")
                continue
            os.makedirs(place, exist_ok=True)
            trial = Trial(program, place, {} if kind in KINDS else refused)
            try:
                trial.all()
            except AssertionError as error:
                wrong.append(f"{kind}: {error}")
            finally:
                if kind in KINDS:
                    subprocess.run(["umount", place], check=True)
            tried.append(f"{kind}: {trial.commands} commands")
    for line in wrong:
        print(line, file=sys.stderr)
    print("; ".join(tried) + f"; {len(wrong)} wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
