-- What a verdict keeps of what was erased. It leaves the table of entries, so that nothing that is used for another
-- purpose can find it: no page, no suggestion, no count. Each row says why it is here and until when.
create table kept_entry (
  customer_id  bigint        not null,
  occurred_at  datetime(6)   not null,
  id           bigint        not null,
  kind         varchar(16)   character set ascii collate ascii_bin not null,
  source       varchar(32)   character set ascii collate ascii_bin not null,
  external_key varchar(96)   collate utf8mb4_bin not null,
  order_key    varchar(64)   collate utf8mb4_bin null,
  title        varchar(200)  not null,
  quantity     int           not null,
  returned     int           not null,
  amount_minor bigint        null,
  currency     char(3)       character set ascii null,
  details      json          not null,
  -- Only where a rule keeps it whole, such as for a lawsuit.
  sealed       text          character set ascii collate ascii_bin null,
  correction   json          null,
  -- [{"rule":"invoice","until":"2036-12-31","whole":false}], and the last of these days, or none while a hold is open.
  because      varchar(1000) character set ascii collate ascii_bin not null,
  until_day    date          null,
  kept_at      datetime(6)   not null,
  case_ref     varchar(64)   character set ascii collate ascii_bin null,
  primary key (customer_id, occurred_at, id),
  key kept_entry_due (until_day),
  constraint kept_entry_of_customer foreign key (customer_id) references customer (id) on delete restrict
);

-- What an officer asked to keep although its owner asked to erase it: all that is held on a customer, a kind, an order
-- or one entry.
create table hold (
  id          bigint       not null auto_increment,
  customer_id bigint       not null,
  rule        varchar(16)  character set ascii collate ascii_bin not null,
  kind        varchar(16)  character set ascii collate ascii_bin null,
  order_key   varchar(64)  collate utf8mb4_bin null,
  entry_id    bigint       null,
  reason      varchar(500) not null,
  placed_at   datetime(6)  not null,
  placed_by   bigint       not null,
  ends_on     date         null,
  lifted_at   datetime(6)  null,
  lifted_by   bigint       null,
  lift_reason varchar(500) null,
  primary key (id),
  key hold_of_customer (customer_id, id),
  key hold_open (lifted_at, placed_at),
  constraint hold_on_customer foreign key (customer_id) references customer (id) on delete restrict,
  constraint hold_has_rule check (rule in ('fraud', 'litigation')),
  constraint lifted_holds_say_why check ((lifted_at is null) = (lift_reason is null))
);

-- Each erasure that is done, under the number it has in the vault's journal: what the journal has and this has not was
-- begun and stopped, or undone by a backup. It names no customer but the one without account of whom the rest is held.
create table erasure (
  number      bigint       not null,
  case_ref    varchar(64)  character set ascii collate ascii_bin not null,
  kinds       varchar(500) character set ascii collate ascii_bin null,
  erased_at   datetime(6)  not null,
  effect      json         not null,
  stub_id     bigint       null,
  primary key (number),
  constraint erasure_by_case unique (case_ref),
  constraint erasure_left_stub foreign key (stub_id) references customer (id) on delete set null
);

-- Of what happened until this moment nothing comes in any more: of one kind, or (no kind) of everything, where the
-- customer was erased and is here anew.
create table erased_until (
  customer_id bigint      not null,
  kind        varchar(16) character set ascii collate ascii_bin not null,
  until_at    datetime(6) not null,
  primary key (customer_id, kind),
  constraint erased_until_of_customer foreign key (customer_id) references customer (id) on delete restrict
);
