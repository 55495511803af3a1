-- What must not travel with the main backups: each customer's salt, the hashes of what was deleted for good,
-- the key that signs the ledger and the last place the ledger was seen to reach.
create table customer_secret (
  customer_id bigint     not null,
  salt        binary(32) not null,
  primary key (customer_id)
);

create table tombstone_key (
  id     tinyint    not null,
  secret binary(32) not null,
  primary key (id),
  constraint one_tombstone_key check (id = 1)
);

-- HMAC-SHA256 of source and external key: stops an entry that was deleted for good from coming back.
create table tombstone (
  hash    binary(32)  not null,
  laid_at datetime(6) not null,
  primary key (hash)
);

create table ledger_key (
  id          tinyint         not null,
  public_key  varbinary(200)  not null,
  private_key varbinary(200)  not null,
  primary key (id),
  constraint one_ledger_key check (id = 1)
);

create table ledger_anchor (
  number   bigint      not null,
  last_seq bigint      not null,
  hash     binary(32)  not null,
  laid_at  datetime(6) not null,
  primary key (number)
);
