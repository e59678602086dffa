"""What may be on a disk when the power fails: a model, fed with the trace that power.c wrote.

What a program wrote is on the disk for certain only once it has synced the file, and a name only once it has synced
the folder. Until then each write may have come to the disk or not, in any order, whole or torn into sectors.
"""

import os
import random
import struct

SECTOR = 512


class File:
    def __init__(self, data=b""):
        self.durable = bytearray(data)
        # Writes (offset, bytes) and lengths (length, None) since the last sync.
        self.pending = []

    def sync(self):
        self.durable = self.state(self.pending)
        self.pending = []

    def state(self, changes):
        data = bytearray(self.durable)
        for offset, written in changes:
            if written is None:
                data[offset:] = b"" if offset <= len(data) else bytes(offset - len(data))
            else:
                if len(data) < offset + len(written):
                    data.extend(bytes(offset + len(written) - len(data)))
                data[offset:offset + len(written)] = written
        return data


class Disk:
    """Paths are relative to the folder of the trial."""

    def __init__(self, root):
        self.root = root
        self.names, self.folders = {}, {""}
        for folder, _, files in os.walk(root):
            self.folders.add(self.inside(folder))
            for name in files:
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    self.names[self.inside(path)] = File(file.read())
        # Names on the disk for certain, and what happened to names since their folder was synced, in order.
        self.durable_names, self.durable_folders = dict(self.names), set(self.folders)
        self.pending = []
        self.open = {}
        self.has_said = False

    def inside(self, path):
        relative = os.path.relpath(path, self.root)
        return "" if relative == "." else relative

    def change(self, letter, fd, offset, a, b):
        """Takes in one record of the trace."""
        if letter == "o":
            path = self.inside(a.decode())
            if offset & 1:
                self.names[path] = File()
                self.pending.append(("add", path, self.names[path]))
            self.open[fd] = self.names.get(path, path)
            if offset & 2:
                self.names[path].pending.append((0, None))
        elif letter == "w":
            self.open[fd].pending.append((offset, a))
        elif letter == "t":
            self.open[fd].pending.append((offset, None))
        elif letter == "s" and isinstance(self.open[fd], File):
            self.open[fd].sync()
        elif letter == "s":
            self.sync_folder(self.open[fd])
        elif letter == "u":
            path = self.inside(a.decode())
            del self.names[path]
            self.pending.append(("remove", path, None))
        elif letter in "rl":
            old, new = self.inside(a.decode()), self.inside(b.decode())
            self.names[new] = self.names[old]
            self.pending.append(("add", new, self.names[old]) if letter == "l" else ("move", new, old))
            if letter == "r":
                del self.names[old]
        elif letter in "md":
            path = self.inside(a.decode())
            self.pending.append(("make" if letter == "m" else "unmake", path, None))
        elif letter == "p":
            self.has_said = True

    def sync_folder(self, folder):
        ours = [change for change in self.pending if os.path.dirname(change[1]) == folder]
        apply_names(ours, self.durable_names, self.durable_folders)
        self.pending = [change for change in self.pending if change not in ours]

    def state(self, kind, chance=random):
        """
        kind: kept (all that was written is there), lost (only what was synced), ordered (the writes up to one of them),
            whole (any of the writes), torn (any sectors of them).

        Returns: the bytes of each file by its path.
        """
        names, folders = dict(self.durable_names), set(self.durable_folders)
        some = {"kept": lambda items: items, "lost": lambda items: [],
                "ordered": lambda items: items[:chance.randint(0, len(items))]}
        share = chance.random()
        pick = some.get(kind, lambda items: [item for item in items if chance.random() < share])
        apply_names(pick(self.pending), names, folders)
        found, contents = {}, {}
        for path, file in sorted(names.items()):
            # What lies in a folder that is not there is not there.
            if os.path.dirname(path) in folders:
                if id(file) not in contents:
                    changes = sectors(file.pending) if kind == "torn" else file.pending
                    contents[id(file)] = bytes(file.state(pick(changes)))
                found[path] = contents[id(file)]
        return found


def apply_names(changes, names, folders):
    for what, path, other in changes:
        if what == "add":
            names[path] = other
        elif what == "remove":
            names.pop(path, None)
        elif what == "move":
            if other in names:
                names[path] = names.pop(other)
        elif what == "make":
            if os.path.dirname(path) in folders:
                folders.add(path)
        else:
            folders.discard(path)


def sectors(changes):
    """The writes cut where the disk's sectors begin: each sector comes to the disk whole or not at all."""
    pieces = []
    for offset, data in changes:
        if data is None:
            pieces.append((offset, None))
            continue
        start = 0
        while start < len(data):
            end = min(len(data), start + SECTOR - (offset + start) % SECTOR)
            pieces.append((offset + start, data[start:end]))
            start = end
    return pieces


def records(trace):
    with open(trace, "rb") as file:
        data = file.read()
    at = 0
    while at < len(data):
        letter = chr(data[at])
        fd, offset, first, second = struct.unpack_from("<4q", data, at + 1)
        at += 33
        yield letter, fd, offset, data[at:at + first], data[at + first:at + first + second]
        at += first + second


def lay_out(state, folder):
    """Writes a state into a folder that is not there yet."""
    os.makedirs(folder)
    for path, data in state.items():
        os.makedirs(os.path.dirname(os.path.join(folder, path)), mode=0o700, exist_ok=True)
        with open(os.path.join(folder, path), "wb") as file:
            file.write(data)
