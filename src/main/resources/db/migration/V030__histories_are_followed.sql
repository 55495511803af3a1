-- Whose history changed, so that the model of every node follows. A row is written in the transaction of the change and
-- has no number yet: one taken then could be overtaken by a later one that commits first, and whoever follows would
-- miss it. Nodes number what is committed, one at a time, and follow these sealed numbers only. Rows go after an hour:
-- who was away for longer counts everything anew. No customer is named where the customer is no more.
create table history_change (
  id          bigint      not null auto_increment,
  seq         bigint      null,
  customer_id bigint      null,
  node        varchar(36) character set ascii not null,
  made_at     datetime(6) not null,
  primary key (id),
  key history_change_of_customer (customer_id),
  constraint history_change_by_seq unique (seq)
);

create table history_seal (
  only_one tinyint not null,
  last_seq bigint  not null,
  primary key (only_one)
);

insert into history_seal (only_one, last_seq) values (1, 0);
