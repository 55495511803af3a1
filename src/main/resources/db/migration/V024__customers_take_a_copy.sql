-- Copies that customers asked for: one each, written by a job to a file that is sealed with a key of its own, which is
-- sealed with the customer's. A row in state writing that nobody writes was stopped, and is begun anew.
create table download (
  id          bigint        not null auto_increment,
  customer_id bigint        not null,
  file        char(36)      character set ascii collate ascii_bin not null,
  file_key    varchar(1000) character set ascii collate ascii_bin not null,
  language    varchar(8)    character set ascii not null,
  state       varchar(8)    character set ascii collate ascii_bin not null,
  asked_at    datetime(6)   not null,
  rows_done   bigint        not null default 0,
  rows_all    bigint        not null default 0,
  bytes       bigint        null,
  sha256      char(64)      character set ascii null,
  ready_at    datetime(6)   null,
  until_at    datetime(6)   null,
  fetched     int           not null default 0,
  primary key (id),
  constraint one_download_of_customer unique (customer_id),
  constraint download_of_customer foreign key (customer_id) references customer (id) on delete restrict,
  constraint download_has_state check (state in ('waiting', 'writing', 'ready', 'full', 'failed')),
  constraint ready_downloads_are_whole check ((state = 'ready') = (until_at is not null))
);
