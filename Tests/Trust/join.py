#!/usr/bin/env python3
"""Three machines of one person: every command at random on each, exports and imports between them in random order.

    Tests/Trust/join.py .build/release/twinge 5000        histories: hours
    Tests/Trust/join.py .build/release/twinge 20          seconds

Once all have exchanged, the three exports hold the same, but for the numbers that each journal gives by itself; whatever
a command confirmed is there unless a command took it away; and every journal passes its check.
"""

import json
import os
import random
import sys

import journal

MACHINES = 3
PLACES = ["neck", "lower back", "calf", "mid back"]
TRIGGERS = ["lifting", "stress", "gardening", "long sitting"]
REMEDIES = ["heat", "ice", "rest", "ibuprofen"]
# The elements that are named by a word.
NAMED = ("trigger", "place", "answer")
DAYS = ["2026-11-18", "2026-11-19", "2026-11-20"]


def main():
    program, histories, first = journal.arguments([("histories", 20), ("first seed", 1)])
    commands, exchanges, items = 0, 0, 0
    for seed in range(first, first + histories):
        with journal.folder() as folder:
            history = History(program, folder, seed)
            history.run()
            commands, exchanges, items = commands + history.commands, exchanges + history.exchanges, items + history.kept
    print(f"{histories} histories of {MACHINES} machines: {commands} commands, {exchanges} exchanges; all machines hold the "
          f"same, and of {items} confirmed entries and elements none is missing")


