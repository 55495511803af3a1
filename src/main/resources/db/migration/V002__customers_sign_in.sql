-- Whose data it is, and who may sign in. A customer is known by the source that named them and its key;
-- the key and salt of each live in the vault. An account belongs to one customer (a shopper) or to none (an officer).
create table customer (
  id           bigint       not null auto_increment,
  source       varchar(32)  character set ascii collate ascii_bin not null,
  external_key varchar(64)  collate utf8mb4_bin not null,
  name         varchar(120) null,
  email        varchar(200) null,
  created_at   datetime(6)  not null,
  primary key (id),
  constraint customer_by_key unique (source, external_key)
);

create table account (
  id            bigint       not null auto_increment,
  customer_id   bigint       null,
  login         varchar(200) not null,
  password_hash varchar(255) character set ascii collate ascii_bin not null,
  role          varchar(16)  not null,
  name          varchar(120) not null,
  opened_at     datetime(6)  not null,
  disabled_at   datetime(6)  null,
  -- A session that began before this moment is over: how one signs out everywhere.
  sessions_from datetime(6)  not null,
  primary key (id),
  constraint account_by_login unique (login),
  constraint account_of_customer unique (customer_id),
  constraint account_belongs_to_customer foreign key (customer_id) references customer (id) on delete restrict,
  constraint account_has_role check (role in ('SHOPPER', 'OFFICER')),
  constraint shoppers_are_customers check ((role = 'SHOPPER') = (customer_id is not null))
);
