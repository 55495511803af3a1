-- Each import of a file and how far it came, written in the transaction of what it took in: a run without an end was
-- stopped, and running the file again completes it. touched_at tells other processes that histories are not what
-- they were.
create table import_run (
  id          bigint       not null auto_increment,
  source      varchar(32)  character set ascii collate ascii_bin not null,
  file        varchar(200) not null,
  started_at  datetime(6)  not null,
  touched_at  datetime(6)  not null,
  finished_at datetime(6)  null,
  -- Whether the file was read to its end; a file that was cut off is not.
  whole       boolean      null,
  lines_read  bigint       not null default 0,
  fresh       bigint       not null default 0,
  changed     bigint       not null default 0,
  unchanged   bigint       not null default 0,
  deleted     bigint       not null default 0,
  rejected    bigint       not null default 0,
  primary key (id),
  key import_run_touched (touched_at),
  constraint finished_runs_say_whether_whole check ((finished_at is null) = (whole is null))
);
