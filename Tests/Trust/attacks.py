#!/usr/bin/env python3
"""Texts that attack whoever reads them: terminals, browsers, spreadsheets, shells. Each goes into the journal as a
note, as a place, a trigger, a remedy and a dose, by hand and by import, and is looked for in everything that is printed.

    Tests/Trust/attacks.py .build/release/twinge          every text: minutes
    Tests/Trust/attacks.py .build/release/twinge 12       every 12th: seconds

Terminals get no control characters and nothing that turns the reading direction; pages have the same elements and
attributes as that of a harmless journal; no cell of a table is a formula; JSON gives back the very text.
The figures are a table: for each kind of attack how many texts, and in how many places they were found harmless.
"""

import collections
import csv
import html.parser
import io
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys

import journal
from attack_texts import ATTACKS, document

UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
STYLE = re.compile("\x1b\\[[0-9;]*m")
TEXTS = [["list"], ["show", "1"], ["show", "2"], ["search", "probe"], ["history"], ["words"], ["status"], ["undo"],
         ["redo"], ["report"], ["report", "month"], ["report", "month", "--plain"], ["report", "doctor"], ["analyze"], ["analyze", "--detail"],
         ["why", "WORD"], ["why", "nothing like WORD"], ["again", "3"], ["remedy", "REMEDY", "--before", "5"], ["stop"],
         ["checkin"], ["checkin", "--day", "2026-10-01", "--with", "WORD"], ["words", "untrack", "WORD"],
         ["checkin", "--day", "2026-10-02", "--with", "WORD"], ["words", "retire", "trigger", "WORD"], ["delete", "1"]]
PAGES = [["report", "month", "--format", "html"], ["report", "doctor", "--format", "html"], ["report", "--format", "html"]]


