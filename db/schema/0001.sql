R"sql(
-- Format 0 of a dondoc store. Four kinds of table: log, snapshot, local, derived (DESIGN.md 4). SQL within SQLite 3.40.

-- LOG --------------------------------------------------------------------------------------------------------------------------------------------
-- log: one unbroken life of one store, its own or another's; head and seq follow the newest effective op of that stream held here.
CREATE TABLE stream(
  sid INTEGER PRIMARY KEY,
  stream BLOB NOT NULL UNIQUE CHECK(length(stream) = 16),
  device BLOB NOT NULL CHECK(length(device) = 16),
  epoch_no INTEGER NOT NULL CHECK(epoch_no >= 0),
  by_hub INTEGER NOT NULL CHECK(by_hub IN (0, 1)),
  forked INTEGER NOT NULL DEFAULT 0 CHECK(forked IN (0, 1)),
  seq INTEGER NOT NULL DEFAULT 0 CHECK(seq >= 0),
  head BLOB CHECK(head IS NULL OR length(head) = 32)
) STRICT;

-- log: every effective op, never edited but for redaction; id is the order of arrival here and part of no hash.
CREATE TABLE op(
  id INTEGER PRIMARY KEY,
  sid INTEGER NOT NULL REFERENCES stream(sid),
  seq INTEGER NOT NULL CHECK(seq > 0),
  hash BLOB NOT NULL CHECK(length(hash) = 32),
  scope BLOB NOT NULL CHECK(length(scope) = 16),
  rec BLOB NOT NULL CHECK(length(rec) = 16),
  kind INTEGER NOT NULL,
  body BLOB NOT NULL,
  UNIQUE(sid, seq, hash)
) STRICT;
CREATE INDEX op_by_record ON op(rec, id);
CREATE INDEX op_by_scope ON op(scope, id);
CREATE INDEX op_control ON op(scope, id) WHERE kind IN (7, 9, 17);

-- log: the hub's voucher of an op that came from the hub, kept for giving the op back.
CREATE TABLE voucher(op INTEGER PRIMARY KEY REFERENCES op(id), mac BLOB NOT NULL CHECK(length(mac) = 16)) STRICT;

-- log: ops that wait for the op named by prev.
CREATE TABLE pending(
  prev BLOB NOT NULL CHECK(length(prev) = 32),
  hash BLOB NOT NULL CHECK(length(hash) = 32),
  device BLOB NOT NULL CHECK(length(device) = 16),
  epoch_no INTEGER NOT NULL,
  by_hub INTEGER NOT NULL CHECK(by_hub IN (0, 1)),
  body BLOB NOT NULL,
  PRIMARY KEY(prev, hash)
) STRICT, WITHOUT ROWID;

-- log: ops that an effective waive_gap of the hub names; effective without their ancestors.
CREATE TABLE waived(stream BLOB NOT NULL, seq INTEGER NOT NULL, h8 BLOB NOT NULL CHECK(length(h8) = 8), PRIMARY KEY(stream, seq, h8)) STRICT, WITHOUT ROWID;

-- log: ops whose payload an effective redact of the hub removes, here already or still to come.
CREATE TABLE redaction(stream BLOB NOT NULL, seq INTEGER NOT NULL, h8 BLOB NOT NULL CHECK(length(h8) = 8), PRIMARY KEY(stream, seq, h8)) STRICT, WITHOUT ROWID;

-- SNAPSHOT ---------------------------------------------------------------------------------------------------------------------------------------
-- snapshot: an employer as the newest list gives it; source 0 own import, 1 hub. Phones and contact as the list has them, phones one a line.
CREATE TABLE unit(
  no INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK(length(id) = 16),
  code TEXT NOT NULL UNIQUE CHECK(code <> ''),
  name TEXT NOT NULL,
  tax_code TEXT NOT NULL,
  address TEXT NOT NULL,
  phones TEXT NOT NULL,
  contact TEXT NOT NULL,
  workers INTEGER CHECK(workers >= 0),
  ma_khoi TEXT NOT NULL,
  since INTEGER,
  officer TEXT NOT NULL,
  officer_phone TEXT NOT NULL,
  cycle_months INTEGER NOT NULL CHECK(cycle_months IN (1, 3, 6)),
  office TEXT NOT NULL,
  removed INTEGER NOT NULL CHECK(removed IN (0, 1)),
  source INTEGER NOT NULL CHECK(source IN (0, 1))
) STRICT;

-- snapshot: every code that an employer had or has besides the one its id was made from, with the id that this code gives.
CREATE TABLE unit_alias(
  code TEXT PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK(length(id) = 16),
  unit INTEGER NOT NULL REFERENCES unit(no)
) STRICT;
CREATE INDEX unit_alias_by_unit ON unit_alias(unit);

