-- A journal as the program of schema 2 wrote it, in November 2026, on top of one of schema 1. Written once, never changed.
PRAGMA application_id = 1417113191; PRAGMA user_version = 2;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE word (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('place', 'trigger', 'remedy')),
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  class TEXT CHECK (length(trim(class)) > 0),
  built_in INTEGER NOT NULL DEFAULT 0 CHECK (built_in IN (0, 1)),
  -- The first day for which a check-in asks for this trigger; NULL: not asked for.
  tracked_from TEXT CHECK (
    tracked_from IS NULL OR (kind = 'trigger' AND tracked_from IS date(tracked_from, '+0 days'))),
  -- A retired word stays in the history and is no longer offered.
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)), identity TEXT CHECK (length(trim(identity)) > 0),
  -- Lets other tables refer to a word of one kind, so that a place never stands where a trigger belongs.
  UNIQUE (id, kind)
) STRICT;
INSERT INTO word VALUES(1,'place','lower back',NULL,1,NULL,0,'lower back');
INSERT INTO word VALUES(2,'place','mid back',NULL,1,NULL,0,'mid back');
INSERT INTO word VALUES(3,'place','upper back',NULL,1,NULL,0,'upper back');
INSERT INTO word VALUES(4,'place','between the shoulder blades',NULL,1,NULL,0,'between the shoulder blades');
INSERT INTO word VALUES(5,'place','shoulder blade',NULL,1,NULL,0,'shoulder blade');
INSERT INTO word VALUES(6,'place','neck',NULL,1,NULL,0,'neck');
INSERT INTO word VALUES(7,'place','shoulder',NULL,1,NULL,0,'shoulder');
INSERT INTO word VALUES(8,'place','jaw',NULL,1,NULL,0,'jaw');
INSERT INTO word VALUES(9,'place','head',NULL,1,NULL,0,'head');
INSERT INTO word VALUES(10,'place','chest',NULL,1,NULL,0,'chest');
INSERT INTO word VALUES(11,'place','ribs',NULL,1,NULL,0,'ribs');
INSERT INTO word VALUES(12,'place','abdomen',NULL,1,NULL,0,'abdomen');
INSERT INTO word VALUES(13,'place','flank',NULL,1,NULL,0,'flank');
INSERT INTO word VALUES(14,'place','pelvis',NULL,1,NULL,0,'pelvis');
INSERT INTO word VALUES(15,'place','hip',NULL,1,NULL,0,'hip');
INSERT INTO word VALUES(16,'place','buttock',NULL,1,NULL,0,'buttock');
INSERT INTO word VALUES(17,'place','groin',NULL,1,NULL,0,'groin');
INSERT INTO word VALUES(18,'place','thigh',NULL,1,NULL,0,'thigh');
INSERT INTO word VALUES(19,'place','hamstring',NULL,1,NULL,0,'hamstring');
INSERT INTO word VALUES(20,'place','knee',NULL,1,NULL,0,'knee');
INSERT INTO word VALUES(21,'place','calf',NULL,1,NULL,0,'calf');
INSERT INTO word VALUES(22,'place','shin',NULL,1,NULL,0,'shin');
INSERT INTO word VALUES(23,'place','ankle',NULL,1,NULL,0,'ankle');
INSERT INTO word VALUES(24,'place','foot',NULL,1,NULL,0,'foot');
INSERT INTO word VALUES(25,'place','toes',NULL,1,NULL,0,'toes');
INSERT INTO word VALUES(26,'place','upper arm',NULL,1,NULL,0,'upper arm');
INSERT INTO word VALUES(27,'place','elbow',NULL,1,NULL,0,'elbow');
INSERT INTO word VALUES(28,'place','forearm',NULL,1,NULL,0,'forearm');
INSERT INTO word VALUES(29,'place','wrist',NULL,1,NULL,0,'wrist');
INSERT INTO word VALUES(30,'place','hand',NULL,1,NULL,0,'hand');
INSERT INTO word VALUES(31,'trigger','lifting','strain',1,'2026-11-01',0,'lifting');
INSERT INTO word VALUES(32,'trigger','twisting','strain',1,NULL,0,'twisting');
INSERT INTO word VALUES(33,'trigger','pushing or pulling','strain',1,NULL,0,'pushing or pulling');
INSERT INTO word VALUES(34,'trigger','sudden movement','strain',1,NULL,0,'sudden movement');
INSERT INTO word VALUES(35,'trigger','hard exercise','strain',1,NULL,0,'hard exercise');
INSERT INTO word VALUES(36,'trigger','overuse','strain',1,NULL,0,'overuse');
INSERT INTO word VALUES(37,'trigger','repetitive movement','strain',1,NULL,0,'repetitive movement');
INSERT INTO word VALUES(38,'trigger','awkward posture','posture',1,NULL,0,'awkward posture');
INSERT INTO word VALUES(39,'trigger','slouching','posture',1,NULL,0,'slouching');
INSERT INTO word VALUES(40,'trigger','long sitting','posture',1,NULL,0,'long sitting');
INSERT INTO word VALUES(41,'trigger','phone posture','posture',1,NULL,0,'phone posture');
INSERT INTO word VALUES(42,'trigger','awkward sleep position','posture',1,NULL,0,'awkward sleep position');
INSERT INTO word VALUES(43,'trigger','inactivity','inactivity',1,NULL,0,'inactivity');
INSERT INTO word VALUES(44,'trigger','weak core','inactivity',1,NULL,0,'weak core');
INSERT INTO word VALUES(45,'trigger','dehydration','nutrition',1,NULL,0,'dehydration');
INSERT INTO word VALUES(46,'trigger','low minerals','nutrition',1,NULL,0,'low minerals');
INSERT INTO word VALUES(47,'trigger','hot','nutrition',1,NULL,0,'heat');
INSERT INTO word VALUES(48,'trigger','stress','stress',1,NULL,0,'stress');
INSERT INTO word VALUES(49,'trigger','anxiety','stress',1,NULL,0,'anxiety');
INSERT INTO word VALUES(50,'trigger','poor sleep','sleep',1,NULL,0,'poor sleep');
INSERT INTO word VALUES(51,'trigger','fatigue','sleep',1,NULL,0,'fatigue');
INSERT INTO word VALUES(52,'trigger','fall or injury','injury',1,NULL,0,'fall or injury');
INSERT INTO word VALUES(53,'trigger','old injury','injury',1,NULL,0,'old injury');
INSERT INTO word VALUES(54,'trigger','underlying condition','condition',1,NULL,0,'underlying condition');
INSERT INTO word VALUES(55,'remedy','ice','cold',1,NULL,0,'ice');
INSERT INTO word VALUES(56,'remedy','heat','heat',1,NULL,0,'heat');
INSERT INTO word VALUES(57,'remedy','warm bath','heat',1,NULL,0,'warm bath');
INSERT INTO word VALUES(58,'remedy','stretching','movement',1,NULL,0,'stretching');
INSERT INTO word VALUES(59,'remedy','walking','movement',1,NULL,0,'walking');
INSERT INTO word VALUES(60,'remedy','light exercise','movement',1,NULL,0,'light exercise');
INSERT INTO word VALUES(61,'remedy','yoga','movement',1,NULL,0,'yoga');
INSERT INTO word VALUES(62,'remedy','rest','rest',1,NULL,0,'rest');
INSERT INTO word VALUES(63,'remedy','massage','manual',1,NULL,0,'massage');
INSERT INTO word VALUES(64,'remedy','physical therapy','manual',1,NULL,0,'physical therapy');
INSERT INTO word VALUES(65,'remedy','chiropractic','manual',1,NULL,0,'chiropractic');
INSERT INTO word VALUES(66,'remedy','deep breathing','relaxation',1,NULL,0,'deep breathing');
INSERT INTO word VALUES(67,'remedy','meditation','relaxation',1,NULL,0,'meditation');
INSERT INTO word VALUES(68,'remedy','water','nutrition',1,NULL,0,'water');
INSERT INTO word VALUES(69,'remedy','minerals','nutrition',1,NULL,0,'minerals');
INSERT INTO word VALUES(70,'remedy','ibuprofen','medicine',1,NULL,0,'ibuprofen');
INSERT INTO word VALUES(71,'remedy','naproxen','medicine',1,NULL,0,'naproxen');
INSERT INTO word VALUES(72,'remedy','paracetamol','medicine',1,NULL,0,'paracetamol');
INSERT INTO word VALUES(73,'remedy','muscle relaxant','medicine',1,NULL,0,'muscle relaxant');
INSERT INTO word VALUES(74,'trigger','poor air',NULL,0,NULL,0,'poor air');
INSERT INTO word VALUES(75,'place','tailbone',NULL,1,NULL,0,'tailbone');
INSERT INTO word VALUES(76,'place','leg',NULL,1,NULL,0,'leg');
INSERT INTO word VALUES(77,'place','arm',NULL,1,NULL,0,'arm');
INSERT INTO word VALUES(78,'place','thumb',NULL,1,NULL,0,'thumb');
INSERT INTO word VALUES(79,'remedy','foam rolling','manual',1,NULL,0,'foam rolling');
INSERT INTO word VALUES(80,'remedy','tens','manual',1,NULL,0,'tens');
INSERT INTO word VALUES(81,'remedy','magnesium','nutrition',1,NULL,0,'magnesium');
INSERT INTO word VALUES(82,'remedy','diclofenac','medicine',1,NULL,0,'diclofenac');
INSERT INTO word VALUES(83,'remedy','aspirin','medicine',1,NULL,0,'aspirin');
INSERT INTO word VALUES(84,'trigger','menstruation',NULL,1,NULL,0,'menstruation');
CREATE TABLE spelling (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  folded TEXT NOT NULL CHECK (length(trim(folded)) > 0),
  text TEXT NOT NULL,
  word_id INTEGER NOT NULL,
  UNIQUE (kind, folded),
  FOREIGN KEY (word_id, kind) REFERENCES word (id, kind)
) STRICT;
INSERT INTO spelling VALUES(1,'place','lower back','lower back',1);
INSERT INTO spelling VALUES(2,'place','lumbar','lumbar',1);
INSERT INTO spelling VALUES(3,'place','low back','low back',1);
INSERT INTO spelling VALUES(4,'place','quadratus lumborum','quadratus lumborum',1);
INSERT INTO spelling VALUES(5,'place','ql','QL',1);
INSERT INTO spelling VALUES(6,'place','mid back','mid back',2);
INSERT INTO spelling VALUES(7,'place','middle back','middle back',2);
INSERT INTO spelling VALUES(8,'place','thoracic spine','thoracic spine',2);
INSERT INTO spelling VALUES(9,'place','upper back','upper back',3);
INSERT INTO spelling VALUES(10,'place','trapezius','trapezius',3);
INSERT INTO spelling VALUES(11,'place','traps','traps',3);
INSERT INTO spelling VALUES(12,'place','between the shoulder blades','between the shoulder blades',4);
INSERT INTO spelling VALUES(13,'place','rhomboid','rhomboid',4);
INSERT INTO spelling VALUES(14,'place','rhomboids','rhomboids',4);
INSERT INTO spelling VALUES(15,'place','shoulder blade','shoulder blade',5);
INSERT INTO spelling VALUES(16,'place','scapula','scapula',5);
INSERT INTO spelling VALUES(17,'place','neck','neck',6);
INSERT INTO spelling VALUES(18,'place','nape','nape',6);
INSERT INTO spelling VALUES(19,'place','shoulder','shoulder',7);
INSERT INTO spelling VALUES(20,'place','shoulders','shoulders',7);
INSERT INTO spelling VALUES(21,'place','jaw','jaw',8);
INSERT INTO spelling VALUES(22,'place','head','head',9);
INSERT INTO spelling VALUES(23,'place','temple','temple',9);
INSERT INTO spelling VALUES(24,'place','forehead','forehead',9);
INSERT INTO spelling VALUES(25,'place','chest','chest',10);
INSERT INTO spelling VALUES(26,'place','ribs','ribs',11);
INSERT INTO spelling VALUES(27,'place','abdomen','abdomen',12);
INSERT INTO spelling VALUES(28,'place','belly','belly',12);
INSERT INTO spelling VALUES(29,'place','stomach','stomach',12);
INSERT INTO spelling VALUES(30,'place','flank','flank',13);
INSERT INTO spelling VALUES(31,'place','pelvis','pelvis',14);
INSERT INTO spelling VALUES(32,'place','hip','hip',15);
INSERT INTO spelling VALUES(33,'place','hips','hips',15);
INSERT INTO spelling VALUES(34,'place','buttock','buttock',16);
INSERT INTO spelling VALUES(35,'place','buttocks','buttocks',16);
INSERT INTO spelling VALUES(36,'place','glutes','glutes',16);
INSERT INTO spelling VALUES(37,'place','piriformis','piriformis',16);
INSERT INTO spelling VALUES(38,'place','groin','groin',17);
INSERT INTO spelling VALUES(39,'place','thigh','thigh',18);
INSERT INTO spelling VALUES(40,'place','quadriceps','quadriceps',18);
INSERT INTO spelling VALUES(41,'place','quads','quads',18);
INSERT INTO spelling VALUES(42,'place','hamstring','hamstring',19);
INSERT INTO spelling VALUES(43,'place','hamstrings','hamstrings',19);
INSERT INTO spelling VALUES(44,'place','knee','knee',20);
INSERT INTO spelling VALUES(45,'place','knees','knees',20);
INSERT INTO spelling VALUES(46,'place','calf','calf',21);
INSERT INTO spelling VALUES(47,'place','calves','calves',21);
INSERT INTO spelling VALUES(48,'place','gastrocnemius','gastrocnemius',21);
INSERT INTO spelling VALUES(49,'place','shin','shin',22);
INSERT INTO spelling VALUES(50,'place','shins','shins',22);
INSERT INTO spelling VALUES(51,'place','ankle','ankle',23);
INSERT INTO spelling VALUES(52,'place','ankles','ankles',23);
INSERT INTO spelling VALUES(53,'place','foot','foot',24);
INSERT INTO spelling VALUES(54,'place','feet','feet',24);
INSERT INTO spelling VALUES(55,'place','toes','toes',25);
INSERT INTO spelling VALUES(56,'place','upper arm','upper arm',26);
INSERT INTO spelling VALUES(57,'place','biceps','biceps',26);
INSERT INTO spelling VALUES(58,'place','triceps','triceps',26);
INSERT INTO spelling VALUES(59,'place','elbow','elbow',27);
INSERT INTO spelling VALUES(60,'place','elbows','elbows',27);
INSERT INTO spelling VALUES(61,'place','forearm','forearm',28);
INSERT INTO spelling VALUES(62,'place','forearms','forearms',28);
INSERT INTO spelling VALUES(63,'place','wrist','wrist',29);
INSERT INTO spelling VALUES(64,'place','wrists','wrists',29);
INSERT INTO spelling VALUES(65,'place','hand','hand',30);
INSERT INTO spelling VALUES(66,'place','hands','hands',30);
INSERT INTO spelling VALUES(67,'place','fingers','fingers',30);
INSERT INTO spelling VALUES(68,'trigger','lifting','lifting',31);
INSERT INTO spelling VALUES(69,'trigger','twisting','twisting',32);
INSERT INTO spelling VALUES(70,'trigger','pushing or pulling','pushing or pulling',33);
INSERT INTO spelling VALUES(71,'trigger','pushing','pushing',33);
INSERT INTO spelling VALUES(72,'trigger','pulling','pulling',33);
INSERT INTO spelling VALUES(73,'trigger','sudden movement','sudden movement',34);
INSERT INTO spelling VALUES(74,'trigger','hard exercise','hard exercise',35);
INSERT INTO spelling VALUES(75,'trigger','overuse','overuse',36);
INSERT INTO spelling VALUES(76,'trigger','repetitive movement','repetitive movement',37);
INSERT INTO spelling VALUES(77,'trigger','awkward posture','awkward posture',38);
INSERT INTO spelling VALUES(78,'trigger','bad posture','bad posture',38);
INSERT INTO spelling VALUES(79,'trigger','slouching','slouching',39);
INSERT INTO spelling VALUES(80,'trigger','long sitting','long sitting',40);
INSERT INTO spelling VALUES(81,'trigger','sitting','sitting',40);
INSERT INTO spelling VALUES(82,'trigger','desk','desk',40);
INSERT INTO spelling VALUES(83,'trigger','driving','driving',40);
INSERT INTO spelling VALUES(84,'trigger','phone posture','phone posture',41);
INSERT INTO spelling VALUES(85,'trigger','awkward sleep position','awkward sleep position',42);
INSERT INTO spelling VALUES(86,'trigger','inactivity','inactivity',43);
INSERT INTO spelling VALUES(87,'trigger','weak core','weak core',44);
INSERT INTO spelling VALUES(88,'trigger','dehydration','dehydration',45);
INSERT INTO spelling VALUES(89,'trigger','low minerals','low minerals',46);
INSERT INTO spelling VALUES(90,'trigger','potassium','potassium',46);
INSERT INTO spelling VALUES(91,'trigger','calcium','calcium',46);
INSERT INTO spelling VALUES(92,'trigger','magnesium','magnesium',46);
INSERT INTO spelling VALUES(93,'trigger','heat','heat',47);
INSERT INTO spelling VALUES(94,'trigger','hot weather','hot weather',47);
INSERT INTO spelling VALUES(95,'trigger','stress','stress',48);
INSERT INTO spelling VALUES(96,'trigger','anxiety','anxiety',49);
INSERT INTO spelling VALUES(97,'trigger','poor sleep','poor sleep',50);
INSERT INTO spelling VALUES(98,'trigger','bad sleep','bad sleep',50);
INSERT INTO spelling VALUES(99,'trigger','fatigue','fatigue',51);
INSERT INTO spelling VALUES(100,'trigger','tiredness','tiredness',51);
INSERT INTO spelling VALUES(101,'trigger','fall or injury','fall or injury',52);
INSERT INTO spelling VALUES(102,'trigger','injury','injury',52);
INSERT INTO spelling VALUES(103,'trigger','old injury','old injury',53);
INSERT INTO spelling VALUES(104,'trigger','underlying condition','underlying condition',54);
INSERT INTO spelling VALUES(105,'trigger','herniated disc','herniated disc',54);
INSERT INTO spelling VALUES(106,'trigger','spinal stenosis','spinal stenosis',54);
INSERT INTO spelling VALUES(107,'trigger','arthritis','arthritis',54);
INSERT INTO spelling VALUES(108,'remedy','ice','ice',55);
INSERT INTO spelling VALUES(109,'remedy','cold pack','cold pack',55);
INSERT INTO spelling VALUES(110,'remedy','heat','heat',56);
INSERT INTO spelling VALUES(111,'remedy','heat pack','heat pack',56);
INSERT INTO spelling VALUES(112,'remedy','hot water bottle','hot water bottle',56);
INSERT INTO spelling VALUES(113,'remedy','warm bath','warm bath',57);
INSERT INTO spelling VALUES(114,'remedy','stretching','stretching',58);
INSERT INTO spelling VALUES(115,'remedy','walking','walking',59);
INSERT INTO spelling VALUES(116,'remedy','light exercise','light exercise',60);
INSERT INTO spelling VALUES(117,'remedy','yoga','yoga',61);
INSERT INTO spelling VALUES(118,'remedy','rest','rest',62);
INSERT INTO spelling VALUES(119,'remedy','massage','massage',63);
INSERT INTO spelling VALUES(120,'remedy','physical therapy','physical therapy',64);
INSERT INTO spelling VALUES(121,'remedy','physiotherapy','physiotherapy',64);
INSERT INTO spelling VALUES(122,'remedy','chiropractic','chiropractic',65);
INSERT INTO spelling VALUES(123,'remedy','deep breathing','deep breathing',66);
INSERT INTO spelling VALUES(124,'remedy','meditation','meditation',67);
INSERT INTO spelling VALUES(125,'remedy','water','water',68);
INSERT INTO spelling VALUES(126,'remedy','minerals','minerals',69);
INSERT INTO spelling VALUES(127,'remedy','ibuprofen','ibuprofen',70);
INSERT INTO spelling VALUES(128,'remedy','naproxen','naproxen',71);
INSERT INTO spelling VALUES(129,'remedy','paracetamol','paracetamol',72);
INSERT INTO spelling VALUES(130,'remedy','acetaminophen','acetaminophen',72);
INSERT INTO spelling VALUES(131,'remedy','muscle relaxant','muscle relaxant',73);
INSERT INTO spelling VALUES(132,'remedy','cyclobenzaprine','cyclobenzaprine',73);
INSERT INTO spelling VALUES(133,'trigger','poor air','poor air',74);
INSERT INTO spelling VALUES(134,'trigger','heben','heben',31);
INSERT INTO spelling VALUES(135,'place','breastbone','breastbone',10);
INSERT INTO spelling VALUES(136,'place','rib','rib',11);
INSERT INTO spelling VALUES(137,'place','ribcage','ribcage',11);
INSERT INTO spelling VALUES(138,'place','tummy','tummy',12);
INSERT INTO spelling VALUES(139,'place','tailbone','tailbone',75);
INSERT INTO spelling VALUES(140,'place','leg','leg',76);
INSERT INTO spelling VALUES(141,'place','legs','legs',76);
INSERT INTO spelling VALUES(142,'place','thighs','thighs',18);
INSERT INTO spelling VALUES(143,'place','sole','sole',24);
INSERT INTO spelling VALUES(144,'place','toe','toe',25);
INSERT INTO spelling VALUES(145,'place','arm','arm',77);
INSERT INTO spelling VALUES(146,'place','arms','arms',77);
INSERT INTO spelling VALUES(147,'place','finger','finger',30);
INSERT INTO spelling VALUES(148,'place','thumb','thumb',78);
INSERT INTO spelling VALUES(149,'place','thumbs','thumbs',78);
INSERT INTO spelling VALUES(150,'trigger','heavy lifting','heavy lifting',31);
INSERT INTO spelling VALUES(151,'trigger','workout','workout',35);
INSERT INTO spelling VALUES(152,'trigger','sport','sport',35);
INSERT INTO spelling VALUES(153,'trigger','running','running',35);
INSERT INTO spelling VALUES(154,'remedy','heating pad','heating pad',56);
INSERT INTO spelling VALUES(155,'remedy','hot bath','hot bath',57);
INSERT INTO spelling VALUES(156,'remedy','hot shower','hot shower',57);
INSERT INTO spelling VALUES(157,'remedy','warm shower','warm shower',57);
INSERT INTO spelling VALUES(158,'remedy','foam rolling','foam rolling',79);
INSERT INTO spelling VALUES(159,'remedy','foam roller','foam roller',79);
INSERT INTO spelling VALUES(160,'remedy','tens','tens',80);
INSERT INTO spelling VALUES(161,'remedy','tens unit','TENS unit',80);
INSERT INTO spelling VALUES(162,'remedy','electrolytes','electrolytes',69);
INSERT INTO spelling VALUES(163,'remedy','magnesium','magnesium',81);
INSERT INTO spelling VALUES(164,'remedy','advil','advil',70);
INSERT INTO spelling VALUES(165,'remedy','nurofen','nurofen',70);
INSERT INTO spelling VALUES(166,'remedy','motrin','motrin',70);
INSERT INTO spelling VALUES(167,'remedy','brufen','brufen',70);
INSERT INTO spelling VALUES(168,'remedy','aleve','aleve',71);
INSERT INTO spelling VALUES(169,'remedy','naprosyn','naprosyn',71);
INSERT INTO spelling VALUES(170,'remedy','diclofenac','diclofenac',82);
INSERT INTO spelling VALUES(171,'remedy','voltaren','voltaren',82);
INSERT INTO spelling VALUES(172,'remedy','voltarol','voltarol',82);
INSERT INTO spelling VALUES(173,'remedy','aspirin','aspirin',83);
INSERT INTO spelling VALUES(174,'remedy','tylenol','tylenol',72);
INSERT INTO spelling VALUES(175,'remedy','panadol','panadol',72);
INSERT INTO spelling VALUES(176,'remedy','flexeril','flexeril',73);
INSERT INTO spelling VALUES(177,'trigger','hot','hot',47);
INSERT INTO spelling VALUES(178,'trigger','menstruation','menstruation',84);
INSERT INTO spelling VALUES(179,'trigger','period','period',84);
INSERT INTO spelling VALUES(180,'trigger','menses','menses',84);
CREATE TABLE episode (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  onset_at INTEGER NOT NULL CHECK (onset_at BETWEEN -2208988800 AND 253402300799),
  onset_offset INTEGER NOT NULL CHECK (onset_offset BETWEEN -64800 AND 64800),
  onset_precision TEXT NOT NULL CHECK (onset_precision IN ('minute', 'part', 'day')),
  end_at INTEGER CHECK (end_at BETWEEN onset_at AND 253402300799),
  end_offset INTEGER CHECK (end_offset BETWEEN -64800 AND 64800),
  -- 'minute': the episode's length is known to the minute, however well its onset is.
  end_precision TEXT CHECK (end_precision IN ('minute', 'part', 'day')),
  ongoing INTEGER NOT NULL DEFAULT 0 CHECK (ongoing IN (0, 1)),
  -- The worst as the person gave it; places and readings may hold a higher one. 0-10, NULL: unknown.
  intensity INTEGER CHECK (intensity BETWEEN 0 AND 10),
  pattern TEXT CHECK (pattern IN ('constant', 'intermittent')),
  origin TEXT CHECK (origin IN ('strain', 'injury')),
  spasm_count INTEGER CHECK (spasm_count BETWEEN 1 AND 100000),
  limits INTEGER CHECK (limits BETWEEN 0 AND 10),
  note TEXT,
  -- When this version of the episode was written down.
  recorded_at INTEGER NOT NULL CHECK (recorded_at BETWEEN -2208988800 AND 253402300799),
  recorded_offset INTEGER NOT NULL CHECK (recorded_offset BETWEEN -64800 AND 64800), source TEXT CHECK (length(trim(source)) > 0),
  CHECK ((end_at IS NULL) = (end_offset IS NULL)),
  CHECK ((end_at IS NULL) = (end_precision IS NULL)),
  CHECK (ongoing = 0 OR end_at IS NULL)
) STRICT;
INSERT INTO episode VALUES(1,'01a1fd43-2b00-73a3-b214-3bc38c537f77',1795210800,3600,'minute',1795212900,3600,'minute',0,7,'constant','strain',3,6,'Straße – it''s "odd", 痛い 🙃',1795250400,3600,NULL);
INSERT INTO episode VALUES(2,'01a1fd43-2b00-7c52-90f3-2b59a80628e7',1795248000,3600,'part',NULL,NULL,NULL,0,5,NULL,NULL,NULL,NULL,NULL,1795250400,3600,NULL);
INSERT INTO episode VALUES(5,'01a1fd43-2b00-743c-ae0c-8150debdead2',1795250400,3600,'minute',NULL,NULL,NULL,0,4,NULL,NULL,NULL,NULL,NULL,1795250400,3600,NULL);
INSERT INTO episode VALUES(6,'01a1fd43-2b00-73b2-893e-5ad6a677a909',1795250400,3600,'minute',1795250400,3600,'minute',0,6,NULL,NULL,NULL,NULL,NULL,1795250400,3600,NULL);
INSERT INTO episode VALUES(7,'01a1fd43-2b00-7ec8-9e38-b89d8f8e95dd',1795250400,3600,'minute',NULL,NULL,NULL,0,3,NULL,NULL,NULL,NULL,NULL,1795250400,3600,NULL);
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
INSERT INTO episode_place VALUES(1,1,1,'place','left',NULL);
INSERT INTO episode_place VALUES(1,2,21,'place','left',4);
INSERT INTO episode_place VALUES(2,1,6,'place',NULL,NULL);
INSERT INTO episode_place VALUES(5,1,8,'place','left',NULL);
INSERT INTO episode_place VALUES(5,2,21,'place',NULL,2);
INSERT INTO episode_place VALUES(6,2,15,'place',NULL,NULL);
INSERT INTO episode_place VALUES(7,1,20,'place',NULL,NULL);
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
INSERT INTO episode_sensation VALUES(1,1,'cramp');
CREATE TABLE episode_trigger (
  episode_id INTEGER NOT NULL REFERENCES episode (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  word_id INTEGER NOT NULL,
  kind TEXT NOT NULL DEFAULT 'trigger' CHECK (kind = 'trigger'),
  PRIMARY KEY (episode_id, position),
  FOREIGN KEY (word_id, kind) REFERENCES word (id, kind)
) STRICT, WITHOUT ROWID;
INSERT INTO episode_trigger VALUES(1,1,31,'trigger');
CREATE TABLE episode_warning_sign (
  episode_id INTEGER NOT NULL REFERENCES episode (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  sign TEXT NOT NULL CHECK (sign IN (
    'legs', 'saddle', 'bladder', 'sexual', 'chest', 'accident',
    'weakness', 'fever', 'weight', 'lump', 'night', 'thunderclap')), present INTEGER NOT NULL DEFAULT 1 CHECK (present IN (0, 1)),
  PRIMARY KEY (episode_id, position),
  UNIQUE (episode_id, sign)
) STRICT, WITHOUT ROWID;
INSERT INTO episode_warning_sign VALUES(1,1,'fever',1);
INSERT INTO episode_warning_sign VALUES(5,1,'accident',1);
CREATE TABLE remedy_use (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  episode_id INTEGER REFERENCES episode (id),
  word_id INTEGER NOT NULL,
  kind TEXT NOT NULL DEFAULT 'remedy' CHECK (kind = 'remedy'),
  -- The dose as written, and what could be read of it: '2 tablets', 2, 'tablets'.
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
INSERT INTO remedy_use VALUES(1,'01a1fd43-2b00-7b47-afe1-447293dd1f36',1,56,'remedy',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795250400,3600);
INSERT INTO remedy_use VALUES(2,'01a1fd43-2b00-73d3-ab3a-cd9c6352c46d',1,70,'remedy','400mg',400.0,'mg',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795250400,3600);
INSERT INTO remedy_use VALUES(4,'01a1fd43-2b00-7b0c-957a-89b1c4ca5fac',NULL,70,'remedy','400mg',400.0,'mg',1794992400,3600,'minute',NULL,NULL,NULL,NULL,1795250400,3600);
CREATE TABLE check_in (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  -- The date as YYYY-MM-DD; the second operand refuses days that do not exist.
  day TEXT NOT NULL UNIQUE CHECK (day IS date(day, '+0 days')),
  -- 1: the person said that nothing hurt.
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
INSERT INTO check_in VALUES(1,'01a1fd43-2b00-7a14-b518-95a44aa7efeb','2026-11-21',0,390,4,5,3,'long day',1795250400,3600,0,NULL);
INSERT INTO check_in VALUES(2,'01a1fd43-2b00-7287-93c5-4ba86cbd25ea','2026-11-18',1,NULL,NULL,NULL,NULL,NULL,1795250400,3600,0,NULL);
INSERT INTO check_in VALUES(3,'01a1fd43-2b00-7854-9cd8-50fe8aae6021','2026-11-17',0,420,NULL,NULL,NULL,NULL,1795250400,3600,1,NULL);
INSERT INTO check_in VALUES(4,'01a1fd43-2b00-71be-8021-7fb62374d5bc','2026-11-16',1,NULL,NULL,NULL,NULL,NULL,1795250400,3600,0,NULL);
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
INSERT INTO check_in_answer VALUES(1,31,'trigger',1,1795246200,3600,'minute');
INSERT INTO check_in_answer VALUES(1,74,'trigger',1,NULL,NULL,NULL);
INSERT INTO check_in_answer VALUES(2,31,'trigger',0,NULL,NULL,NULL);
INSERT INTO check_in_answer VALUES(4,31,'trigger',1,1794835800,3600,'minute');
CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO setting VALUES('day-start','04:00');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','episode_text','episode_text',0,'CREATE VIRTUAL TABLE episode_text USING fts5 (
  note, content = ''episode'', content_rowid = ''id'', tokenize = ''unicode61 remove_diacritics 2'')');
CREATE TABLE IF NOT EXISTS 'episode_text_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO episode_text_data VALUES(1,X'0106');
INSERT INTO episode_text_data VALUES(10,X'000000000101010001010101');
INSERT INTO episode_text_data VALUES(137438953473,X'000000380330697401020301036f64640102050101730102040206747261c39f650102020106e7979be381840102060104f09f9983010207040708060b0b');
CREATE TABLE IF NOT EXISTS 'episode_text_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO episode_text_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'episode_text_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO episode_text_docsize VALUES(1,X'06');
CREATE TABLE IF NOT EXISTS 'episode_text_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO episode_text_config VALUES('version',4);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','check_in_text','check_in_text',0,'CREATE VIRTUAL TABLE check_in_text USING fts5 (
  note, content = ''check_in'', content_rowid = ''id'', tokenize = ''unicode61 remove_diacritics 2'')');
CREATE TABLE IF NOT EXISTS 'check_in_text_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO check_in_text_data VALUES(1,X'0102');
INSERT INTO check_in_text_data VALUES(10,X'000000000101010001010101');
INSERT INTO check_in_text_data VALUES(137438953473,X'00000015043064617901020301046c6f6e670102020408');
CREATE TABLE IF NOT EXISTS 'check_in_text_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO check_in_text_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'check_in_text_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO check_in_text_docsize VALUES(1,X'02');
CREATE TABLE IF NOT EXISTS 'check_in_text_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO check_in_text_config VALUES('version',4);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','spelling_text','spelling_text',0,'CREATE VIRTUAL TABLE spelling_text USING fts5 (
  text, content = ''spelling'', content_rowid = ''id'', tokenize = ''unicode61 remove_diacritics 2'')');
CREATE TABLE IF NOT EXISTS 'spelling_text_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO spelling_text_data VALUES(1,X'81348168');
INSERT INTO spelling_text_data VALUES(10,X'00000000020a8109000a0501010101010201010301010401010601010701010801010901010a01010000');
INSERT INTO spelling_text_data VALUES(137438953473,X'000000150c3070617261636574616d6f6c8101020204');
INSERT INTO spelling_text_data VALUES(274877906945,X'000000170e3061636574616d696e6f7068656e8102020204');
INSERT INTO spelling_text_data VALUES(412316860417,X'0000001e07306d7573636c6581030202010872656c6178616e7481030203040c');
INSERT INTO spelling_text_data VALUES(549755813889,X'0000001910306379636c6f62656e7a617072696e658104020204');
INSERT INTO spelling_text_data VALUES(687194767361,X'0000059408306162646f6d656e1b020202046e6b6c65330202060173340202030578696574796002020202726d3802030307746872697469736b02020206776b776172644d020208020201046261636b0102030202030302030102030202030301644e0202140202030274687102030204656c6c791c02020305747765656e0c02020205696365707339020202046c6164650f02030601730c020502056f74746c6570020402087265617468696e677b020302067574746f636b220202080173230202010763616c6369756d5b02020401662e020204037665732f0202020468657374190202030a69726f707261637469637a020202036f6c646d020203076e646974696f6e680203030272655702030104646565707b02020309687964726174696f6e5802020302736b52020202036973636902030206726976696e675302020105656c626f773b02020601733c02020207786572636973654a02032a0203010466616c6c6502020305746967756563020202036565743602020206696e6765727343020202046c616e6b1e020202036f6f743502020305726561726d3d02020801733e0202050468656164180202010d67617374726f636e656d69757330020202056c757465732402020204726f696e260202010968616d737472696e672a02020a01732b020203026e64410202050173420202030272644a020202036561641602020401745d02021102020102020307726e69617465646902020202697020020204017321020202026f745e0202120202010969627570726f66656e7f0202020263656c020202096e616374697669747956020203046a75727965020401020201020301036a617715020201046b6e65652c02020501732d020201076c696674696e67440202030367687474020202036f6e67500202030177030202560202040265720102020205756d62617202020205046f72756d04020301096d61676e657369756d5c0202030573736167657702020209656469746174696f6e7c0202020269640602020403646c6507020203066e6572616c7359020325020202076f76656d656e7449020303020301046e6170651202020405726f78656e81000202020365636b11020201036f6c646702020201724602031f020302067665727573654b020201047061636b6d02030202030205656c7669731f02020204686f6e65540202030679736963616c78020206086f746865726170797902020209697269666f726d697325020202036f6f726102020306736974696f6e5502040404747572654d020301020306020303077461737369756d5a02020206756c6c696e6746020402020203057368696e674602020102020102716c0502020208756164726174757304020206056963657073280202050173290202010a726570657469746976654c0202030273747602020207686f6d626f69640d02020901730e020202036962731a0202010773636170756c61100202020368696e31020205017332020203066f756c6465720c02040302020402020901731402020206697474696e6750020301020202046c6565705502030c020301020303076f756368696e674f0202020570696e616c6a0202050165080203020774656e6f7369736a020303056f6d6163681d02020304726573735f02020506746368696e677202020205756464656e490202010674656d706c65170202020268650c0203040472617079780203030369676827020203066f72616369630802020208697265646e65737364020202036f65733702020208726170657a6975730a02020501730b0202030569636570733a0202020777697374696e67450202010a756e6465726c79696e676802020204707065720902022f0202010777616c6b696e677302020302726d71020203037465727002030d0202020365616b5702020404746865725e02030204726973743f02020601734002020104796f6761750202040c09060a070c0e150907090a0a09060a0d0b060c0608090f080c07090e07080b0a060f090a080b09080a0609120a090e06070607080c0c07060a0e070e0f0809060c080809070a090e0a0e07080e0f090b0808090b0c0a090b0d0e080b0f0c0e0d070d0a060f070c06080c080611060e0f0c0a060c0a090b0a0b0709080b0d080d060a0c0f0c0c070b08090906');
INSERT INTO spelling_text_data VALUES(824633720833,X'000000170430616972810502030104706f6f72810502020409');
INSERT INTO spelling_text_data VALUES(962072674305,X'0000000f0630686562656e8106020204');
INSERT INTO spelling_text_data VALUES(1099511627777,X'000002000630616476696c8124020202046c657665812802020202726d8111020204017381120202020673706972696e812d0202010462617468811b020302097265617374626f6e658107020203047566656e81270202010a6469636c6f66656e6163812a0202010c656c656374726f6c7974657381220202010666696e6765728113020202076c65786572696c8130020202036f616d811e0202010202010768656174696e67811a0202040276798116020202026f74811b020201020201036c6567810c0202040173810d02020206696674696e678116020301096d61676e657369756d8123020202056f7472696e8126020201086e6170726f73796e81290202020675726f66656e812502020103706164811a020303056e61646f6c812f02020103726962810802020404636167658109020202056f6c6c6572811f02030503696e67811e02030206756e6e696e6781190202010673686f776572811c020301020302036f6c65810f02020204706f72748118020201087461696c626f6e65810b02020203656e738120020201020202056869676873810e02020303756d62811402020601738115020202026f65811002020204756d6d79810a02020206796c656e6f6c812e02020104756e6974812102030108766f6c746172656e812b020207026f6c812c020201047761726d811d020202066f726b6f757481170202040b0a08070c0a0f0a10120c0d0c0d080b09070c0f0b0e0c090b090a0b090c0f090a0e0c0b0907080a0c0a0e080a');
INSERT INTO spelling_text_data VALUES(1236950581249,X'0000000d0430686f748131020204');
INSERT INTO spelling_text_data VALUES(1374389534721,X'0000002a07306d656e7365738134020205087472756174696f6e813202020106706572696f6481330202040c0e');
CREATE TABLE IF NOT EXISTS 'spelling_text_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO spelling_text_idx VALUES(1,X'',2);
INSERT INTO spelling_text_idx VALUES(2,X'',2);
INSERT INTO spelling_text_idx VALUES(3,X'',2);
INSERT INTO spelling_text_idx VALUES(4,X'',2);
INSERT INTO spelling_text_idx VALUES(5,X'',2);
INSERT INTO spelling_text_idx VALUES(6,X'',2);
INSERT INTO spelling_text_idx VALUES(7,X'',2);
INSERT INTO spelling_text_idx VALUES(8,X'',2);
INSERT INTO spelling_text_idx VALUES(9,X'',2);
INSERT INTO spelling_text_idx VALUES(10,X'',2);
CREATE TABLE IF NOT EXISTS 'spelling_text_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO spelling_text_docsize VALUES(1,X'02');
INSERT INTO spelling_text_docsize VALUES(2,X'01');
INSERT INTO spelling_text_docsize VALUES(3,X'02');
INSERT INTO spelling_text_docsize VALUES(4,X'02');
INSERT INTO spelling_text_docsize VALUES(5,X'01');
INSERT INTO spelling_text_docsize VALUES(6,X'02');
INSERT INTO spelling_text_docsize VALUES(7,X'02');
INSERT INTO spelling_text_docsize VALUES(8,X'02');
INSERT INTO spelling_text_docsize VALUES(9,X'02');
INSERT INTO spelling_text_docsize VALUES(10,X'01');
INSERT INTO spelling_text_docsize VALUES(11,X'01');
INSERT INTO spelling_text_docsize VALUES(12,X'04');
INSERT INTO spelling_text_docsize VALUES(13,X'01');
INSERT INTO spelling_text_docsize VALUES(14,X'01');
INSERT INTO spelling_text_docsize VALUES(15,X'02');
INSERT INTO spelling_text_docsize VALUES(16,X'01');
INSERT INTO spelling_text_docsize VALUES(17,X'01');
INSERT INTO spelling_text_docsize VALUES(18,X'01');
INSERT INTO spelling_text_docsize VALUES(19,X'01');
INSERT INTO spelling_text_docsize VALUES(20,X'01');
INSERT INTO spelling_text_docsize VALUES(21,X'01');
INSERT INTO spelling_text_docsize VALUES(22,X'01');
INSERT INTO spelling_text_docsize VALUES(23,X'01');
INSERT INTO spelling_text_docsize VALUES(24,X'01');
INSERT INTO spelling_text_docsize VALUES(25,X'01');
INSERT INTO spelling_text_docsize VALUES(26,X'01');
INSERT INTO spelling_text_docsize VALUES(27,X'01');
INSERT INTO spelling_text_docsize VALUES(28,X'01');
INSERT INTO spelling_text_docsize VALUES(29,X'01');
INSERT INTO spelling_text_docsize VALUES(30,X'01');
INSERT INTO spelling_text_docsize VALUES(31,X'01');
INSERT INTO spelling_text_docsize VALUES(32,X'01');
INSERT INTO spelling_text_docsize VALUES(33,X'01');
INSERT INTO spelling_text_docsize VALUES(34,X'01');
INSERT INTO spelling_text_docsize VALUES(35,X'01');
INSERT INTO spelling_text_docsize VALUES(36,X'01');
INSERT INTO spelling_text_docsize VALUES(37,X'01');
INSERT INTO spelling_text_docsize VALUES(38,X'01');
INSERT INTO spelling_text_docsize VALUES(39,X'01');
INSERT INTO spelling_text_docsize VALUES(40,X'01');
INSERT INTO spelling_text_docsize VALUES(41,X'01');
INSERT INTO spelling_text_docsize VALUES(42,X'01');
INSERT INTO spelling_text_docsize VALUES(43,X'01');
INSERT INTO spelling_text_docsize VALUES(44,X'01');
INSERT INTO spelling_text_docsize VALUES(45,X'01');
INSERT INTO spelling_text_docsize VALUES(46,X'01');
INSERT INTO spelling_text_docsize VALUES(47,X'01');
INSERT INTO spelling_text_docsize VALUES(48,X'01');
INSERT INTO spelling_text_docsize VALUES(49,X'01');
INSERT INTO spelling_text_docsize VALUES(50,X'01');
INSERT INTO spelling_text_docsize VALUES(51,X'01');
INSERT INTO spelling_text_docsize VALUES(52,X'01');
INSERT INTO spelling_text_docsize VALUES(53,X'01');
INSERT INTO spelling_text_docsize VALUES(54,X'01');
INSERT INTO spelling_text_docsize VALUES(55,X'01');
INSERT INTO spelling_text_docsize VALUES(56,X'02');
INSERT INTO spelling_text_docsize VALUES(57,X'01');
INSERT INTO spelling_text_docsize VALUES(58,X'01');
INSERT INTO spelling_text_docsize VALUES(59,X'01');
INSERT INTO spelling_text_docsize VALUES(60,X'01');
INSERT INTO spelling_text_docsize VALUES(61,X'01');
INSERT INTO spelling_text_docsize VALUES(62,X'01');
INSERT INTO spelling_text_docsize VALUES(63,X'01');
INSERT INTO spelling_text_docsize VALUES(64,X'01');
INSERT INTO spelling_text_docsize VALUES(65,X'01');
INSERT INTO spelling_text_docsize VALUES(66,X'01');
INSERT INTO spelling_text_docsize VALUES(67,X'01');
INSERT INTO spelling_text_docsize VALUES(68,X'01');
INSERT INTO spelling_text_docsize VALUES(69,X'01');
INSERT INTO spelling_text_docsize VALUES(70,X'03');
INSERT INTO spelling_text_docsize VALUES(71,X'01');
INSERT INTO spelling_text_docsize VALUES(72,X'01');
INSERT INTO spelling_text_docsize VALUES(73,X'02');
INSERT INTO spelling_text_docsize VALUES(74,X'02');
INSERT INTO spelling_text_docsize VALUES(75,X'01');
INSERT INTO spelling_text_docsize VALUES(76,X'02');
INSERT INTO spelling_text_docsize VALUES(77,X'02');
INSERT INTO spelling_text_docsize VALUES(78,X'02');
INSERT INTO spelling_text_docsize VALUES(79,X'01');
INSERT INTO spelling_text_docsize VALUES(80,X'02');
INSERT INTO spelling_text_docsize VALUES(81,X'01');
INSERT INTO spelling_text_docsize VALUES(82,X'01');
INSERT INTO spelling_text_docsize VALUES(83,X'01');
INSERT INTO spelling_text_docsize VALUES(84,X'02');
INSERT INTO spelling_text_docsize VALUES(85,X'03');
INSERT INTO spelling_text_docsize VALUES(86,X'01');
INSERT INTO spelling_text_docsize VALUES(87,X'02');
INSERT INTO spelling_text_docsize VALUES(88,X'01');
INSERT INTO spelling_text_docsize VALUES(89,X'02');
INSERT INTO spelling_text_docsize VALUES(90,X'01');
INSERT INTO spelling_text_docsize VALUES(91,X'01');
INSERT INTO spelling_text_docsize VALUES(92,X'01');
INSERT INTO spelling_text_docsize VALUES(93,X'01');
INSERT INTO spelling_text_docsize VALUES(94,X'02');
INSERT INTO spelling_text_docsize VALUES(95,X'01');
INSERT INTO spelling_text_docsize VALUES(96,X'01');
INSERT INTO spelling_text_docsize VALUES(97,X'02');
INSERT INTO spelling_text_docsize VALUES(98,X'02');
INSERT INTO spelling_text_docsize VALUES(99,X'01');
INSERT INTO spelling_text_docsize VALUES(100,X'01');
INSERT INTO spelling_text_docsize VALUES(101,X'03');
INSERT INTO spelling_text_docsize VALUES(102,X'01');
INSERT INTO spelling_text_docsize VALUES(103,X'02');
INSERT INTO spelling_text_docsize VALUES(104,X'02');
INSERT INTO spelling_text_docsize VALUES(105,X'02');
INSERT INTO spelling_text_docsize VALUES(106,X'02');
INSERT INTO spelling_text_docsize VALUES(107,X'01');
INSERT INTO spelling_text_docsize VALUES(108,X'01');
INSERT INTO spelling_text_docsize VALUES(109,X'02');
INSERT INTO spelling_text_docsize VALUES(110,X'01');
INSERT INTO spelling_text_docsize VALUES(111,X'02');
INSERT INTO spelling_text_docsize VALUES(112,X'03');
INSERT INTO spelling_text_docsize VALUES(113,X'02');
INSERT INTO spelling_text_docsize VALUES(114,X'01');
INSERT INTO spelling_text_docsize VALUES(115,X'01');
INSERT INTO spelling_text_docsize VALUES(116,X'02');
INSERT INTO spelling_text_docsize VALUES(117,X'01');
INSERT INTO spelling_text_docsize VALUES(118,X'01');
INSERT INTO spelling_text_docsize VALUES(119,X'01');
INSERT INTO spelling_text_docsize VALUES(120,X'02');
INSERT INTO spelling_text_docsize VALUES(121,X'01');
INSERT INTO spelling_text_docsize VALUES(122,X'01');
INSERT INTO spelling_text_docsize VALUES(123,X'02');
INSERT INTO spelling_text_docsize VALUES(124,X'01');
INSERT INTO spelling_text_docsize VALUES(125,X'01');
INSERT INTO spelling_text_docsize VALUES(126,X'01');
INSERT INTO spelling_text_docsize VALUES(127,X'01');
INSERT INTO spelling_text_docsize VALUES(128,X'01');
INSERT INTO spelling_text_docsize VALUES(129,X'01');
INSERT INTO spelling_text_docsize VALUES(130,X'01');
INSERT INTO spelling_text_docsize VALUES(131,X'02');
INSERT INTO spelling_text_docsize VALUES(132,X'01');
INSERT INTO spelling_text_docsize VALUES(133,X'02');
INSERT INTO spelling_text_docsize VALUES(134,X'01');
INSERT INTO spelling_text_docsize VALUES(135,X'01');
INSERT INTO spelling_text_docsize VALUES(136,X'01');
INSERT INTO spelling_text_docsize VALUES(137,X'01');
INSERT INTO spelling_text_docsize VALUES(138,X'01');
INSERT INTO spelling_text_docsize VALUES(139,X'01');
INSERT INTO spelling_text_docsize VALUES(140,X'01');
INSERT INTO spelling_text_docsize VALUES(141,X'01');
INSERT INTO spelling_text_docsize VALUES(142,X'01');
INSERT INTO spelling_text_docsize VALUES(143,X'01');
INSERT INTO spelling_text_docsize VALUES(144,X'01');
INSERT INTO spelling_text_docsize VALUES(145,X'01');
INSERT INTO spelling_text_docsize VALUES(146,X'01');
INSERT INTO spelling_text_docsize VALUES(147,X'01');
INSERT INTO spelling_text_docsize VALUES(148,X'01');
INSERT INTO spelling_text_docsize VALUES(149,X'01');
INSERT INTO spelling_text_docsize VALUES(150,X'02');
INSERT INTO spelling_text_docsize VALUES(151,X'01');
INSERT INTO spelling_text_docsize VALUES(152,X'01');
INSERT INTO spelling_text_docsize VALUES(153,X'01');
INSERT INTO spelling_text_docsize VALUES(154,X'02');
INSERT INTO spelling_text_docsize VALUES(155,X'02');
INSERT INTO spelling_text_docsize VALUES(156,X'02');
INSERT INTO spelling_text_docsize VALUES(157,X'02');
INSERT INTO spelling_text_docsize VALUES(158,X'02');
INSERT INTO spelling_text_docsize VALUES(159,X'02');
INSERT INTO spelling_text_docsize VALUES(160,X'01');
INSERT INTO spelling_text_docsize VALUES(161,X'02');
INSERT INTO spelling_text_docsize VALUES(162,X'01');
INSERT INTO spelling_text_docsize VALUES(163,X'01');
INSERT INTO spelling_text_docsize VALUES(164,X'01');
INSERT INTO spelling_text_docsize VALUES(165,X'01');
INSERT INTO spelling_text_docsize VALUES(166,X'01');
INSERT INTO spelling_text_docsize VALUES(167,X'01');
INSERT INTO spelling_text_docsize VALUES(168,X'01');
INSERT INTO spelling_text_docsize VALUES(169,X'01');
INSERT INTO spelling_text_docsize VALUES(170,X'01');
INSERT INTO spelling_text_docsize VALUES(171,X'01');
INSERT INTO spelling_text_docsize VALUES(172,X'01');
INSERT INTO spelling_text_docsize VALUES(173,X'01');
INSERT INTO spelling_text_docsize VALUES(174,X'01');
INSERT INTO spelling_text_docsize VALUES(175,X'01');
INSERT INTO spelling_text_docsize VALUES(176,X'01');
INSERT INTO spelling_text_docsize VALUES(177,X'01');
INSERT INTO spelling_text_docsize VALUES(178,X'01');
INSERT INTO spelling_text_docsize VALUES(179,X'01');
INSERT INTO spelling_text_docsize VALUES(180,X'01');
CREATE TABLE IF NOT EXISTS 'spelling_text_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO spelling_text_config VALUES('version',4);
CREATE TABLE changeset_piece (
  -- The command is stored after its pieces, within the same transaction.
  command_id INTEGER NOT NULL REFERENCES command (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 1),
  bytes BLOB NOT NULL,
  -- The CRC-32 of the bytes; NULL: they were recorded by version 1.
  checksum INTEGER CHECK (checksum BETWEEN 0 AND 4294967295),
  PRIMARY KEY (command_id, position)
) STRICT;
INSERT INTO changeset_piece VALUES(1,1,X'54110100000000000000000000000000000000657069736f6465001200010000000000000001032430316131666434332d326230302d373361332d623231342d33626333386335333766373701000000006b00be30010000000000000e1003066d696e75746501000000006b00c664010000000000000e1003066d696e7574650100000000000000000100000000000000070308636f6e7374616e74030673747261696e010000000000000003010000000000000006032353747261c39f6520e28093206974277320226f6464222c20e7979be3818420f09f998301000000006b0158e0010000000000000e105406010200000000657069736f64655f706c6163650012000100000000000000010100000000000000010100000000000000010305706c61636503046c6566740512000100000000000000010100000000000000020100000000000000150305706c61636503046c6566740100000000000000045403010200657069736f64655f73656e736174696f6e00120001000000000000000101000000000000000103056372616d70540401020000657069736f64655f7472696767657200120001000000000000000101000000000000000101000000000000001f0307747269676765725403010200657069736f64655f7761726e696e675f7369676e001200010000000000000001010000000000000001030566657665725411010000000000000000000000000000000072656d6564795f757365001200010000000000000001032430316131666434332d326230302d376234372d616665312d343437323933646431663336010000000000000001010000000000000038030672656d6564790505050505050505050501000000006b0158e0010000000000000e101200010000000000000002032430316131666434332d326230302d373364332d616233612d636439633633353263343664010000000000000001010000000000000046030672656d65647903053430306d6702407900000000000003026d670505050505050501000000006b0158e0010000000000000e10',NULL);
INSERT INTO changeset_piece VALUES(2,1,X'54110100000000000000000000000000000000657069736f6465001200010000000000000002032430316131666434332d326230302d376335322d393066332d32623539613830363238653701000000006b014f80010000000000000e10030470617274050505010000000000000000010000000000000005050505050501000000006b0158e0010000000000000e105406010200000000657069736f64655f706c6163650012000100000000000000020100000000000000010100000000000000060305706c6163650505',NULL);
INSERT INTO changeset_piece VALUES(3,1,X'54110100000000000000000000000000000000657069736f6465001200010000000000000003032430316131666434332d326230302d373732352d613439332d31343633306139386664306301000000006b014170010000000000000e1003066d696e757465050505010000000000000001010000000000000004050505050501000000006b0158e0010000000000000e105406010200000000657069736f64655f706c6163650012000100000000000000030100000000000000010100000000000000060305706c6163650505',NULL);
INSERT INTO changeset_piece VALUES(4,1,X'540601020000000072656164696e6700120001000000000000000301000000000000000101000000006b014878010000000000000e1003066d696e757465010000000000000006',NULL);
INSERT INTO changeset_piece VALUES(5,1,X'5411010000000000000000000000000000000072656d6564795f757365001200010000000000000003032430316131666434332d326230302d373138632d626530612d656331623036613262373633010000000000000003010000000000000038030672656d656479030532306d696e02403400000000000003036d696e01000000006b014ad0010000000000000e1003066d696e75746501000000000000000601000000000000000301000000000000001e0304736f6d6501000000006b0158e0010000000000000e10',NULL);
INSERT INTO changeset_piece VALUES(6,1,X'540701000000000000776f726400170001000000000000001f0000000005000000000000030a323032362d31312d303100',NULL);
INSERT INTO changeset_piece VALUES(7,1,X'540701000000000000776f726400120001000000000000004a0307747269676765720308706f6f72206169720501000000000000000005010000000000000000540501000000007370656c6c696e670012000100000000000000850307747269676765720308706f6f72206169720308706f6f722061697201000000000000004a',NULL);
INSERT INTO changeset_piece VALUES(8,1,X'540501000000007370656c6c696e670012000100000000000000860307747269676765720305686562656e0305686562656e01000000000000001f',NULL);
INSERT INTO changeset_piece VALUES(9,1,X'540b0100000000000000000000636865636b5f696e001200010000000000000001032430316131666434332d326230302d376131342d623531382d393561343461613765666562030a323032362d31312d323101000000000000000001000000000000018601000000000000000401000000000000000501000000000000000303086c6f6e672064617901000000006b0158e0010000000000000e10540701020000000000636865636b5f696e5f616e7377657200120001000000000000000101000000000000004a030774726967676572010000000000000001050505120001000000000000000101000000000000001f03077472696767657201000000000000000101000000006b014878010000000000000e1003066d696e757465',NULL);
INSERT INTO changeset_piece VALUES(10,1,X'540b0100000000000000000000636865636b5f696e001200010000000000000002032430316131666434332d326230302d373238372d393363352d346261383663626432356561030a323032362d31312d3138010000000000000001050505050501000000006b0158e0010000000000000e10540701020000000000636865636b5f696e5f616e7377657200120001000000000000000201000000000000001f030774726967676572010000000000000000050505',NULL);
INSERT INTO changeset_piece VALUES(11,1,X'5411010000000000000000000000000000000072656d6564795f757365001200010000000000000004032430316131666434332d326230302d376230632d393537612d38396231633463613566616305010000000000000046030672656d65647903053430306d6702407900000000000003026d6701000000006afd6910010000000000000e1003066d696e7574650505050501000000006b0158e0010000000000000e10',NULL);
INSERT INTO changeset_piece VALUES(12,1,X'54110100000000000000000000000000000000657069736f6465000900010000000000000003032430316131666434332d326230302d373732352d613439332d31343633306139386664306301000000006b014170010000000000000e1003066d696e757465050505010000000000000001010000000000000004050505050501000000006b0158e0010000000000000e105406010200000000657069736f64655f706c6163650009000100000000000000030100000000000000010100000000000000060305706c6163650505540601020000000072656164696e6700090001000000000000000301000000000000000101000000006b014878010000000000000e1003066d696e7574650100000000000000065411010000000000000000000000000000000072656d6564795f757365000900010000000000000003032430316131666434332d326230302d373138632d626530612d656331623036613262373633010000000000000003010000000000000038030672656d656479030532306d696e02403400000000000003036d696e01000000006b014ad0010000000000000e1003066d696e75746501000000000000000601000000000000000301000000000000001e0304736f6d6501000000006b0158e0010000000000000e10540301000064656c6574696f6e001200032430316131666434332d326230302d373732352d613439332d31343633306139386664306301000000006b0158e0010000000000000e10',NULL);
INSERT INTO changeset_piece VALUES(13,1,X'5402010073657474696e6700120003096461792d7374617274030530343a3030',NULL);
INSERT INTO changeset_piece VALUES(14,1,X'54110100000000000000000000000000000000657069736f6465001200010000000000000004032430316131666434332d326230302d376234652d383539382d37386536613736366535313001000000006aff4730010000000000000e10030470617274050505010000000000000000010000000000000002050505050501000000006b0158e0010000000000000e105406010200000000657069736f64655f706c6163650012000100000000000000040100000000000000010100000000000000150305706c6163650505',NULL);
INSERT INTO changeset_piece VALUES(15,1,X'5412010000000000000000000000000000000000657069736f6465001200010000000000000005032430316131666434332d326230302d373433632d616530632d38313530646562646561643201000000006b0158e0010000000000000e1003066d696e757465050505010000000000000000010000000000000004050505050501000000006b0158e0010000000000000e10055406010200000000657069736f64655f706c6163650012000100000000000000050100000000000000010100000000000000080305706c61636503046c6566740512000100000000000000050100000000000000020100000000000000150305706c61636505010000000000000002540401020000657069736f64655f7761726e696e675f7369676e00120001000000000000000501000000000000000103086163636964656e74010000000000000001',1857007670);
INSERT INTO changeset_piece VALUES(16,1,X'540d01000000000000000000000000636865636b5f696e001200010000000000000003032430316131666434332d326230302d373835342d396364382d353066653861616536303231030a323032362d31312d31370100000000000000000100000000000001a40505050501000000006b0158e0010000000000000e1001000000000000000105',3746422622);
INSERT INTO changeset_piece VALUES(17,1,X'540d01000000000000000000000000636865636b5f696e001200010000000000000004032430316131666434332d326230302d373162652d383032312d376662363233373464356263030a323032362d31312d3136010000000000000001050505050501000000006b0158e0010000000000000e1001000000000000000005540701020000000000636865636b5f696e5f616e7377657200120001000000000000000401000000000000001f03077472696767657201000000000000000101000000006afb0558010000000000000e1003066d696e757465',199717688);
INSERT INTO changeset_piece VALUES(18,1,X'54080100000000000000776f726400170001000000000000002f00030468656174000000000000000303686f740000000000540501000000007370656c6c696e670012000100000000000000b10307747269676765720303686f740303686f7401000000000000002f540501020000007374616d7000120003147370656c6c696e67207472696767657220686f7403012a01000001a1fd432b000100000000000000000512000311776f72642074726967676572206865617403046e616d6501000001a1fd432b0001000000000000000005',3921796724);
INSERT INTO changeset_piece VALUES(19,1,X'540c010000000000000000000000747269616c001200010000000000000001032430316131666434332d326230302d376235382d613831612d3764666366313766636361360307657069736f64650100000000000000070169d26e9cea870d8b03105768696368206973206265747465723f01000000006b0158e0010000000000000e10050501000000006b0158e0010000000000000e10540401020000747269616c5f61726d001200010000000000000001030142010000000000000037030672656d6564791200010000000000000001030141010000000000000038030672656d656479',2775285946);
INSERT INTO changeset_piece VALUES(20,1,X'5412010000000000000000000000000000000000657069736f6465001200010000000000000006032430316131666434332d326230302d373362322d383933652d35616436613637376139303901000000006b0158e0010000000000000e1003066d696e757465050505010000000000000001010000000000000006050505050501000000006b0158e0010000000000000e10055406010200000000657069736f64655f706c61636500120001000000000000000601000000000000000101000000000000000f0305706c6163650505',2771636472);
INSERT INTO changeset_piece VALUES(21,1,X'54080102000000000000747269616c5f616c6c6f636174696f6e00120001000000000000000101000000000000000103014201000000006b0158e0010000000000000e10010000000000000006032430316131666434332d326230302d373362322d383933652d35616436613637376139303905',3389250862);
INSERT INTO changeset_piece VALUES(22,1,X'54080102000000000000747269616c5f616c6c6f636174696f6e00170001000000000000000101000000000000000100000000000500000000000000030477697368',2835806493);
INSERT INTO changeset_piece VALUES(23,1,X'540401020000747269616c5f7065656b00120001000000000000000101000000000000000101000000006b0158e0010000000000000e10',170186619);
INSERT INTO changeset_piece VALUES(24,1,X'5412010000000000000000000000000000000000657069736f646500170001000000000000000600000000050505010000000000000001000000000000000000000000000001000000006b0158e0010000000000000e1003066d696e7574650100000000000000000000000000000000005406010200000000657069736f64655f706c61636500090001000000000000000601000000000000000101000000000000000f0305706c6163650505120001000000000000000601000000000000000201000000000000000f0305706c6163650505540501020000007374616d70001200032c657069736f64652030316131666434332d326230302d373362322d383933652d3561643661363737613930390303656e6401000001a1fd432b0101000000000000000005',1981571392);
INSERT INTO changeset_piece VALUES(25,1,X'5412010000000000000000000000000000000000657069736f6465001200010000000000000007032430316131666434332d326230302d376563382d396533382d62383964386638653935646401000000006b0158e0010000000000000e1003066d696e757465050505010000000000000000010000000000000003050505050501000000006b0158e0010000000000000e10055406010200000000657069736f64655f706c6163650012000100000000000000070100000000000000010100000000000000140305706c6163650505',1196414162);
INSERT INTO changeset_piece VALUES(26,1,X'5412010000000000000000000000000000000000657069736f6465000900010000000000000002032430316131666434332d326230302d376335322d393066332d32623539613830363238653701000000006b014f80010000000000000e10030470617274050505010000000000000000010000000000000005050505050501000000006b0158e0010000000000000e10055406010200000000657069736f64655f706c6163650009000100000000000000020100000000000000010100000000000000060305706c6163650505540501020000007374616d70001200032c657069736f64652030316131666434332d326230302d376335322d393066332d326235396138303632386537030001000001a1fd432b0101000000000000000105',638218696);
CREATE TABLE IF NOT EXISTS "command" (
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
INSERT INTO command VALUES(1,1795250400,3600,'log','Logged episode 1: 7/10 lower back (left), calf (left) 4, Fri 20 Nov 22:40-23:15',0,1,NULL);
INSERT INTO command VALUES(2,1795250400,3600,'log','Logged episode 2: 5/10 neck, Sat 21 Nov morning',0,1,NULL);
INSERT INTO command VALUES(3,1795250400,3600,'start','Logged episode 3: 4/10 neck, Sat 21 Nov 08:00, ongoing',0,1,NULL);
INSERT INTO command VALUES(4,1795250400,3600,'update','Updated episode 3: worst 4 of 10 → 6 of 10; course none → 6 at Sat 21 Nov 08:30',0,1,NULL);
INSERT INTO command VALUES(5,1795250400,3600,'remedy','Logged the remedy heat 20min, Sat 21 Nov 08:40, in episode 3 (6/10 neck)',0,1,NULL);
INSERT INTO command VALUES(6,1795250400,3600,'words track','Check-ins ask for "lifting" from Sun 1 Nov on',0,1,NULL);
INSERT INTO command VALUES(7,1795250400,3600,'words add','Added the trigger "poor air"',0,1,NULL);
INSERT INTO command VALUES(8,1795250400,3600,'words alias','"heben" now means "lifting", too',0,1,NULL);
INSERT INTO command VALUES(9,1795250400,3600,'checkin','Checked in for Sat 21 Nov',0,1,NULL);
INSERT INTO command VALUES(10,1795250400,3600,'checkin','Checked in for Wed 18 Nov',0,1,NULL);
INSERT INTO command VALUES(11,1795250400,3600,'remedy','Logged the remedy ibuprofen 400mg, Wed 18 Nov 10:00, outside of any episode',0,1,NULL);
INSERT INTO command VALUES(12,1795250400,3600,'delete','Deleted episode 3 (6/10 neck, Sat 21 Nov 08:00, ongoing)',0,1,NULL);
INSERT INTO command VALUES(13,1795250400,3600,'config set','Set day-start to 04:00 (it was 00:00)',0,1,NULL);
INSERT INTO command VALUES(14,1795250400,3600,'log','Logged episode 4: 2/10 calf, Thu 19 Nov evening',2,1,NULL);
INSERT INTO command VALUES(15,1795250400,3600,'log','Logged episode 5: 4/10 jaw (left), calf 2, Sat 21 Nov 09:40',0,1,NULL);
INSERT INTO command VALUES(16,1795250400,3600,'checkin','Checked in for Tue 17 Nov',0,1,NULL);
INSERT INTO command VALUES(17,1795250400,3600,'checkin','Checked in for Mon 16 Nov',0,1,NULL);
INSERT INTO command VALUES(18,1795250400,3600,'words rename','Renamed the trigger "heat" to "hot"',0,1,NULL);
INSERT INTO command VALUES(19,1795250400,3600,'trial start','Started a trial of heat against ice, per episode',0,1,NULL);
INSERT INTO command VALUES(20,1795250400,3600,'start','Logged episode 6: 6/10 hip, Sat 21 Nov 09:40, ongoing',0,1,NULL);
INSERT INTO command VALUES(21,1795250400,3600,'trial next','Trial: ice first in episode 6',0,1,NULL);
INSERT INTO command VALUES(22,1795250400,3600,'trial leave','Left the trial of heat against ice for this episode',0,1,NULL);
INSERT INTO command VALUES(23,1795250400,3600,'trial peek','Looked at the trial of heat against ice before its end',0,1,NULL);
INSERT INTO command VALUES(24,1795250400,3600,'stop','Ended episode 6: Sat 21 Nov 09:40-09:40 (was ongoing)',0,1,NULL);
INSERT INTO command VALUES(25,1795250400,3600,'log','Logged episode 7: 3/10 knee, Sat 21 Nov 09:40',0,1,NULL);
INSERT INTO command VALUES(26,1795250400,3600,'delete','Deleted episode 2 (5/10 neck, Sat 21 Nov morning)',1,1,NULL);
CREATE TABLE inbox_taken (
  identity TEXT PRIMARY KEY CHECK (length(identity) = 36)
) STRICT, WITHOUT ROWID;
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
INSERT INTO stamp VALUES('episode 01a1fd43-2b00-73b2-893e-5ad6a677a909','end',1795250400001,0,NULL);
INSERT INTO stamp VALUES('episode 01a1fd43-2b00-7725-a493-14630a98fd0c','',1795250400000,1,NULL);
INSERT INTO stamp VALUES('episode 01a1fd43-2b00-7c52-90f3-2b59a80628e7','',1795250400002,0,NULL);
INSERT INTO stamp VALUES('spelling trigger hot','*',1795250400000,0,NULL);
INSERT INTO stamp VALUES('word trigger heat','name',1795250400000,0,NULL);
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
INSERT INTO trial VALUES(1,'01a1fd43-2b00-7b58-a81a-7dfcf17fcca6','episode',7,7625278739320343947,'Which is better?',1795250400,3600,NULL,NULL,1795250400,3600);
CREATE TABLE trial_arm (
  trial_id INTEGER NOT NULL REFERENCES trial (id),
  arm TEXT NOT NULL CHECK (arm IN ('A', 'B')),
  word_id INTEGER NOT NULL,
  kind TEXT NOT NULL DEFAULT 'remedy' CHECK (kind = 'remedy'),
  PRIMARY KEY (trial_id, arm),
  FOREIGN KEY (word_id, kind) REFERENCES word (id, kind)
) STRICT, WITHOUT ROWID;
INSERT INTO trial_arm VALUES(1,'A',56,'remedy');
INSERT INTO trial_arm VALUES(1,'B',55,'remedy');
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
INSERT INTO trial_allocation VALUES(1,1,'B',1795250400,3600,6,'01a1fd43-2b00-73b2-893e-5ad6a677a909','wish');
CREATE TABLE trial_peek (
  trial_id INTEGER NOT NULL REFERENCES trial (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  at INTEGER NOT NULL CHECK (at BETWEEN -2208988800 AND 253402300799),
  utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -64800 AND 64800),
  PRIMARY KEY (trial_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO trial_peek VALUES(1,1,1795250400,3600);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('word',84);
INSERT INTO sqlite_sequence VALUES('spelling',180);
INSERT INTO sqlite_sequence VALUES('episode',7);
INSERT INTO sqlite_sequence VALUES('remedy_use',4);
INSERT INTO sqlite_sequence VALUES('command',26);
INSERT INTO sqlite_sequence VALUES('check_in',4);
INSERT INTO sqlite_sequence VALUES('trial',1);
CREATE INDEX spelling_word ON spelling (word_id);
CREATE INDEX episode_onset ON episode (onset_at, id);
CREATE INDEX episode_end ON episode (end_at) WHERE end_at IS NOT NULL;
CREATE INDEX episode_ongoing ON episode (onset_at) WHERE ongoing = 1;
CREATE UNIQUE INDEX episode_place_word ON episode_place (word_id, episode_id, ifnull(side, ''));
CREATE UNIQUE INDEX episode_trigger_word ON episode_trigger (word_id, episode_id);
CREATE INDEX remedy_use_episode ON remedy_use (episode_id) WHERE episode_id IS NOT NULL;
CREATE INDEX remedy_use_time ON remedy_use (used_at) WHERE episode_id IS NULL;
CREATE INDEX remedy_use_word ON remedy_use (word_id);
CREATE INDEX check_in_answer_word ON check_in_answer (word_id);
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
CREATE INDEX command_undone ON command (undone, id);
CREATE UNIQUE INDEX word_identity ON word (kind, identity);
CREATE INDEX trial_arm_word ON trial_arm (word_id);
PRAGMA writable_schema=OFF;
COMMIT;
