R"sql(
-- The exchange of bundles (SYNC.md). Nothing here is derived: it is what the other sides said and what was sent to them.

-- local: this store's place in the exchange: pinned root, newest trust list and own certificate (stored forms), number of its last bundle in its epoch.
CREATE TABLE exchange(
  id INTEGER PRIMARY KEY CHECK(id = 1),
  root BLOB CHECK(root IS NULL OR length(root) = 32),
  trust_version INTEGER NOT NULL DEFAULT 0 CHECK(trust_version >= 0),
  trust_list BLOB,
  certificate BLOB,
  epoch INTEGER NOT NULL DEFAULT 0 CHECK(epoch >= 0),
  no INTEGER NOT NULL DEFAULT 0 CHECK(no >= 0),
  snapshot_counter INTEGER NOT NULL DEFAULT 0 CHECK(snapshot_counter >= 0)
) STRICT;
INSERT INTO exchange(id) VALUES(1);

-- local: hub: every enrolled device; laptop: its hub. `statement` and `lists` (a manifest and its long lists) are the newest it made of itself.
CREATE TABLE peer(
  device BLOB PRIMARY KEY CHECK(length(device) = 16),
  certificate BLOB NOT NULL,
  serial INTEGER NOT NULL CHECK(serial >= 0),
  office TEXT NOT NULL,
  officer TEXT NOT NULL,
  enrolled_ms INTEGER NOT NULL,
  revoked INTEGER NOT NULL DEFAULT 0 CHECK(revoked IN (0, 1)),
  epoch INTEGER NOT NULL DEFAULT 0 CHECK(epoch >= 0),
  no INTEGER NOT NULL DEFAULT 0 CHECK(no >= 0),
  content BLOB,
  statement BLOB,
  lists BLOB,
  taken_ms INTEGER
) STRICT, WITHOUT ROWID;

-- local: hub: where the ops of a revoked device stop to count, per stream.
CREATE TABLE revocation(
  device BLOB NOT NULL CHECK(length(device) = 16), stream BLOB NOT NULL CHECK(length(stream) = 16), seq INTEGER NOT NULL CHECK(seq >= 0),
  PRIMARY KEY(device, stream)
) STRICT, WITHOUT ROWID;

-- local: bundles that came in, by the hash of the file; state by InboxState, reason 0 or 3 = Q03.
CREATE TABLE inbox(
  hash BLOB PRIMARY KEY CHECK(length(hash) = 32),
  name TEXT NOT NULL,
  state INTEGER NOT NULL CHECK(state BETWEEN 1 AND 4),
  reason INTEGER NOT NULL CHECK(reason BETWEEN 0 AND 20),
  detail TEXT NOT NULL,
  device BLOB,
  epoch INTEGER, no INTEGER,
  bytes INTEGER NOT NULL CHECK(bytes >= 0),
  ops INTEGER NOT NULL CHECK(ops >= 0),
  wall_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- local: bundles that were written; the last op in it is what a receipt must cover.
CREATE TABLE outbox(
  id INTEGER PRIMARY KEY,
  epoch INTEGER NOT NULL, no INTEGER NOT NULL,
  device BLOB NOT NULL CHECK(length(device) = 16),
  file TEXT NOT NULL,
  manifest BLOB NOT NULL CHECK(length(manifest) = 32),
  ops INTEGER NOT NULL, attachments INTEGER NOT NULL, bytes INTEGER NOT NULL,
  stream BLOB NOT NULL CHECK(length(stream) = 16), seq INTEGER NOT NULL,
  wall_ms INTEGER NOT NULL,
  handed_over INTEGER NOT NULL DEFAULT 0 CHECK(handed_over IN (0, 1))
) STRICT;

-- local: hub: the feed of each device. A new epoch of the hub drops all feeds.
CREATE TABLE feed(
  device BLOB PRIMARY KEY CHECK(length(device) = 16), hub_epoch INTEGER NOT NULL, random BLOB NOT NULL CHECK(length(random) = 8)
) STRICT, WITHOUT ROWID;
CREATE TABLE feed_entry(
  device BLOB NOT NULL CHECK(length(device) = 16), no INTEGER NOT NULL CHECK(no > 0),
  op BLOB NOT NULL CHECK(length(op) = 32), chain BLOB NOT NULL CHECK(length(chain) = 32),
  PRIMARY KEY(device, no)
) STRICT, WITHOUT ROWID;
CREATE INDEX feed_entry_by_op ON feed_entry(device, op);
-- local: hub: ops that a device's feed named without their body, because their employer was closed for it meanwhile.
CREATE TABLE feed_withheld(
  device BLOB NOT NULL CHECK(length(device) = 16), op BLOB NOT NULL CHECK(length(op) = 32), PRIMARY KEY(device, op)
) STRICT, WITHOUT ROWID;

-- local: laptop: my place in my feed (one row), the ops it named, the ops that the hub confirmed, and those of mine that wait in the hub's pending.
CREATE TABLE feed_place(
  id INTEGER PRIMARY KEY CHECK(id = 1), hub_epoch INTEGER NOT NULL, random BLOB NOT NULL CHECK(length(random) = 8), no INTEGER NOT NULL, chain BLOB NOT NULL
) STRICT;
CREATE TABLE feed_name(op BLOB PRIMARY KEY CHECK(length(op) = 32)) STRICT, WITHOUT ROWID;
CREATE TABLE confirmed(op BLOB PRIMARY KEY CHECK(length(op) = 32)) STRICT, WITHOUT ROWID;
CREATE TABLE held_there(op BLOB PRIMARY KEY CHECK(length(op) = 32)) STRICT, WITHOUT ROWID;

-- local: hub: the number under which each snapshot stands; laptop: the number of each that it holds.
CREATE TABLE snapshot_mark(
  tbl INTEGER NOT NULL CHECK(tbl BETWEEN 1 AND 9), owner BLOB NOT NULL CHECK(length(owner) = 16),
  epoch INTEGER NOT NULL, counter INTEGER NOT NULL, content BLOB NOT NULL CHECK(length(content) = 32),
  PRIMARY KEY(tbl, owner)
) STRICT, WITHOUT ROWID;
)sql"
