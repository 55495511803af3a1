-- Who looked at a shopper's data, other than that shopper: officers, imports, the suggestion service. One row a day,
-- looker, purpose and kinds. Personal: shown to the shopper, erased with them.
create table access_log (
  customer_id bigint       not null,
  day         date         not null,
  looker      varchar(64)  character set ascii collate ascii_bin not null,
  why         varchar(24)  character set ascii collate ascii_bin not null,
  kinds       varchar(200) character set ascii collate ascii_bin not null,
  times       int          not null,
  first_at    datetime(6)  not null,
  last_at     datetime(6)  not null,
  primary key (customer_id, day, looker, why, kinds),
  constraint access_log_of_customer foreign key (customer_id) references customer (id) on delete restrict
);
