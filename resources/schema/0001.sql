-- The catalog file, schema version 1. Statements are separated by a line "-- next". Never edit a released file.
CREATE TABLE catalog(uid BLOB NOT NULL) STRICT;
-- next
CREATE TABLE item(
    id INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE,
    alive INTEGER NOT NULL,
    domain BLOB,
    level1 TEXT,
    level2 TEXT,
    level3 TEXT,
    level4 TEXT,
    content TEXT,
    basis TEXT,
    time_limit TEXT,
    subject TEXT,
    section TEXT,
    channels TEXT,
    audience TEXT,
    audience_group TEXT,
    attribute TEXT,
    tiers TEXT,
    withheld_ground TEXT,
    withheld_reason TEXT,
    withheld_reviewed_on TEXT,
    code TEXT,
    frequency TEXT,
    phone TEXT,
    website_column TEXT,
    stages TEXT,
    interpretation TEXT,
    response TEXT,
    participation TEXT,
    tasks TEXT,
    supervision TEXT,
    changed_on TEXT,
    confirmed_on TEXT,
    effective_from TEXT,
    retired_on TEXT,
    retired_reason TEXT,
    state TEXT,
    remarks TEXT,
    extra TEXT,
    position INTEGER
) STRICT;
-- next
CREATE TABLE domain(
    id INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE,
    alive INTEGER NOT NULL,
    name TEXT,
    parent BLOB,
    note TEXT,
    origin TEXT,
    interpretation TEXT,
    response TEXT,
    participation TEXT,
    supervision TEXT,
    channels TEXT,
    tiers TEXT,
    position INTEGER
) STRICT;
-- next
CREATE TABLE office(
    id INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE,
    alive INTEGER NOT NULL,
    name TEXT,
    short_name TEXT,
    type TEXT,
    parent BLOB,
    issues_documents INTEGER,
    valid_from TEXT,
    valid_to TEXT,
    successor BLOB
) STRICT;
-- next
CREATE TABLE document(
    id INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE,
    alive INTEGER NOT NULL,
    title TEXT,
    number TEXT,
    issuer TEXT,
    drafter TEXT,
    date TEXT,
    kind TEXT,
    status TEXT,
    attribute TEXT,
    attribute_ground TEXT,
    attribute_reason TEXT,
    printed_mark TEXT,
    legal_review_on TEXT,
    effective_on TEXT,
    ends_on TEXT,
    replaced_by BLOB,
    cleared_result TEXT,
    cleared_year INTEGER,
    marked_on_site_on TEXT,
    gazette_issue TEXT,
    interpretation_link TEXT
) STRICT;
-- next
CREATE TABLE task(
    id INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE,
    alive INTEGER NOT NULL,
    "group" TEXT,
    work TEXT,
    content TEXT,
    responsible TEXT,
    measures TEXT,
    progress TEXT,
    deadline TEXT,
    state TEXT,
    source TEXT,
    position INTEGER,
    evidence TEXT,
    note TEXT
) STRICT;
-- next
CREATE TABLE setting(
    id INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE,
    alive INTEGER NOT NULL,
    key TEXT,
    value TEXT
) STRICT;
-- next
CREATE INDEX item_order ON item(alive, domain, position, uid);
-- next
CREATE TABLE change_set(
    seq INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE,
    kind INTEGER NOT NULL,
    step INTEGER NOT NULL,
    target INTEGER,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    label TEXT NOT NULL,
    origin TEXT,
    sum BLOB NOT NULL,
    digest BLOB NOT NULL
) STRICT;
-- next
CREATE TABLE change(
    seq INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    record INTEGER NOT NULL,
    field INTEGER NOT NULL,
    before ANY,
    PRIMARY KEY(seq, kind, record, field)
) STRICT, WITHOUT ROWID;
-- next
CREATE INDEX change_by_record ON change(kind, record, field, seq);
-- next
CREATE TABLE version(
    id INTEGER PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE,
    label TEXT,
    reason TEXT,
    stage TEXT,
    seq INTEGER NOT NULL,
    set_seq INTEGER NOT NULL,
    at TEXT,
    author TEXT,
    items INTEGER NOT NULL,
    digest BLOB NOT NULL
) STRICT;
