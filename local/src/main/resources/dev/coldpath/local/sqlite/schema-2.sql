-- 1: the job was counted on its key too. Jobs of before give nothing back there.
ALTER TABLE jobs ADD COLUMN charge_on_key INTEGER NOT NULL DEFAULT 0;

CREATE TABLE exclusions (
    domain TEXT PRIMARY KEY,
    reason TEXT NOT NULL,
    since  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
