-- Whose key and salt are to die although a kill comes between the transaction in which the last of them went and the
-- vault. A row goes when they are dead.
create table dying_key (
  customer_id bigint not null,
  primary key (customer_id)
);
