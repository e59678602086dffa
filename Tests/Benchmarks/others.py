"""What one would use instead of a command of Twinge, on the same work."""

import os
import platform
import shutil
import sqlite3
import subprocess

NOW = "2026-11-21T09:40:00+01:00"

LOG = """
PRAGMA foreign_keys = ON;
PRAGMA synchronous = EXTRA;
BEGIN IMMEDIATE;
INSERT INTO episode (uuid, onset_at, onset_offset, onset_precision, intensity, recorded_at, recorded_offset)
VALUES (lower(hex(randomblob(18))), 1795250400, 3600, 'minute', 7, 1795250400, 3600);
INSERT INTO episode_place (episode_id, position, word_id, side)
SELECT last_insert_rowid(), 1, id, 'left' FROM word WHERE kind = 'place' AND name = 'lower back';
INSERT INTO episode_trigger (episode_id, position, word_id)
SELECT (SELECT max(id) FROM episode), 1, id FROM word WHERE kind = 'trigger' AND name = 'lifting';
COMMIT;
"""

LAST = """
SELECT e.onset_at, e.intensity, (SELECT group_concat(w.name, ', ') FROM episode_place p JOIN word w ON w.id = p.word_id
  WHERE p.episode_id = e.id)
FROM episode e ORDER BY e.onset_at DESC, e.id DESC LIMIT 1;
SELECT * FROM check_in WHERE day = '2026-11-21';
"""

COLUMNS = """
  e.id, strftime('%Y-%m-%dT%H:%M:%S', e.onset_at + e.onset_offset, 'unixepoch')
    || printf('%+03d:%02d', e.onset_offset / 3600, abs(e.onset_offset) / 60 % 60),
  strftime('%Y-%m-%dT%H:%M:%S', e.end_at + e.end_offset, 'unixepoch')
    || printf('%+03d:%02d', e.end_offset / 3600, abs(e.end_offset) / 60 % 60),
  (e.end_at - e.onset_at) / 60,
  (SELECT group_concat(w.name || ifnull(' (' || p.side || ')', '') || ifnull(' ' || p.intensity, ''), '; ')
   FROM episode_place p JOIN word w ON w.id = p.word_id WHERE p.episode_id = e.id),
  max(ifnull(e.intensity, 0), ifnull((SELECT max(r.intensity) FROM reading r WHERE r.episode_id = e.id), 0)),
  (SELECT group_concat(s.sensation, '; ') FROM episode_sensation s WHERE s.episode_id = e.id),
  e.pattern, e.origin,
  (SELECT group_concat(w.name, '; ') FROM episode_trigger t JOIN word w ON w.id = t.word_id WHERE t.episode_id = e.id),
  (SELECT group_concat(w.name || ifnull(' ' || u.dose, ''), '; ')
   FROM remedy_use u JOIN word w ON w.id = u.word_id WHERE u.episode_id = e.id),
  (SELECT group_concat(w.name || ' ' || u.before || '-' || u.after, '; ')
   FROM remedy_use u JOIN word w ON w.id = u.word_id WHERE u.episode_id = e.id AND u.after IS NOT NULL),
  (SELECT group_concat(g.sign, '; ') FROM episode_warning_sign g WHERE g.episode_id = e.id),
  e.limits, e.note,
  strftime('%Y-%m-%dT%H:%M:%S', e.recorded_at + e.recorded_offset, 'unixepoch')
    || printf('%+03d:%02d', e.recorded_offset / 3600, abs(e.recorded_offset) / 60 % 60)
"""
CSV = f"SELECT {COLUMNS} FROM episode e ORDER BY e.onset_at, e.id;\n"
LIST = f"SELECT {COLUMNS} FROM episode e ORDER BY e.onset_at DESC, e.id DESC LIMIT " + "{};\n"

SEARCH = """
SELECT e.id, e.note FROM episode e WHERE e.id IN (
  SELECT rowid FROM episode_text WHERE episode_text MATCH 'aching'
  UNION SELECT episode_id FROM episode_sensation WHERE sensation = 'aching')
ORDER BY e.onset_at DESC LIMIT 20;
"""

WEEK = """
import sqlite3, sys, pandas as pd
c = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
e = pd.read_sql("SELECT onset_at + onset_offset AS t, end_at - onset_at AS s, intensity FROM episode "
                "WHERE onset_at > 1795250400 - 70 * 86400", c)
d = pd.read_sql("SELECT day, clear FROM check_in WHERE day > date(1795250400 - 70 * 86400, 'unixepoch')", c)
e["week"] = (1795305600 - e.t) // (7 * 86400)
print(e.groupby("week").agg(episodes=("t", "size"), minutes=("s", lambda s: s.sum() / 60), worst=("intensity", "max"),
                            median=("intensity", "median")))
d["week"] = (pd.Timestamp("2026-11-21") - pd.to_datetime(d.day)).dt.days // 7
print(d.groupby("week").clear.agg(["sum", "size"]))
"""

R = """
library(survival)
a <- commandArgs(TRUE)[1]
episodes <- read.csv(file.path(a, "episodes.csv"))
answers <- read.csv(file.path(a, "check_in_answers.csv"))
onset <- table(substr(episodes$onset, 1, 10))
for (name in unique(answers$trigger)) {
  d <- answers[answers$trigger == name, ]
  d$case <- d$day %in% names(onset)
  d$present <- d$present %in% c("1", "true", "yes", "TRUE")
  day <- as.Date(d$day)
  d$stratum <- paste(as.integer(day) %/% 28, as.POSIXlt(day)$wday %in% c(0, 6))
  fit <- try(clogit(case ~ present + strata(stratum), data = d, method = "exact"), silent = TRUE)
  print(name); print(fit)
}
"""


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), "")
    shell = subprocess.run(["sqlite3", "--version"], capture_output=True, text=True).stdout.split()[0]
    return f"{model}, {os.cpu_count()} cores, {platform.system()} {platform.release()}; sqlite3 {shell}"


