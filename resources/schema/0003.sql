-- Schema version 3: the register of opinions.
CREATE TABLE opinion(
    id INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE,
    alive INTEGER NOT NULL,
    item BLOB,
    field TEXT,
    "from" TEXT,
    source TEXT,
    original TEXT,
    proposal TEXT,
    reason TEXT,
    adopted TEXT,
    reply TEXT,
    date TEXT,
    step TEXT
) STRICT;
