-- More answers, the source of imported entries, and changesets in pieces.
--
-- New columns come last and have a default, so that changesets of version 1 still apply.

-- 0: the person said no. A sign without a row was not asked about or not answered. Every answer from version 1 is a
-- yes.
ALTER TABLE episode_warning_sign ADD COLUMN present INTEGER NOT NULL DEFAULT 1 CHECK (present IN (0, 1));

-- 1: the person said that something hurt. If neither this nor clear is 1, the question was not answered.
ALTER TABLE check_in ADD COLUMN hurt INTEGER NOT NULL DEFAULT 0 CHECK (hurt IN (0, 1) AND hurt + clear <= 1);

-- The program whose file the entry was imported from; NULL: it was written here.
ALTER TABLE episode ADD COLUMN source TEXT CHECK (length(trim(source)) > 0);

-- The program whose file the entry was imported from; NULL: it was written here.
ALTER TABLE check_in ADD COLUMN source TEXT CHECK (length(trim(source)) > 0);

-- The changes that each command made, in order, as changesets of SQLite's session extension. They are stored apart from
-- their command, so that an undo need not write them again, and in pieces, so that neither a large import nor its undo
-- has to hold all of them in memory.
CREATE TABLE changeset_piece (
  -- The command is stored after its pieces, within the same transaction.
  command_id INTEGER NOT NULL REFERENCES command (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 1),
  bytes BLOB NOT NULL,
  -- The CRC-32 of the bytes; NULL: they were recorded by version 1.
  checksum INTEGER CHECK (checksum BETWEEN 0 AND 4294967295),
  PRIMARY KEY (command_id, position)
) STRICT;

INSERT INTO changeset_piece (command_id, position, bytes) SELECT id, 1, changeset FROM command;

-- Every command that changed the journal, in order. Undo takes the newest command in effect, redo the oldest that is
-- undone. After a new command, earlier ones can no longer be redone.
CREATE TABLE new_command (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL CHECK (at BETWEEN -2208988800 AND 253402300799),
  utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -64800 AND 64800),
  name TEXT NOT NULL CHECK (length(name) > 0),
  sentence TEXT NOT NULL CHECK (length(sentence) > 0),
  -- 0: stands, 1: undone, 2: undone and left behind.
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1, 2)),
  -- How many pieces its changeset has.
  pieces INTEGER NOT NULL CHECK (pieces >= 0),
  -- Of a restore, which no changeset takes back: the name of the file beside this one that holds the old journal.
  kept TEXT CHECK (length(kept) > 0),
  CHECK (pieces >= 1 OR kept IS NOT NULL)
) STRICT;

INSERT INTO new_command (id, at, utc_offset, name, sentence, undone, pieces)
SELECT id, at, utc_offset, name, sentence, undone, 1 FROM command;

DELETE FROM sqlite_sequence WHERE name = 'new_command';
UPDATE sqlite_sequence SET name = 'new_command' WHERE name = 'command';
DROP TABLE command;
ALTER TABLE new_command RENAME TO command;
CREATE INDEX command_undone ON command (undone, id);

-- Built-in words that version 1 did not have. A new journal is still empty here: it gets all its words after the last
-- step. A name that the person already uses is left alone.
INSERT INTO word (kind, name, class, built_in)
SELECT column1, column2, column3, 1
FROM (VALUES
  ('place', 'tailbone', NULL),
  ('place', 'leg', NULL),
  ('place', 'arm', NULL),
  ('place', 'thumb', NULL),
  ('trigger', 'menstruation', NULL),
  ('remedy', 'foam rolling', 'manual'),
  ('remedy', 'tens', 'manual'),
  ('remedy', 'magnesium', 'nutrition'),
  ('remedy', 'diclofenac', 'medicine'),
  ('remedy', 'aspirin', 'medicine')
) AS new
WHERE EXISTS (SELECT 1 FROM word)
  AND NOT EXISTS (SELECT 1 FROM spelling WHERE kind = new.column1 AND folded = new.column2);

