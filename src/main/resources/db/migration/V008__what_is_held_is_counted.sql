-- How much is held, by day as the shop's clocks show it: counting a hundred thousand entries anew takes longer than
-- a page may. Kept in the transactions that change entries.
create table kept_count (
  customer_id bigint      not null,
  day         date        not null,
  kind        varchar(16) character set ascii collate ascii_bin not null,
  source      varchar(32) character set ascii collate ascii_bin not null,
  entries     int         not null,
  deleted     int         not null,
  not_used    int         not null,
  primary key (customer_id, day, kind, source),
  constraint kept_count_of_customer foreign key (customer_id) references customer (id) on delete restrict
);

-- When entries came in, one row a customer and delivery, so that what is new since a visit is found without an index
-- over all that is held.
create table arrival (
  customer_id bigint      not null,
  received_at datetime(6) not null,
  source      varchar(32) character set ascii collate ascii_bin not null,
  entries     int         not null,
  first_at    datetime(6) not null,
  last_at     datetime(6) not null,
  primary key (customer_id, received_at, source),
  constraint arrival_of_customer foreign key (customer_id) references customer (id) on delete restrict
);

-- When somebody was here before this visit; null at their first.
alter table account
  add column visited_at datetime(6) null,
  add column visited_before datetime(6) null;