class History:
    def __init__(self, program, folder, seed):
        self.program, self.folder, self.seed = program, folder, seed
        self.chance = random.Random(seed)
        self.clock = 0
        self.commands, self.exchanges, self.kept = 0, 0, 0
        self.confirmed, self.removed = set(), set()
        # What an element was before words were merged, and what anything but a merge took away.
        self.merged, self.taken = {}, set()
        # What words became by a merge anywhere, also by one that was undone.
        self.became = {}
        self.log = []
        # Some clocks are wrong.
        self.offset = [self.chance.choice([0, 0, 0, -7200, 5]) for _ in range(MACHINES)]

    def path(self, machine):
        return os.path.join(self.folder, f"{machine}.sqlite")

    def twinge(self, machine, *arguments):
        seconds = 9 * 3600 + self.clock + self.offset[machine]
        now = f"2026-11-21T{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}+00:00"
        result = journal.run(self.program, self.path(machine), *arguments, environment={"TWINGE_NOW": now})
        self.log.append((machine, now, arguments, result[0], (result[1] + result[2]).strip()[:150]))
        return result

    def export(self, machine):
        code, output, errors = self.twinge(machine, "export", "json")
        self.log.pop()
        assert code == 0, self.story(errors)
        return json.loads(output)

    def story(self, problem):
        lines = [f"{machine} {now[11:19]} {' '.join(arguments)} -> {code} {said}"
                 for machine, now, arguments, code, said in self.log]
        return f"seed {self.seed}: {problem}\n" + "\n".join(lines)

    def run(self):
        for _ in range(self.chance.randint(12, 30)):
            # Often within the same second.
            self.clock += self.chance.choice([0, 0, 1, 60])
            machine = self.chance.randrange(MACHINES)
            if self.chance.random() < 0.25:
                self.exchange(machine, self.chance.choice([m for m in range(MACHINES) if m != machine]))
            else:
                self.command(machine)
        self.settle()

    def exchange(self, source, target):
        file = os.path.join(self.folder, "exchange.json")
        code, _, errors = self.twinge(source, "export", "json", "-o", file)
        if code != 0 and "no journal" in errors:
            return
        assert code == 0, self.story(errors)
        code, _, errors = self.twinge(target, "import", file)
        os.remove(file)
        assert code == 0, self.story(errors)
        self.exchanges += 1

    def command(self, machine):
        if not os.path.exists(self.path(machine)):
            self.twinge(machine, "words", "track", "stress")
        before = elements(self.export(machine))
        arguments = self.any_command(machine)
        code, output, errors = self.twinge(machine, *arguments)
        assert code in (0, 1, 2, 64), self.story(f"{arguments}: {code}, {errors}")
        assert code != 1 or "nothing to" in errors.lower() or "changed since" in errors, self.story(errors)
        exported = self.export(machine)
        after = elements(exported)
        self.commands += 1
        if arguments[0] in ("undo", "redo") and "Imported" in output:
            # What came from another machine is still that machine's, and what was deleted there stays deleted.
            self.removed |= before - after
            return
        gained, lost = after - before, before - after
        if arguments[:2] == ["words", "merge"]:
            for old, new in merges(exported).items():
                self.became.setdefault(old, set()).add(new)
            self.merged |= {item: {old for old in lost if old[:2] == item[:2]} for item in gained}
        else:
            self.taken |= lost
        self.confirmed |= gained
        # What an undo brings back, or a command adds again, was not taken away.
        self.removed = (self.removed - gained) | lost

    def is_under_a_merged_word(self, item, export):
        """Whether an element is there under what its word was for a time: a machine that took it in meanwhile keeps it so,
        since it cannot know afterwards what it had been."""
        if item[0] not in NAMED:
            return False
        identities = [item[2]]
        for identity in identities:
            identities += [into for into in self.became.get(identity, set()) if into not in identities]
        return any(holds(export, (*item[:2], identity, *item[3:])) for identity in identities)

    def any_command(self, machine):
        chance = self.chance
        number = str(chance.randint(1, 6))
        trigger, place, remedy = chance.choice(TRIGGERS), chance.choice(PLACES), chance.choice(REMEDIES)
        note = f"note {chance.randrange(10**6)}"
        when = f"{chance.choice(DAYS)} {chance.randint(0, 23):02}:{chance.randint(0, 59):02}"
        return chance.choice([
            lambda: ["log", str(chance.randint(0, 10)), f"{place}, {chance.choice(PLACES)} left", "--at", when, "--for", "30m",
                     "--trigger", trigger, "--remedy", remedy, "--note", note, "--new"],
            lambda: ["log", str(chance.randint(0, 10)), place, "--at", when, "--note", note],
            lambda: ["start", "4", place, "--note", note],
            lambda: ["update", str(chance.randint(0, 10))],
            lambda: ["stop"],
            lambda: ["again", "5"],
            lambda: ["remedy", f"{remedy}={chance.randint(1, 99)} min", "--episode", chance.choice([number, "none"])],
            lambda: ["remedy", remedy, "--after", str(chance.randint(0, 10))],
            lambda: ["remedy", remedy, "--helped", chance.choice(["yes", "no"])],
            lambda: ["edit", number, "--note", note],
            lambda: ["edit", number, "--intensity", str(chance.randint(0, 10))],
            lambda: ["edit", number, "--add-trigger", trigger, "--new"],
            lambda: ["edit", number, "--remove-trigger", trigger],
            lambda: ["edit", number, "--at", when],
            lambda: ["edit", number, "--for", "90m"],
            lambda: ["edit", number, "--place", place + " right"],
            lambda: ["delete", number],
            lambda: ["undo"], lambda: ["undo"], lambda: ["undo", "2"], lambda: ["redo"],
            lambda: ["words", "add", "trigger", chance.choice(["gardening", "wind", "work"])],
            lambda: ["words", "rename", "trigger", trigger, chance.choice(["wind", "work", "yard work"])],
            lambda: ["words", "rename", "place", place, chance.choice(["middle of the back", "nape of the neck"])],
            lambda: ["words", "merge", "trigger", trigger, chance.choice(TRIGGERS)],
            lambda: ["words", "merge", "place", place, chance.choice(PLACES)],
            lambda: ["words", "alias", "trigger", trigger, chance.choice(["wind", "digging"])],
            lambda: ["words", "retire", "trigger", trigger],
            lambda: ["words", "track", trigger], lambda: ["words", "untrack", trigger],
            lambda: ["config", "set", "day-start", chance.choice(["00:00", "03:00", "04:00"])],
            lambda: ["config", "set", "dates", chance.choice(["iso", "en"])],
            lambda: ["checkin", "--day", chance.choice(DAYS), "--with", f"{trigger}@morning", "--note", note],
            lambda: ["checkin", "--day", chance.choice(DAYS), "--none", "--clear"],
            lambda: ["checkin", "--day", chance.choice(DAYS), "--sleep", str(chance.randint(4, 9))],
            lambda: ["checkin", "--day", chance.choice(DAYS), "--replace", "--with", trigger],
        ])()

    def went_with_its_entry(self, item, export):
        """Whether a command took away the episode or the check-in that an element was added to, elsewhere."""
        owner = ("check-in" if item[0] == "answer" else "episode", item[1])
        return owner in self.removed and owner not in elements(export)

    def was_taken_before_a_merge(self, item):
        """Whether another machine took away what an element was, before its word became another one here."""
        return bool(self.merged.get(item, set()) & self.taken)

    def settle(self):
        """All exchange with all, until nothing changes any more: which takes two rounds, or three where words meet."""
        for machine in range(MACHINES):
            if not os.path.exists(self.path(machine)):
                self.twinge(machine, "words", "track", "stress")
        for rounds in range(1, 5):
            before = [bare(self.export(machine)) for machine in range(MACHINES)]
            if before[0] == before[1] == before[2]:
                break
            for source in range(MACHINES):
                for target in range(MACHINES):
                    if source != target:
                        self.exchange(source, target)
        exports = [self.export(machine) for machine in range(MACHINES)]
        bares = [bare(export) for export in exports]
        for machine in range(1, MACHINES):
            if bares[machine] != bares[0]:
                raise AssertionError(self.story(f"machines 0 and {machine} differ: {difference(bares[0], bares[machine])}"))
        missing = {item for item in self.confirmed - self.removed
                   if not holds(exports[0], item) and not self.went_with_its_entry(item, exports[0])
                   and not self.was_taken_before_a_merge(item) and not self.is_under_a_merged_word(item, exports[0])}
        assert not missing, self.story(f"missing: {sorted(missing)}")
        self.kept += len(self.confirmed - self.removed)
        for machine in range(MACHINES):
            code, output, errors = self.twinge(machine, "check")
            assert code == 0, self.story(output + errors)


