R"sql(
-- Lists of other offices: payers of taxes (to find who is not insured yet) and persons whose payment falls due (D08a-TS).

-- snapshot: payers of taxes by tax code, as the newest list that names them says; as_of is the day of that import.
CREATE TABLE tax_payer(
  tax_code TEXT PRIMARY KEY CHECK(tax_code <> ''),
  name TEXT NOT NULL, address TEXT NOT NULL, phones TEXT NOT NULL, workers INTEGER CHECK(workers >= 0),
  as_of INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- snapshot: persons whose payment falls due in a month; kind 0 not said, 1 voluntary insurance, 2 health insurance.
CREATE TABLE due_person(
  month INTEGER NOT NULL, kind INTEGER NOT NULL CHECK(kind BETWEEN 0 AND 2), insured TEXT NOT NULL CHECK(insured <> ''),
  name TEXT NOT NULL, birth TEXT NOT NULL, address TEXT NOT NULL, phones TEXT NOT NULL, note TEXT NOT NULL,
  PRIMARY KEY(month, kind, insured)
) STRICT, WITHOUT ROWID;

-- snapshot: each import of a table: 1 units, 2 ledger, 3 assignments, 4 plan, 5 rules, 6 tax list, 7 due list.
CREATE TABLE snapshot_import_of_seven(
  id INTEGER PRIMARY KEY,
  tbl INTEGER NOT NULL CHECK(tbl BETWEEN 1 AND 7),
  source INTEGER NOT NULL CHECK(source IN (0, 1)),
  number INTEGER NOT NULL,
  file_hash BLOB NOT NULL CHECK(length(file_hash) = 32),
  file_name TEXT NOT NULL,
  as_of INTEGER,
  rows INTEGER NOT NULL, debt_before INTEGER NOT NULL, debt_after INTEGER NOT NULL,
  wall_ms INTEGER NOT NULL
) STRICT;
INSERT INTO snapshot_import_of_seven SELECT * FROM snapshot_import;
DROP TABLE snapshot_import;
ALTER TABLE snapshot_import_of_seven RENAME TO snapshot_import;
)sql"
