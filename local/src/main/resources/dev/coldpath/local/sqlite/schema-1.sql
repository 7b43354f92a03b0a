-- Times are epoch milliseconds; those of score records, which are whole seconds, epoch seconds. Scores are tenths.

CREATE TABLE jobs (
    id               TEXT PRIMARY KEY,
    scope            TEXT NOT NULL,
    key_id           TEXT NOT NULL,
    product          TEXT NOT NULL,
    kind             TEXT NOT NULL,
    input_hash       TEXT NOT NULL,
    input            TEXT NOT NULL,
    -- 1: it holds no lock
    apart            INTEGER NOT NULL,
    created_at       INTEGER NOT NULL,
    start_by         INTEGER NOT NULL,
    deadline         INTEGER NOT NULL,
    -- as soon as it is known
    expires_at       INTEGER,
    charge_minute    INTEGER NOT NULL,
    charge           TEXT NOT NULL,
    version          INTEGER NOT NULL,
    status           TEXT NOT NULL,
    -- of the newest attempt, kept after the end
    started_at       INTEGER,
    attempt          INTEGER,
    fence            TEXT,
    lease_until      INTEGER,
    -- of the end
    completed_at     INTEGER,
    result           TEXT,
    failure_reason   TEXT,
    failure_text     TEXT,
    settled_by       TEXT,
    -- who is told of its end, separated by spaces
    targets          TEXT NOT NULL,
    -- what its caller noted on it, as JSON; empty: nothing
    metadata         TEXT NOT NULL,
    -- only while the job is open
    due_shard        INTEGER,
    due_at           INTEGER,
    next_probe_at    INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX jobs_list ON jobs (scope, product, created_at DESC, id DESC);

CREATE INDEX jobs_due ON jobs (due_shard, due_at) WHERE due_at IS NOT NULL;

CREATE TABLE locks (
    scope        TEXT NOT NULL,
    input_hash   TEXT NOT NULL,
    active_job   TEXT,
    active_until INTEGER,
    done_job     TEXT,
    done_at      INTEGER,
    PRIMARY KEY (scope, input_hash)
) STRICT, WITHOUT ROWID;

-- owner: a scope and a product, or a key
CREATE TABLE usage (
    owner   TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    month   TEXT NOT NULL,
    cold    INTEGER NOT NULL,
    recent  BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Cached calls of a UTC month, such as `2026-05`.
CREATE TABLE calls (
    scope  TEXT NOT NULL,
    month  TEXT NOT NULL,
    cached INTEGER NOT NULL,
    PRIMARY KEY (scope, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE idempotency (
    key_hash    TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    job_id      TEXT,
    joined      INTEGER,
    body        TEXT,
    expires_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE results (
    job_id TEXT NOT NULL,
    fence  TEXT NOT NULL,
    gzip   BLOB NOT NULL,
    PRIMARY KEY (job_id, fence)
) STRICT;

CREATE TABLE gates (
    job_id TEXT PRIMARY KEY,
    state  TEXT NOT NULL,
    at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE buckets (
    name   TEXT PRIMARY KEY,
    credit INTEGER NOT NULL,
    at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE pulse (
    product TEXT PRIMARY KEY,
    kind    TEXT NOT NULL,
    oldest  INTEGER NOT NULL,
    at      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- caps of its own, in place of its plan's; null: the plan's
CREATE TABLE accounts (
    id                TEXT PRIMARY KEY,
    plan              TEXT NOT NULL,
    open              INTEGER NOT NULL,
    label             TEXT NOT NULL,
    created_at        INTEGER NOT NULL,
    version           INTEGER NOT NULL,
    cached_calls      INTEGER,
    cold_calls        INTEGER,
    cold_per_key_hour INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX accounts_list ON accounts (created_at DESC, id DESC);

CREATE TABLE api_keys (
    hash         TEXT PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    account_id   TEXT NOT NULL REFERENCES accounts (id),
    mode         TEXT NOT NULL,
    label        TEXT NOT NULL,
    last_four    TEXT NOT NULL,
    created_at   INTEGER NOT NULL,
    -- 0: revoked
    open         INTEGER NOT NULL,
    access       TEXT NOT NULL,
    expires_at   INTEGER,
    successor    TEXT,
    last_used_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX api_keys_account ON api_keys (account_id, created_at, id);

CREATE TABLE audit (
    id         TEXT PRIMARY KEY,
    at         INTEGER NOT NULL,
    act        TEXT NOT NULL,
    by_way_of  TEXT NOT NULL,
    account_id TEXT,
    subject    TEXT NOT NULL,
    details    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX audit_list ON audit (at DESC, id DESC);

CREATE INDEX audit_account ON audit (account_id, at DESC, id DESC);

CREATE TABLE dead_letters (
    queue       TEXT NOT NULL,
    at          INTEGER NOT NULL,
    name        TEXT NOT NULL,
    job_id      TEXT,
    ending      TEXT NOT NULL,
    body        TEXT NOT NULL,
    redriven_at INTEGER,
    PRIMARY KEY (queue, at, name)
) STRICT, WITHOUT ROWID;

-- a failed job and the one that repeats it
CREATE TABLE retries (
    job_id     TEXT PRIMARY KEY,
    retried_as TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

CREATE TABLE history (
    domain    TEXT NOT NULL,
    scored_at INTEGER NOT NULL,
    run_id    TEXT NOT NULL UNIQUE,
    row       TEXT NOT NULL,
    PRIMARY KEY (domain, scored_at)
) STRICT;

CREATE INDEX history_time ON history (scored_at, domain);

CREATE TABLE latest (
    domain              TEXT PRIMARY KEY,
    scored_at           INTEGER NOT NULL,
    run_id              TEXT NOT NULL,
    ver                 TEXT NOT NULL,
    score10             INTEGER NOT NULL,
    premium10           INTEGER NOT NULL,
    rating              TEXT NOT NULL,
    team_structure10    INTEGER NOT NULL,
    market_position10   INTEGER NOT NULL,
    momentum_tailwind10 INTEGER NOT NULL,
    financial_health10  INTEGER NOT NULL,
    profile             TEXT NOT NULL,
    sector              TEXT NOT NULL,
    geo                 TEXT NOT NULL,
    company_name        TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX latest_cohort ON latest (ver, sector, geo, profile, score10 DESC, domain);

CREATE TABLE explanation (
    domain    TEXT NOT NULL,
    scored_at INTEGER NOT NULL,
    json      TEXT NOT NULL,
    PRIMARY KEY (domain, scored_at)
) STRICT;

CREATE TABLE confidence (
    domain    TEXT PRIMARY KEY,
    scored_at INTEGER NOT NULL,
    json      TEXT NOT NULL
) STRICT;

-- n newest records of a version are in this bin: metric `score` counts them by tenth, `premium` by point, and each
-- profile has a metric of its own. Scope `*` is every domain, any other a cohort; there n is also the sum of a bucket.
CREATE TABLE dist (
    ver    TEXT NOT NULL,
    scope  TEXT NOT NULL,
    metric TEXT NOT NULL,
    bin    INTEGER NOT NULL,
    n      INTEGER NOT NULL,
    PRIMARY KEY (ver, scope, metric, bin)
) STRICT, WITHOUT ROWID;

CREATE TABLE mover_answers (
    ver     TEXT NOT NULL,
    days    TEXT NOT NULL,
    ends_at INTEGER NOT NULL,
    json    TEXT NOT NULL,
    PRIMARY KEY (ver, days, ends_at)
) STRICT, WITHOUT ROWID;

CREATE TABLE mover_boards (
    ver     TEXT NOT NULL,
    days    TEXT NOT NULL,
    ends_at INTEGER NOT NULL,
    json    TEXT NOT NULL,
    PRIMARY KEY (ver, days)
) STRICT;

CREATE TABLE snapshots (
    domain      TEXT NOT NULL,
    fetcher     TEXT NOT NULL,
    observed_at INTEGER NOT NULL,
    status      TEXT NOT NULL,
    json        TEXT NOT NULL,
    PRIMARY KEY (domain, fetcher, observed_at)
) STRICT;

CREATE TABLE runs (
    job_id   TEXT PRIMARY KEY,
    state    TEXT NOT NULL,
    begun_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE endpoints (
    id              TEXT PRIMARY KEY,
    scope           TEXT NOT NULL,
    url             TEXT NOT NULL,
    events          TEXT NOT NULL,
    description     TEXT NOT NULL,
    created_at      INTEGER NOT NULL,
    disabled_why    TEXT,
    disabled_at     INTEGER,
    scheme          TEXT NOT NULL,
    -- sealed, as the one before, which signs along for a while
    secret          TEXT NOT NULL,
    retiring_secret TEXT,
    retiring_until  INTEGER,
    last_success_at INTEGER,
    version         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX endpoints_scope ON endpoints (scope, created_at, id);

CREATE TABLE deliveries (
    id          TEXT PRIMARY KEY,
    endpoint_id TEXT NOT NULL,
    created_at  INTEGER NOT NULL,
    scope       TEXT NOT NULL,
    event       TEXT NOT NULL,
    status      TEXT NOT NULL,
    -- of the ladder, only while it is pending
    step        INTEGER,
    since       INTEGER,
    due_at      INTEGER,
    holder      TEXT,
    -- of the end
    ended_at    INTEGER,
    log         TEXT NOT NULL,
    attempts    INTEGER NOT NULL,
    version     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX deliveries_due ON deliveries (due_at) WHERE due_at IS NOT NULL;

CREATE INDEX deliveries_list ON deliveries (endpoint_id, created_at DESC, id DESC);

CREATE TABLE items (
    uuid         TEXT PRIMARY KEY,
    platform     TEXT NOT NULL,
    content_id   TEXT NOT NULL,
    vector_id    TEXT,
    published_at INTEGER,
    canonical    TEXT,
    -- 1: it lacks a vector that is to be tried again
    pending      INTEGER NOT NULL,
    revision     INTEGER NOT NULL,
    json         TEXT NOT NULL,
    UNIQUE (platform, content_id)
) STRICT;

CREATE INDEX items_vector ON items (vector_id) WHERE vector_id IS NOT NULL;

CREATE INDEX items_newest ON items (published_at DESC, uuid);

CREATE INDEX items_canonical ON items (canonical) WHERE canonical IS NOT NULL;

CREATE INDEX items_pending ON items (uuid) WHERE pending = 1;

-- age: the time of publication, negated, so that the newest comes first; undated items come last of all
CREATE TABLE item_tags (
    tag  TEXT NOT NULL,
    age  INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    PRIMARY KEY (tag, age, uuid)
) STRICT, WITHOUT ROWID;

CREATE TABLE creators (
    id   INTEGER PRIMARY KEY,
    json TEXT NOT NULL
) STRICT;

CREATE TABLE content_runs (
    id           TEXT PRIMARY KEY,
    completed_at INTEGER NOT NULL,
    processed    INTEGER NOT NULL,
    inserted     INTEGER NOT NULL,
    json         TEXT NOT NULL
) STRICT;

CREATE INDEX content_runs_end ON content_runs (completed_at, id, processed, inserted);

CREATE TABLE narrative_windows (
    name        TEXT PRIMARY KEY,
    computed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE narratives (
    id         INTEGER PRIMARY KEY,
    window_key TEXT NOT NULL,
    -- what lists show of it, and all of it
    cluster    TEXT NOT NULL,
    json       TEXT NOT NULL
) STRICT;

CREATE INDEX narratives_window ON narratives (window_key);

CREATE TABLE briefs (
    id         INTEGER PRIMARY KEY,
    scope      TEXT NOT NULL,
    job_id     TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    brief      TEXT NOT NULL,
    context    TEXT NOT NULL
) STRICT;

CREATE INDEX briefs_age ON briefs (created_at);
