-- Where the rejected lines of an import lie: they may tell of people, and go with them, and after thirty days.
alter table import_run
  add column rejected_in varchar(1000) null after rejected,
  add key import_run_rejected_in (rejected_in(100));