INSERT INTO spelling (kind, folded, text, word_id)
SELECT new.column1, new.column2, new.column3, word.id
FROM (VALUES
  ('place', 'breastbone', 'breastbone', 'chest'),
  ('place', 'rib', 'rib', 'ribs'),
  ('place', 'ribcage', 'ribcage', 'ribs'),
  ('place', 'tummy', 'tummy', 'abdomen'),
  ('place', 'tailbone', 'tailbone', 'tailbone'),
  ('place', 'leg', 'leg', 'leg'),
  ('place', 'legs', 'legs', 'leg'),
  ('place', 'thighs', 'thighs', 'thigh'),
  ('place', 'sole', 'sole', 'foot'),
  ('place', 'toe', 'toe', 'toes'),
  ('place', 'arm', 'arm', 'arm'),
  ('place', 'arms', 'arms', 'arm'),
  ('place', 'finger', 'finger', 'hand'),
  ('place', 'thumb', 'thumb', 'thumb'),
  ('place', 'thumbs', 'thumbs', 'thumb'),
  ('trigger', 'heavy lifting', 'heavy lifting', 'lifting'),
  ('trigger', 'workout', 'workout', 'hard exercise'),
  ('trigger', 'sport', 'sport', 'hard exercise'),
  ('trigger', 'running', 'running', 'hard exercise'),
  ('trigger', 'menstruation', 'menstruation', 'menstruation'),
  ('trigger', 'period', 'period', 'menstruation'),
  ('trigger', 'menses', 'menses', 'menstruation'),
  ('remedy', 'heating pad', 'heating pad', 'heat'),
  ('remedy', 'hot bath', 'hot bath', 'warm bath'),
  ('remedy', 'hot shower', 'hot shower', 'warm bath'),
  ('remedy', 'warm shower', 'warm shower', 'warm bath'),
  ('remedy', 'foam rolling', 'foam rolling', 'foam rolling'),
  ('remedy', 'foam roller', 'foam roller', 'foam rolling'),
  ('remedy', 'tens', 'tens', 'tens'),
  ('remedy', 'tens unit', 'TENS unit', 'tens'),
  ('remedy', 'electrolytes', 'electrolytes', 'minerals'),
  ('remedy', 'magnesium', 'magnesium', 'magnesium'),
  ('remedy', 'advil', 'advil', 'ibuprofen'),
  ('remedy', 'nurofen', 'nurofen', 'ibuprofen'),
  ('remedy', 'motrin', 'motrin', 'ibuprofen'),
  ('remedy', 'brufen', 'brufen', 'ibuprofen'),
  ('remedy', 'aleve', 'aleve', 'naproxen'),
  ('remedy', 'naprosyn', 'naprosyn', 'naproxen'),
  ('remedy', 'diclofenac', 'diclofenac', 'diclofenac'),
  ('remedy', 'voltaren', 'voltaren', 'diclofenac'),
  ('remedy', 'voltarol', 'voltarol', 'diclofenac'),
  ('remedy', 'aspirin', 'aspirin', 'aspirin'),
  ('remedy', 'tylenol', 'tylenol', 'paracetamol'),
  ('remedy', 'panadol', 'panadol', 'paracetamol'),
  ('remedy', 'flexeril', 'flexeril', 'muscle relaxant')
) AS new
JOIN word ON word.kind = new.column1 AND word.name = new.column4 AND word.built_in = 1
WHERE NOT EXISTS (SELECT 1 FROM spelling WHERE kind = new.column1 AND folded = new.column2);

-- What was imported from the inbox: entries by time and content, files by name, time and size. Each is stored as a UUID
-- derived from these, so that no text of the person's is stored twice.
CREATE TABLE inbox_taken (
  identity TEXT PRIMARY KEY CHECK (length(identity) = 36)
) STRICT, WITHOUT ROWID;

-- Joining two journals -----------------------------------------------------------------------------------------

-- The word's first name, case-folded. By this, two journals recognise the same word, whatever it is called now. NULL:
-- an undo brought back a word of version 1, and its name is its identity.
ALTER TABLE word ADD COLUMN identity TEXT CHECK (length(trim(identity)) > 0);
UPDATE word SET identity = (SELECT folded FROM spelling WHERE word_id = word.id ORDER BY id LIMIT 1);
CREATE UNIQUE INDEX word_identity ON word (kind, identity);

