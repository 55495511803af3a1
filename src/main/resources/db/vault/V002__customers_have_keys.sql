-- Each customer's own key, wrapped by the master key, which is in no database: when it dies, so does what it sealed.
create table customer_key (
  customer_id bigint          not null,
  wrapped     varbinary(1000) not null,
  made_at     datetime(6)     not null,
  primary key (customer_id)
);
