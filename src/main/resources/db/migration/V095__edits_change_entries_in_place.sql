-- An edit writes its number into the entries that it excludes or deletes. Where there was null before, each row grew, was
-- laid elsewhere and split its page: three times the work for an edit over a hundred thousand entries. A number that is
-- always there, 0 for none, is changed where it lies. Whoever reads goes on asking for null.
alter table entry
  add column excluded_in bigint not null default 0 after correction,
  add column deleted_in bigint not null default 0 after excluded_in;

update entry
   set excluded_in = coalesce(excluded_by, 0),
       deleted_in = coalesce(deleted_by, 0)
 where excluded_by is not null
    or deleted_by is not null;

alter table entry
  drop column excluded_by,
  drop column deleted_by,
  add column excluded_by bigint as (nullif(excluded_in, 0)) virtual,
  add column deleted_by bigint as (nullif(deleted_in, 0)) virtual;

-- Written anew, so that those that were there have the place, too.
alter table entry force;