def count(journal):
    return sqlite3.connect(f"file:{journal}?mode=ro", uri=True).execute("SELECT count(*) FROM episode").fetchone()[0]


def jrnl_setup(folder, size):
    """A journal of jrnl with as many entries."""
    path, config = os.path.join(folder, f"jrnl-{size}.txt"), os.path.join(folder, f"jrnl-{size}.yaml")
    if not os.path.exists(path):
        with open(path, "w", encoding="utf-8") as file:
            for number in range(size):
                day, minute = divmod(number * 17, 1440)
                file.write(f"[{1990 + day // 372:04}-{day // 31 % 12 + 1:02}-{day % 31 % 28 + 1:02} "
                           f"{minute // 60:02}:{minute % 60:02}] 7/10 lower back left @lifting\n\n")
        with open(config, "w", encoding="utf-8") as file:
            file.write(f"journals:\n  default:\n    journal: {path}\ndefault_hour: 9\ndefault_minute: 0\neditor: ''\n"
                       "encrypt: false\nhighlight: true\nindent_character: '|'\nlinewrap: 79\ntagsymbols: '@'\n"
                       "template: false\ntimeformat: '%Y-%m-%d %H:%M'\nversion: v4.2\ncolors:\n  body: none\n"
                       "  date: none\n  tags: none\n  title: none\ndisplay_format: pretty\n")
    return config


def jrnl_log(folder, size, environment):
    if not shutil.which("jrnl") or size > 10_000:
        return []
    config = jrnl_setup(folder, size)
    return [("jrnl", None, ["jrnl", "--config-file", config, "7/10 lower back left @lifting"], environment, None)]


def jrnl_list(folder, size, environment):
    if not shutil.which("jrnl") or size > 10_000:
        return []
    config = jrnl_setup(folder, size)
    return [("jrnl", None, ["jrnl", "--config-file", config, "-n", "20"], environment, None)]


def pandas_week(journal, environment):
    has_pandas = subprocess.run(["python3", "-c", "import pandas"], capture_output=True).returncode == 0
    return [("pandas", None, ["python3", "-c", WEEK, journal], environment, None)] if has_pandas else []


def r_analysis(program, folder, environment):
    """Exact conditional logistic regression of each trigger, on the tables that Twinge writes."""
    if not shutil.which("Rscript"):
        return []
    tables = os.path.join(folder, "tables")
    shutil.rmtree(tables, ignore_errors=True)
    subprocess.run([program, "export", "csv", "--tidy", tables], env=environment, check=True, capture_output=True)
    return [("R", None, ["Rscript", "-e", R, tables], environment, None)]


class ImportFloor:
    """The rows of a table into the tables of a journal, by the shell: one transaction, the same indexes and rules."""

    def __init__(self, program, table, path, environment):
        self.program, self.path = program, path
        self.environment = {**environment, "TWINGE_JOURNAL": path}
        self.sql = f"""
PRAGMA foreign_keys = ON;
PRAGMA synchronous = EXTRA;
CREATE TEMP TABLE t (id, onset, "end", minutes, places, intensity, sensations, pattern, origin, triggers, remedies,
  relief, warning_signs, limits, note, recorded_at);
.mode csv
.import --skip 1 --schema temp {table} t
BEGIN IMMEDIATE;
INSERT INTO episode (id, uuid, onset_at, onset_offset, onset_precision, end_at, end_offset, end_precision, intensity,
  pattern, origin, limits, note, recorded_at, recorded_offset)
SELECT id, lower(hex(randomblob(18))), unixepoch(onset), 0, 'minute', unixepoch(nullif("end", '')),
  iif("end" = '', NULL, 0), iif("end" = '', NULL, 'minute'), nullif(intensity, ''), nullif(pattern, ''),
  nullif(origin, ''), nullif(limits, ''), nullif(note, ''), unixepoch(recorded_at), 0
FROM t;
INSERT INTO episode_place (episode_id, position, word_id)
SELECT t.id, 1, w.id FROM t JOIN word w ON w.kind = 'place' AND w.name = 'lower back';
INSERT INTO episode_sensation (episode_id, position, sensation)
SELECT id, 1, 'aching' FROM t WHERE sensations <> '';
INSERT INTO episode_trigger (episode_id, position, word_id)
SELECT t.id, 1, w.id FROM t JOIN word w ON w.kind = 'trigger' AND w.name = 'lifting' WHERE triggers <> '';
INSERT INTO remedy_use (uuid, episode_id, word_id, recorded_at, recorded_offset)
SELECT lower(hex(randomblob(18))), t.id, w.id, unixepoch(recorded_at), 0
FROM t JOIN word w ON w.kind = 'remedy' AND w.name = 'heat' WHERE remedies <> '';
COMMIT;
"""

    def prepare(self):
        """An empty journal with its words."""
        if os.path.exists(self.path):
            os.remove(self.path)
        for arguments in (["log", "1", "neck"], ["purge", "1", "--yes"]):
            subprocess.run([self.program, *arguments], env=self.environment, check=True, capture_output=True)
