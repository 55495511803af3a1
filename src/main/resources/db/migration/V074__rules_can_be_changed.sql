-- A rule that stands can be given another time. What it then lets go of stays noted by its edit, so that the entry's own
-- history still tells of it, but is no longer one that the edit has: where the rule comes to cover it again, it is left
-- out again. What its owner took out of the rule is not let go, and stays out.
alter table edited_entry add column let_go boolean not null default false;
