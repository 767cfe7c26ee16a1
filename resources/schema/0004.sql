-- Schema version 4: what a step tells of itself, kept as it was made: the report of an import.
CREATE TABLE report(
    seq INTEGER PRIMARY KEY,
    body BLOB NOT NULL
) STRICT;