-- When parts of entries last changed or were removed: a join of two journals takes the later version of each part. An
-- entry without a row has not changed since it was written down.
CREATE TABLE stamp (
  -- 'episode UUID', 'remedy-use UUID', 'check-in DAY', 'word KIND IDENTITY', 'spelling KIND TEXT', 'setting NAME'.
  entry TEXT NOT NULL,
  -- 'note', 'trigger IDENTITY' and so on; '*': every part without a row of its own; '': the entry itself.
  part TEXT NOT NULL,
  -- Milliseconds since 1970-01-01T00:00:00Z, and always later than the last change that the journal knew.
  at INTEGER NOT NULL,
  -- 1: it was removed then.
  gone INTEGER NOT NULL CHECK (gone IN (0, 1)),
  -- The identity of the word that a word was joined to.
  merged_into TEXT,
  PRIMARY KEY (entry, part)
) STRICT, WITHOUT ROWID;

-- Deletions, which version 1 recorded for episodes only.
INSERT INTO stamp (entry, part, at, gone) SELECT 'episode ' || uuid, '', recorded_at * 1000, 1 FROM deletion;
DROP TABLE deletion;

-- Trials of one ------------------------------------------------------------------------------------------------

-- A randomised trial in one person (n-of-1). Everything fixed at its start never changes.
CREATE TABLE trial (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  -- What an arm is drawn for. The outcome follows from it: relief, or pain days a week.
  unit TEXT NOT NULL CHECK (unit IN ('episode', 'week')),
  -- How many blocks are planned.
  blocks INTEGER NOT NULL CHECK (blocks BETWEEN 1 AND 100),
  -- The 64 bits that fix the hidden order of the arms.
  seed INTEGER NOT NULL,
  reason TEXT CHECK (length(trim(reason)) > 0),
  started_at INTEGER NOT NULL CHECK (started_at BETWEEN -2208988800 AND 253402300799),
  started_offset INTEGER NOT NULL CHECK (started_offset BETWEEN -64800 AND 64800),
  -- When the person stopped it before its planned end.
  stopped_at INTEGER CHECK (stopped_at BETWEEN started_at AND 253402300799),
  stopped_offset INTEGER CHECK (stopped_offset BETWEEN -64800 AND 64800),
  recorded_at INTEGER NOT NULL CHECK (recorded_at BETWEEN -2208988800 AND 253402300799),
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -64800 AND 64800),
  CHECK ((stopped_at IS NULL) = (stopped_offset IS NULL))
) STRICT;

-- The remedy of an arm. Arm B without a row means no remedy.
CREATE TABLE trial_arm (
  trial_id INTEGER NOT NULL REFERENCES trial (id),
  arm TEXT NOT NULL CHECK (arm IN ('A', 'B')),
  word_id INTEGER NOT NULL,
  kind TEXT NOT NULL DEFAULT 'remedy' CHECK (kind = 'remedy'),
  PRIMARY KEY (trial_id, arm),
  FOREIGN KEY (word_id, kind) REFERENCES word (id, kind)
) STRICT, WITHOUT ROWID;

CREATE INDEX trial_arm_word ON trial_arm (word_id);

-- An arm that was drawn, before its outcome was known.
CREATE TABLE trial_allocation (
  trial_id INTEGER NOT NULL REFERENCES trial (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  arm TEXT NOT NULL CHECK (arm IN ('A', 'B')),
  told_at INTEGER NOT NULL CHECK (told_at BETWEEN -2208988800 AND 253402300799),
  told_offset INTEGER NOT NULL CHECK (told_offset BETWEEN -64800 AND 64800),
  -- The intensity when it was told; NULL for a week.
  before INTEGER CHECK (before BETWEEN 0 AND 10),
  -- By UUID, so that an episode that is deleted, or comes later from another journal, changes nothing here.
  episode_uuid TEXT CHECK (length(episode_uuid) = 36),
  -- Why the person did not keep to it, if that was said at the time.
  departure TEXT CHECK (departure IN ('wish', 'harm')),
  PRIMARY KEY (trial_id, position)
) STRICT, WITHOUT ROWID;

-- Each time the person looked at the result before the end.
CREATE TABLE trial_peek (
  trial_id INTEGER NOT NULL REFERENCES trial (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  at INTEGER NOT NULL CHECK (at BETWEEN -2208988800 AND 253402300799),
  utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -64800 AND 64800),
  PRIMARY KEY (trial_id, position)
) STRICT, WITHOUT ROWID;
