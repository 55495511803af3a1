-- Written before anything is erased and kept when all is: a database that was restored from an older backup finds here
-- what it has to erase again. A customer is named by number, and by a keyed hash of who that was, as a restored
-- database gives its numbers once more.
create table erasure_journal (
  number      bigint       not null auto_increment,
  case_ref    varchar(64)  character set ascii collate ascii_bin not null,
  customer_id bigint       not null,
  identity    binary(32)   not null,
  kinds       varchar(500) character set ascii collate ascii_bin null,
  begun_at    datetime(6)  not null,
  done_at     datetime(6)  null,
  primary key (number),
  key erasure_under_way (done_at, number),
  constraint erasure_journal_by_case unique (case_ref)
);

-- HMAC-SHA256 of the source and key of an erased customer: what happened until then does not make them known again.
create table customer_stone (
  hash      binary(32)  not null,
  erased_at datetime(6) not null,
  primary key (hash)
);
