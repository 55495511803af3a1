-- Who did what, append-only and without personal data: the subject is a salted hash whose salt dies with the customer.
-- Writers only insert; one sealer numbers what is committed (seq) and links it in signed batches.
create table ledger_record (
  id      bigint        not null auto_increment,
  at      datetime(6)   not null,
  actor   varchar(48)   character set ascii not null,
  subject binary(32)    null,
  act     varchar(48)   character set ascii not null,
  facts   varchar(2000) collate utf8mb4_bin not null,
  seq     bigint        null,
  primary key (id),
  constraint ledger_record_by_seq unique (seq)
);

create table ledger_checkpoint (
  number    bigint      not null,
  first_seq bigint      not null,
  last_seq  bigint      not null,
  root      binary(32)  not null,
  previous  binary(32)  not null,
  hash      binary(32)  not null,
  signature binary(64)  not null,
  sealed_at datetime(6) not null,
  primary key (number),
  constraint ledger_checkpoint_by_last_seq unique (last_seq)
);
