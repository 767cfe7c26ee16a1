-- Schema version 2: who approved a version, and on what day.
ALTER TABLE version ADD COLUMN approved_by TEXT;
-- next
ALTER TABLE version ADD COLUMN approved_on TEXT;
