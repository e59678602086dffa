CREATE TABLE word (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('place', 'trigger', 'remedy')),
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  class TEXT CHECK (length(trim(class)) > 0),
  built_in INTEGER NOT NULL DEFAULT 0 CHECK (built_in IN (0, 1)),
  tracked_from TEXT CHECK (
    tracked_from IS NULL OR (kind = 'trigger' AND tracked_from IS date(tracked_from, '+0 days'))),
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)), identity TEXT CHECK (length(trim(identity)) > 0),
  UNIQUE (id, kind)
) STRICT;

CREATE TABLE spelling (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  folded TEXT NOT NULL CHECK (length(trim(folded)) > 0),
  text TEXT NOT NULL,
  word_id INTEGER NOT NULL,
  UNIQUE (kind, folded),
  FOREIGN KEY (word_id, kind) REFERENCES word (id, kind)
) STRICT;

CREATE INDEX spelling_word ON spelling (word_id);

CREATE TABLE episode (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  onset_at INTEGER NOT NULL CHECK (onset_at BETWEEN -2208988800 AND 253402300799),
  onset_offset INTEGER NOT NULL CHECK (onset_offset BETWEEN -64800 AND 64800),
  onset_precision TEXT NOT NULL CHECK (onset_precision IN ('minute', 'part', 'day')),
  end_at INTEGER CHECK (end_at BETWEEN onset_at AND 253402300799),
  end_offset INTEGER CHECK (end_offset BETWEEN -64800 AND 64800),
  end_precision TEXT CHECK (end_precision IN ('minute', 'part', 'day')),
  ongoing INTEGER NOT NULL DEFAULT 0 CHECK (ongoing IN (0, 1)),
  intensity INTEGER CHECK (intensity BETWEEN 0 AND 10),
  pattern TEXT CHECK (pattern IN ('constant', 'intermittent')),
  origin TEXT CHECK (origin IN ('strain', 'injury')),
  spasm_count INTEGER CHECK (spasm_count BETWEEN 1 AND 100000),
  limits INTEGER CHECK (limits BETWEEN 0 AND 10),
  note TEXT,
  recorded_at INTEGER NOT NULL CHECK (recorded_at BETWEEN -2208988800 AND 253402300799),
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -64800 AND 64800), source TEXT CHECK (length(trim(source)) > 0),
  CHECK ((end_at IS NULL) = (end_offset IS NULL)),
  CHECK ((end_at IS NULL) = (end_precision IS NULL)),
  CHECK (ongoing = 0 OR end_at IS NULL)
) STRICT;

CREATE INDEX episode_onset ON episode (onset_at, id);

CREATE INDEX episode_end ON episode (end_at) WHERE end_at IS NOT NULL;

CREATE INDEX episode_ongoing ON episode (onset_at) WHERE ongoing = 1;