class Elements(html.parser.HTMLParser):
    """What a browser would make of a page."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.found = set()
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.found |= {tag} | {f"{tag} {name}" for name, _ in attributes}
        self.found |= {f"{tag} {name}={value}" for name, value in attributes if name in ("href", "src", "xlink:href")}

    def handle_comment(self, data):
        self.found.add("comment " + data)


def main():
    program, every = journal.arguments([("every so many texts", 1)])
    tried, wrong = collections.Counter(), []
    with journal.folder() as folder:
        os.chdir(folder)
        plain = os.path.join(folder, "plain.sqlite")
        fill(program, plain, folder, "harmless")
        allowed = set().union(*(Elements(journal.done(program, plain, *page)).found for page in PAGES))
        markdown = {period: shape(program, plain, period)[1] for period in ("month", "doctor")}
        for kind, texts in ATTACKS.items():
            for number, text in enumerate(texts[::every]):
                path = os.path.join(folder, f"{kind}-{number}.sqlite")
                said = fill(program, path, folder, text)
                if kind == "shell" and any(
                        pasted(line, folder) for _, output, errors in said for line in (output + errors).splitlines()):
                    wrong.append(f"{kind}, {ascii(text)}: a command that is proposed runs it once it is pasted")
                for where, problem in look(program, path, text, said, allowed, markdown):
                    tried[kind] += 1
                    if problem:
                        wrong.append(f"{kind}, {ascii(text)}, {where}: {problem}")
                if os.path.exists(os.path.join(folder, "HARM")):
                    wrong.append(f"{kind}, {ascii(text)}: a shell ran it")
                os.unlink(path)
    for line in wrong:
        print(line, file=sys.stderr)
    for kind, texts in ATTACKS.items():
        print(f"{kind:10}{len(texts[::every]):3} texts{tried[kind]:6} outputs")
    print(f"{sum(len(texts[::every]) for texts in ATTACKS.values())} texts, {sum(tried.values())} outputs, "
          f"{len(wrong)} of them harmful")
    sys.exit(1 if wrong else 0)


def fill(program, path, folder, text):
    """
    Brings a text into a journal in every way there is.

    Returns: what was said meanwhile.
    """
    source = os.path.join(folder, "in.json")
    with open(source, "w", encoding="utf-8") as file:
        json.dump(document(text), file)
    said = [journal.run(program, path, "import", source)]
    said.append(journal.run(program, path, "log", "3", "neck", f"--note=probe {text}", "--at", "2026-11-20 08:00"))
    for kind, known in (("place", "jaw"), ("trigger", "lifting"), ("remedy", "heat")):
        said.append(journal.run(program, path, "words", "add", kind, "--", text))
        said.append(journal.run(program, path, "words", "alias", kind, "--", known, text))
    said.append(journal.run(program, path, "words", "track", "--", word(path, "trigger")))
    said.append(journal.run(program, path, "checkin", "--day", "2026-11-15", f"--note=probe {text}"))
    # Errors repeat what they do not know.
    said.append(journal.run(program, path, "log", "3", "--", text + " nowhere"))
    said.append(journal.run(program, path, "log", "3", "neck", f"--trigger={text} nowhere"))
    said.append(journal.run(program, path, "log", "3", "neck", f"--at={text}"))
    said.append(journal.run(program, path, "show", "--", text))
    said.append(journal.run(program, path, text or "x"))
    said.append(journal.run(program, path, "log", "3", "neck", "--" + text))
    said.append(journal.run(program, os.path.join(folder, "not here", text.replace("/", "_")), "backup"))
    return said


def pasted(line, folder):
    """Whether a shell does harm with the command that a line proposes."""
    proposed = re.search(r"twinge [a-z]+ .*", line)
    if proposed:
        subprocess.run(["sh", "-c", "twinge() { :; }\n" + proposed.group()], cwd=folder, stderr=subprocess.DEVNULL)
    harm = os.path.join(folder, "HARM")
    if os.path.exists(harm):
        os.unlink(harm)
        return True
    return False


def word(path, kind):
    """The name under which the journal has the text as a word."""
    connection = sqlite3.connect(path)
    row = connection.execute("SELECT name FROM word WHERE kind = ? AND built_in = 0 ORDER BY id", [kind]).fetchone()
    connection.close()
    return row[0] if row else "lifting"


def look(program, path, text, said, allowed, markdown):
    """Yields each output with what is wrong with it."""
    for code, output, errors in said:
        yield "what is said on the way", unsafe(output + errors) or (None if code >= 0 else f"ended with {code}")
    for page in PAGES:
        code, output, _ = journal.run(program, path, *page)
        more = Elements(output).found - allowed
        yield " ".join(page), f"has {more}" if more else unsafe(output) or (None if code == 0 else f"ended with {code}")
    for period, expected in markdown.items():
        output, found = shape(program, path, period)
        raw = re.search(r"(?<!\\)(<[a-z!/]|\]\(|!\[)", output)
        problem = f"has {raw.group()}" if raw else f"has {found} headings" if found != expected else None
        yield f"report {period} in Markdown", unsafe(output) or problem
    for command in TEXTS:
        placed = [part.replace("WORD", word(path, "trigger")).replace("REMEDY", word(path, "remedy")) for part in command]
        if command[0] == "words":
            placed = placed[:2] + ["--"] + placed[2:]
        code, output, errors = journal.run(program, path, *placed)
        yield " ".join(command), unsafe(output + errors) or (None if code >= 0 else f"ended with {code}")
    code, output, errors = journal.run(program, path, "list", "--color", "always")
    yield "list --color always", unsafe(STYLE.sub("", output))
    for command in (["export", "json"], ["export", "fhir"], ["list", "--json"], ["show", "2", "--json"], ["words", "--json"],
                    ["report", "doctor", "--json"], ["history", "--json"], ["report", "month", "--format", "json"]):
        code, output, errors = journal.run(program, path, *command)
        try:
            value = json.loads(output)
            problem = None if code == 0 else f"ended with {code}: {errors}"
        except ValueError as error:
            problem = str(error)
        if not problem and command in (["export", "json"], ["list", "--json"]):
            notes = {e.get("note") for e in (value["episodes"] if isinstance(value, dict) else value)}
            problem = None if f"probe {text}" in notes else "does not give back the note"
        yield " ".join(command), problem or unsafe(output)
    code, output, _ = journal.run(program, path, "export", "csv")
    yield "export csv", table(output)
    journal.done(program, path, "export", "csv", "--tidy", path + ".tables")
    for name in sorted(os.listdir(path + ".tables")):
        with open(os.path.join(path + ".tables", name), encoding="utf-8", newline="") as file:
            yield f"table {name}", table(file.read())
    shutil.rmtree(path + ".tables")


def shape(program, path, period):
    """A report in Markdown, and how many headings it has."""
    output = journal.done(program, path, "report", period, "--format", "markdown")
    return output, sum(line.lstrip().startswith("#") for line in output.splitlines())


def unsafe(output):
    found = UNSAFE.search(output)
    return f"{ascii(found.group())} in {ascii(output[max(0, found.start() - 30):found.end() + 20])}" if found else None


def table(text):
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    for row in rows:
        if len(row) != len(rows[0]):
            return f"a row of {len(row)} cells among {len(rows[0])}"
        for cell in row:
            if cell[:1] in "=+-@\t\r\n＝＋－＠" and cell and not re.fullmatch(r"-?\d+(\.\d+)?", cell):
                return f"a formula: {ascii(cell)}"
    return None


if __name__ == "__main__":
    main()