-- snapshot: one ledger month of one employer, whole đồng, debt positive; months is the imported number of months in debt as exact decimal text.
CREATE TABLE ledger(
  month INTEGER NOT NULL CHECK(month BETWEEN 22800 AND 26412),
  unit INTEGER NOT NULL,
  opening INTEGER, due INTEGER, adjustment INTEGER, interest INTEGER, paid INTEGER,
  closing INTEGER CHECK(closing BETWEEN -1000000000000000 AND 1000000000000000),
  months TEXT,
  paid_through INTEGER,
  workers INTEGER,
  kind INTEGER NOT NULL CHECK(kind BETWEEN 1 AND 5),
  source INTEGER NOT NULL CHECK(source IN (0, 1)),
  PRIMARY KEY(month, unit)
) STRICT, WITHOUT ROWID;

-- snapshot: the same by fund, where the file had funds.
CREATE TABLE ledger_fund(
  month INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  fund TEXT NOT NULL CHECK(fund <> ''),
  due INTEGER, paid INTEGER, closing INTEGER,
  PRIMARY KEY(month, unit, fund)
) STRICT, WITHOUT ROWID;

-- snapshot: figures of a re-issued ledger month, which minutes may cite.
CREATE TABLE ledger_former(
  id INTEGER PRIMARY KEY,
  month INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  opening INTEGER, due INTEGER, adjustment INTEGER, interest INTEGER, paid INTEGER, closing INTEGER,
  months TEXT, paid_through INTEGER, workers INTEGER,
  kind INTEGER NOT NULL, source INTEGER NOT NULL,
  replaced_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX ledger_former_by_unit ON ledger_former(unit, month);

-- snapshot: who holds an employer, as an own list says, where no hub grants; at most one open row an employer.
CREATE TABLE assignment_own(
  unit INTEGER NOT NULL REFERENCES unit(no),
  officer TEXT NOT NULL CHECK(officer <> ''),
  from_day INTEGER,
  to_day INTEGER,
  open INTEGER NOT NULL CHECK(open IN (0, 1)),
  id INTEGER PRIMARY KEY
) STRICT;
CREATE UNIQUE INDEX assignment_own_open ON assignment_own(unit) WHERE open = 1;
CREATE INDEX assignment_own_by_unit ON assignment_own(unit);

-- snapshot: officers by code, with the name that lists and reports show.
CREATE TABLE officer(code TEXT PRIMARY KEY CHECK(code <> ''), name TEXT NOT NULL, phone TEXT NOT NULL, office TEXT NOT NULL) STRICT;

-- snapshot: what is to be collected in a year (month 0) or a month, by an officer ('' = the whole office), in a fund ('' = all).
CREATE TABLE plan(
  year INTEGER NOT NULL, month INTEGER NOT NULL CHECK(month BETWEEN 0 AND 12), office TEXT NOT NULL, officer TEXT NOT NULL, fund TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK(amount BETWEEN -1000000000000000 AND 1000000000000000),
  source INTEGER NOT NULL CHECK(source IN (0, 1)),
  PRIMARY KEY(year, month, office, officer, fund)
) STRICT, WITHOUT ROWID;

-- snapshot: dated rule rows that stand over the program's assets.
CREATE TABLE rule(
  rule TEXT NOT NULL, from_day INTEGER NOT NULL, body TEXT NOT NULL, source INTEGER NOT NULL CHECK(source IN (0, 1)),
  PRIMARY KEY(rule, from_day)
) STRICT, WITHOUT ROWID;

-- snapshot: each import of a table: 1 units, 2 ledger, 3 assignments, 4 plan, 5 rules.
CREATE TABLE snapshot_import(
  id INTEGER PRIMARY KEY,
  tbl INTEGER NOT NULL CHECK(tbl BETWEEN 1 AND 5),
  source INTEGER NOT NULL CHECK(source IN (0, 1)),
  number INTEGER NOT NULL,
  file_hash BLOB NOT NULL CHECK(length(file_hash) = 32),
  file_name TEXT NOT NULL,
  as_of INTEGER,
  rows INTEGER NOT NULL, debt_before INTEGER NOT NULL, debt_after INTEGER NOT NULL,
  wall_ms INTEGER NOT NULL
) STRICT;

-- LOCAL ------------------------------------------------------------------------------------------------------------------------------------------
-- local: who this store is, and the stream it writes now; hlc is the largest seen; new_epoch says why the next write must open a new one ('' = it need not).
CREATE TABLE store(
  id INTEGER PRIMARY KEY CHECK(id = 1),
  store BLOB NOT NULL CHECK(length(store) = 16),
  device BLOB NOT NULL CHECK(length(device) = 16),
  role INTEGER NOT NULL CHECK(role IN (0, 1)),
  office TEXT NOT NULL, office_name TEXT NOT NULL, officer TEXT NOT NULL, officer_name TEXT NOT NULL,
  training INTEGER NOT NULL CHECK(training IN (0, 1)),
  sid INTEGER NOT NULL REFERENCES stream(sid),
  hlc INTEGER NOT NULL CHECK(hlc >= 0),
  new_epoch TEXT NOT NULL DEFAULT ''
) STRICT;

-- local: named secrets of this device and hub.
CREATE TABLE key(name TEXT PRIMARY KEY, secret BLOB NOT NULL) STRICT;

-- local: what `configure` keeps.
CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

-- local: forms as typed, by the id of the record they will become or change.
CREATE TABLE draft(
  record BLOB PRIMARY KEY CHECK(length(record) = 16), kind TEXT NOT NULL, json TEXT NOT NULL, based_on BLOB NOT NULL CHECK(length(based_on) = 32),
  saved_ms INTEGER NOT NULL
) STRICT;

-- local: columns that a person chose for a sheet's head.
CREATE TABLE mapping(fingerprint TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT;

-- local: lines of the work list that are done (until NULL) or asleep.
CREATE TABLE work_mark(item TEXT PRIMARY KEY, until INTEGER, reason TEXT NOT NULL, wall_ms INTEGER NOT NULL) STRICT;

-- DERIVED ----------------------------------------------------------------------------------------------------------------------------------------
-- derived: a record as the fold of its ops shows it; state by RecordState; groups is the canonical CBOR of the shown groups.
CREATE TABLE record(
  id BLOB PRIMARY KEY CHECK(length(id) = 16),
  kind INTEGER NOT NULL,
  scope BLOB NOT NULL,
  parent BLOB NOT NULL,
  day INTEGER,
  state INTEGER NOT NULL CHECK(state BETWEEN 1 AND 7),
  late INTEGER NOT NULL CHECK(late IN (0, 1)),
  level INTEGER NOT NULL CHECK(level BETWEEN 0 AND 2),
  actor TEXT NOT NULL,
  page_code TEXT NOT NULL,
  content_hash BLOB NOT NULL CHECK(length(content_hash) = 32),
  superseded_by BLOB NOT NULL CHECK(length(superseded_by) = 16),
  revision BLOB NOT NULL CHECK(length(revision) = 32),
  created_hlc INTEGER NOT NULL,
  late_ops INTEGER NOT NULL,
  proposals INTEGER NOT NULL,
  finals INTEGER NOT NULL,
  groups BLOB NOT NULL,
  digest BLOB NOT NULL CHECK(length(digest) = 32)
) STRICT;
CREATE INDEX record_by_scope ON record(scope, day);
CREATE INDEX record_by_kind ON record(kind, day);
CREATE INDEX record_by_parent ON record(parent) WHERE parent <> zeroblob(16);

-- derived: the live writes of each group, pos 0 is the one shown.
CREATE TABLE live(
  record BLOB NOT NULL, grp INTEGER NOT NULL, pos INTEGER NOT NULL,
  hash BLOB NOT NULL, stream BLOB NOT NULL, seq INTEGER NOT NULL, actor TEXT NOT NULL, hlc INTEGER NOT NULL, value BLOB NOT NULL,
  PRIMARY KEY(record, grp, pos)
) STRICT, WITHOUT ROWID;

-- derived: attachments that the record's attach ops name.
CREATE TABLE attachment(
  record BLOB NOT NULL, op BLOB NOT NULL, content BLOB NOT NULL, role TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL, size INTEGER NOT NULL,
  actor TEXT NOT NULL, hlc INTEGER NOT NULL,
  PRIMARY KEY(record, op)
) STRICT, WITHOUT ROWID;

-- derived: grants of the hub, one row each.
CREATE TABLE assignment(
  grant_id BLOB PRIMARY KEY CHECK(length(grant_id) = 8),
  unit BLOB NOT NULL CHECK(length(unit) = 16),
  officer TEXT NOT NULL,
  from_day INTEGER, to_day INTEGER,
  deputy INTEGER NOT NULL CHECK(deputy IN (0, 1)),
  open INTEGER NOT NULL CHECK(open IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX assignment_by_unit ON assignment(unit);
CREATE INDEX assignment_by_officer ON assignment(officer, open);

-- derived: late ops of a record and what a review said: 0 waits, 2 rejected (accepted ones are late no more).
CREATE TABLE late_op(
  stream BLOB NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT NULL, scope BLOB NOT NULL, record BLOB NOT NULL, review INTEGER NOT NULL CHECK(review IN (0, 2)),
  PRIMARY KEY(stream, seq, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX late_op_by_scope ON late_op(scope);
CREATE INDEX late_op_by_record ON late_op(record);

-- derived: sum mod 2^256 of the hashes of all effective ops of a scope, kept by addition.
CREATE TABLE scope_digest(scope BLOB PRIMARY KEY CHECK(length(scope) = 16), ops BLOB NOT NULL CHECK(length(ops) = 32), count INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- derived: an employer's last ledger month and the officer who holds it, for lists.
CREATE TABLE unit_now(
  unit INTEGER PRIMARY KEY, officer TEXT NOT NULL,
  month INTEGER, closing INTEGER, months TEXT, paid_through INTEGER, workers INTEGER
) STRICT;
)sql"
