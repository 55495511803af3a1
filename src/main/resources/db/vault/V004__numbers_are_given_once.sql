-- The highest number that was ever given to a case. A database that came back from an older backup goes on after it:
-- a number that is given twice would meet the first one here in the journal, and with every system that was told.
create table case_number (
  only_one tinyint not null,
  highest  bigint  not null,
  primary key (only_one),
  constraint one_case_number check (only_one = 1)
);

insert into case_number (only_one, highest)
select 1, coalesce(max(cast(substring_index(case_ref, '-', -1) as unsigned)), 0)
  from erasure_journal
 where case_ref regexp '^V-[0-9]{4}-[0-9]{6,18}$';
