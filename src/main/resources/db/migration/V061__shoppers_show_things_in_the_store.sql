-- A code with which somebody in the store sees, for a quarter of an hour, what a shopper ticked; one a shopper. The
-- code is kept as a hash under the house's own key alone, so that nobody tries all codes on a copy of this table. What
-- was ticked is sealed with the customer's key; what is seen is read anew with each look, with the rights of the
-- sign-in in which it was ticked.
create table store_pass (
  customer_id    bigint      not null primary key,
  account_id     bigint      not null,
  signed_in_at   datetime(6) not null,
  code_hash      varchar(64) character set ascii collate ascii_bin not null,
  made_at        datetime(6) not null,
  until_at       datetime(6) not null,
  ticked         text        character set ascii collate ascii_bin not null,
  openings       int         not null default 0,
  last_opened_at datetime(6) null,
  constraint store_pass_code unique (code_hash),
  key store_pass_over (until_at),
  constraint store_pass_of_customer foreign key (customer_id) references customer (id) on delete restrict
);