CREATE TABLE episode_place (
  episode_id INTEGER NOT NULL REFERENCES episode (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  word_id INTEGER NOT NULL,
  kind TEXT NOT NULL DEFAULT 'place' CHECK (kind = 'place'),
  side TEXT CHECK (side IN ('left', 'right', 'both', 'middle')),
  intensity INTEGER CHECK (intensity BETWEEN 0 AND 10),
  PRIMARY KEY (episode_id, position),
  FOREIGN KEY (word_id, kind) REFERENCES word (id, kind)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX episode_place_word ON episode_place (word_id, episode_id, ifnull(side, ''));

CREATE TABLE reading (
  episode_id INTEGER NOT NULL REFERENCES episode (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  taken_at INTEGER NOT NULL CHECK (taken_at BETWEEN -2208988800 AND 253402300799),
  taken_offset INTEGER NOT NULL CHECK (taken_offset BETWEEN -64800 AND 64800),
  taken_precision TEXT NOT NULL CHECK (taken_precision IN ('minute', 'part', 'day')),
  intensity INTEGER NOT NULL CHECK (intensity BETWEEN 0 AND 10),
  PRIMARY KEY (episode_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE episode_sensation (
  episode_id INTEGER NOT NULL REFERENCES episode (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  sensation TEXT NOT NULL CHECK (sensation IN (
    'cramp', 'knot', 'sharp', 'dull', 'tight', 'burning',
    'stabbing', 'throbbing', 'shooting', 'pulling', 'aching', 'tingling')),
  PRIMARY KEY (episode_id, position),
  UNIQUE (episode_id, sensation)
) STRICT, WITHOUT ROWID;

CREATE TABLE episode_trigger (
  episode_id INTEGER NOT NULL REFERENCES episode (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  word_id INTEGER NOT NULL,
  kind TEXT NOT NULL DEFAULT 'trigger' CHECK (kind = 'trigger'),
  PRIMARY KEY (episode_id, position),
  FOREIGN KEY (word_id, kind) REFERENCES word (id, kind)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX episode_trigger_word ON episode_trigger (word_id, episode_id);

CREATE TABLE episode_warning_sign (
  episode_id INTEGER NOT NULL REFERENCES episode (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  sign TEXT NOT NULL CHECK (sign IN (
    'legs', 'saddle', 'bladder', 'sexual', 'chest', 'accident',
    'weakness', 'fever', 'weight', 'lump', 'night', 'thunderclap')), present INTEGER NOT NULL DEFAULT 1 CHECK (present IN (0, 1)),
  PRIMARY KEY (episode_id, position),
  UNIQUE (episode_id, sign)
) STRICT, WITHOUT ROWID;

CREATE TABLE remedy_use (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  episode_id INTEGER REFERENCES episode (id),
  word_id INTEGER NOT NULL,
  kind TEXT NOT NULL DEFAULT 'remedy' CHECK (kind = 'remedy'),
  dose TEXT CHECK (length(trim(dose)) > 0),
  dose_amount REAL CHECK (dose_amount > 0),
  dose_unit TEXT CHECK (length(trim(dose_unit)) > 0),
  used_at INTEGER CHECK (used_at BETWEEN -2208988800 AND 253402300799),
  used_offset INTEGER CHECK (used_offset BETWEEN -64800 AND 64800),
  used_precision TEXT CHECK (used_precision IN ('minute', 'part', 'day')),
  before INTEGER CHECK (before BETWEEN 0 AND 10),
  after INTEGER CHECK (after BETWEEN 0 AND 10),
  after_minutes INTEGER CHECK (after_minutes BETWEEN 0 AND 525600),
  helped TEXT CHECK (helped IN ('yes', 'some', 'no', 'worse')),
  recorded_at INTEGER NOT NULL CHECK (recorded_at BETWEEN -2208988800 AND 253402300799),
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -64800 AND 64800),
  CHECK (episode_id IS NOT NULL OR used_at IS NOT NULL),
  CHECK ((used_at IS NULL) = (used_offset IS NULL)),
  CHECK ((used_at IS NULL) = (used_precision IS NULL)),
  CHECK (dose IS NOT NULL OR (dose_amount IS NULL AND dose_unit IS NULL)),
  CHECK (after_minutes IS NULL OR after IS NOT NULL),
  FOREIGN KEY (word_id, kind) REFERENCES word (id, kind)
) STRICT;

CREATE INDEX remedy_use_episode ON remedy_use (episode_id) WHERE episode_id IS NOT NULL;

CREATE INDEX remedy_use_time ON remedy_use (used_at) WHERE episode_id IS NULL;

CREATE INDEX remedy_use_word ON remedy_use (word_id);

CREATE TABLE check_in (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  day TEXT NOT NULL UNIQUE CHECK (day IS date(day, '+0 days')),
  clear INTEGER NOT NULL CHECK (clear IN (0, 1)),
  sleep_minutes INTEGER CHECK (sleep_minutes BETWEEN 0 AND 1440),
  peg_pain INTEGER CHECK (peg_pain BETWEEN 0 AND 10),
  peg_enjoyment INTEGER CHECK (peg_enjoyment BETWEEN 0 AND 10),
  peg_activity INTEGER CHECK (peg_activity BETWEEN 0 AND 10),
  note TEXT,
  recorded_at INTEGER NOT NULL CHECK (recorded_at BETWEEN -2208988800 AND 253402300799),
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -64800 AND 64800), hurt INTEGER NOT NULL DEFAULT 0 CHECK (hurt IN (0, 1) AND hurt + clear <= 1), source TEXT CHECK (length(trim(source)) > 0),
  CHECK ((peg_pain IS NULL) = (peg_enjoyment IS NULL)),
  CHECK ((peg_pain IS NULL) = (peg_activity IS NULL))
) STRICT;

CREATE TABLE check_in_answer (
  check_in_id INTEGER NOT NULL REFERENCES check_in (id),
  word_id INTEGER NOT NULL,
  kind TEXT NOT NULL DEFAULT 'trigger' CHECK (kind = 'trigger'),
  present INTEGER NOT NULL CHECK (present IN (0, 1)),
  present_at INTEGER CHECK (present_at BETWEEN -2208988800 AND 253402300799),
  present_offset INTEGER CHECK (present_offset BETWEEN -64800 AND 64800),
  present_precision TEXT CHECK (present_precision IN ('minute', 'part')),
  PRIMARY KEY (check_in_id, word_id),
  CHECK (present = 1 OR present_at IS NULL),
  CHECK ((present_at IS NULL) = (present_offset IS NULL)),
  CHECK ((present_at IS NULL) = (present_precision IS NULL)),
  FOREIGN KEY (word_id, kind) REFERENCES word (id, kind)
) STRICT, WITHOUT ROWID;

CREATE INDEX check_in_answer_word ON check_in_answer (word_id);

CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE episode_text USING fts5 (
  note, content = 'episode', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');

CREATE TRIGGER episode_text_insert AFTER INSERT ON episode WHEN new.note IS NOT NULL BEGIN
  INSERT INTO episode_text (rowid, note) VALUES (new.id, new.note);
END;

CREATE TRIGGER episode_text_delete AFTER DELETE ON episode WHEN old.note IS NOT NULL BEGIN
  INSERT INTO episode_text (episode_text, rowid, note) VALUES ('delete', old.id, old.note);
END;

CREATE TRIGGER episode_text_update AFTER UPDATE OF note ON episode WHEN old.note IS NOT new.note BEGIN
  INSERT INTO episode_text (episode_text, rowid, note) SELECT 'delete', old.id, old.note WHERE old.note IS NOT NULL;
  INSERT INTO episode_text (rowid, note) SELECT new.id, new.note WHERE new.note IS NOT NULL;
END;

CREATE VIRTUAL TABLE check_in_text USING fts5 (
  note, content = 'check_in', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');

CREATE TRIGGER check_in_text_insert AFTER INSERT ON check_in WHEN new.note IS NOT NULL BEGIN
  INSERT INTO check_in_text (rowid, note) VALUES (new.id, new.note);
END;

CREATE TRIGGER check_in_text_delete AFTER DELETE ON check_in WHEN old.note IS NOT NULL BEGIN
  INSERT INTO check_in_text (check_in_text, rowid, note) VALUES ('delete', old.id, old.note);
END;

CREATE TRIGGER check_in_text_update AFTER UPDATE OF note ON check_in WHEN old.note IS NOT new.note BEGIN
  INSERT INTO check_in_text (check_in_text, rowid, note) SELECT 'delete', old.id, old.note WHERE old.note IS NOT NULL;
  INSERT INTO check_in_text (rowid, note) SELECT new.id, new.note WHERE new.note IS NOT NULL;
END;

CREATE VIRTUAL TABLE spelling_text USING fts5 (
  text, content = 'spelling', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');

CREATE TRIGGER spelling_text_insert AFTER INSERT ON spelling BEGIN
  INSERT INTO spelling_text (rowid, text) VALUES (new.id, new.text);
END;

CREATE TRIGGER spelling_text_delete AFTER DELETE ON spelling BEGIN
  INSERT INTO spelling_text (spelling_text, rowid, text) VALUES ('delete', old.id, old.text);
END;

CREATE TRIGGER spelling_text_update AFTER UPDATE OF text ON spelling BEGIN
  INSERT INTO spelling_text (spelling_text, rowid, text) VALUES ('delete', old.id, old.text);
  INSERT INTO spelling_text (rowid, text) VALUES (new.id, new.text);
END;

CREATE TABLE changeset_piece (
  command_id INTEGER NOT NULL REFERENCES command (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 1),
  bytes BLOB NOT NULL,
  checksum INTEGER CHECK (checksum BETWEEN 0 AND 4294967295),
  PRIMARY KEY (command_id, position)
) STRICT;

CREATE TABLE "command" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL CHECK (at BETWEEN -2208988800 AND 253402300799),
  utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -64800 AND 64800),
  name TEXT NOT NULL CHECK (length(name) > 0),
  sentence TEXT NOT NULL CHECK (length(sentence) > 0),
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1, 2)),
  pieces INTEGER NOT NULL CHECK (pieces >= 0),
  kept TEXT CHECK (length(kept) > 0),
  CHECK (pieces >= 1 OR kept IS NOT NULL)
) STRICT;

CREATE INDEX command_undone ON command (undone, id);

CREATE TABLE inbox_taken (
  identity TEXT PRIMARY KEY CHECK (length(identity) = 36)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX word_identity ON word (kind, identity);

CREATE TABLE stamp (
  entry TEXT NOT NULL,
  part TEXT NOT NULL,
  at INTEGER NOT NULL,
  gone INTEGER NOT NULL CHECK (gone IN (0, 1)),
  merged_into TEXT,
  PRIMARY KEY (entry, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE trial (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  unit TEXT NOT NULL CHECK (unit IN ('episode', 'week')),
  blocks INTEGER NOT NULL CHECK (blocks BETWEEN 1 AND 100),
  seed INTEGER NOT NULL,
  reason TEXT CHECK (length(trim(reason)) > 0),
  started_at INTEGER NOT NULL CHECK (started_at BETWEEN -2208988800 AND 253402300799),
  started_offset INTEGER NOT NULL CHECK (started_offset BETWEEN -64800 AND 64800),
  stopped_at INTEGER CHECK (stopped_at BETWEEN started_at AND 253402300799),
  stopped_offset INTEGER CHECK (stopped_offset BETWEEN -64800 AND 64800),
  recorded_at INTEGER NOT NULL CHECK (recorded_at BETWEEN -2208988800 AND 253402300799),
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -64800 AND 64800),
  CHECK ((stopped_at IS NULL) = (stopped_offset IS NULL))
) STRICT;

CREATE TABLE trial_arm (
  trial_id INTEGER NOT NULL REFERENCES trial (id),
  arm TEXT NOT NULL CHECK (arm IN ('A', 'B')),
  word_id INTEGER NOT NULL,
  kind TEXT NOT NULL DEFAULT 'remedy' CHECK (kind = 'remedy'),
  PRIMARY KEY (trial_id, arm),
  FOREIGN KEY (word_id, kind) REFERENCES word (id, kind)
) STRICT, WITHOUT ROWID;

CREATE INDEX trial_arm_word ON trial_arm (word_id);

CREATE TABLE trial_allocation (
  trial_id INTEGER NOT NULL REFERENCES trial (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  arm TEXT NOT NULL CHECK (arm IN ('A', 'B')),
  told_at INTEGER NOT NULL CHECK (told_at BETWEEN -2208988800 AND 253402300799),
  told_offset INTEGER NOT NULL CHECK (told_offset BETWEEN -64800 AND 64800),
  before INTEGER CHECK (before BETWEEN 0 AND 10),
  episode_uuid TEXT CHECK (length(episode_uuid) = 36),
  departure TEXT CHECK (departure IN ('wish', 'harm')),
  PRIMARY KEY (trial_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE trial_peek (
  trial_id INTEGER NOT NULL REFERENCES trial (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  at INTEGER NOT NULL CHECK (at BETWEEN -2208988800 AND 253402300799),
  utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -64800 AND 64800),
  PRIMARY KEY (trial_id, position)
) STRICT, WITHOUT ROWID;
