-- Schema version 5: the register of notes and marks.
CREATE TABLE note(
    id INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE,
    alive INTEGER NOT NULL,
    item BLOB,
    field TEXT,
    text TEXT,
    author TEXT,
    date TEXT,
    mark TEXT,
    done INTEGER
) STRICT;