def bare(export):
    """What an export holds, but for what each journal gives by itself: numbers, and the order that follows them."""
    for episode in export["episodes"]:
        episode.pop("id")
    del export["exportedAt"]
    export["episodes"].sort(key=lambda episode: episode["uuid"])
    export["remedyUses"].sort(key=lambda use: use["uuid"])
    for check_in in export["checkIns"]:
        check_in["answers"].sort(key=lambda answer: answer["trigger"])
    for words in export["vocabulary"].values():
        if isinstance(words, list):
            words.sort(key=lambda word: word["name"])
    return export


def elements(export):
    """Every entry and every element of a list, by what does not change with a word's name."""
    names = {word["name"]: word.get("identity", word["name"].lower())
             for words in export["vocabulary"].values() if isinstance(words, list) for word in words}
    found = set()
    for episode in export["episodes"]:
        uuid = episode["uuid"]
        found.add(("episode", uuid))
        found |= {("trigger", uuid, names[trigger]) for trigger in episode["triggers"]}
        found |= {("place", uuid, names[place["place"]], place["side"]) for place in episode["places"]}
        found |= {("sensation", uuid, sensation) for sensation in episode["sensations"]}
        found |= {("reading", uuid, reading["at"]) for reading in episode["readings"]}
        found |= {("remedy", uuid, use["uuid"]) for use in episode["remedies"]}
    found |= {("use", use["uuid"]) for use in export["remedyUses"]}
    for check_in in export["checkIns"]:
        found.add(("check-in", check_in["day"]))
        found |= {("answer", check_in["day"], names[answer["trigger"]]) for answer in check_in["answers"]}
    return found


def merges(export):
    """What each word is now that was joined to another one, by their identities."""
    return {stamp["entry"].split(" ", 2)[2]: stamp["mergedInto"]
            for stamp in export["stamps"] if stamp.get("mergedInto") and stamp["part"] == "" and stamp["gone"]}


def holds(export, item):
    """Whether an export has an element. A word may have been joined to another one on another machine."""
    found = elements(export)
    if item in found:
        return True
    if item[0] not in NAMED:
        return False
    merged = merges(export)
    identity, seen = item[2], set()
    while identity in merged and identity not in seen:
        seen.add(identity)
        identity = merged[identity]
    return (*item[:2], identity, *item[3:]) in found


def difference(one, other):
    for key in one:
        if one[key] != other[key]:
            if isinstance(one[key], list):
                return key, [x for x in one[key] if x not in other[key]][:3], [x for x in other[key] if x not in one[key]][:3]
            if key == "vocabulary":
                return [(kind, [x for x in one[key][kind] if x not in other[key][kind]],
                         [x for x in other[key][kind] if x not in one[key][kind]])
                        for kind in ("places", "triggers", "remedies") if one[key][kind] != other[key][kind]]
            return key, one[key], other[key]
    return None


if __name__ == "__main__":
    main()
