-- What is held: one table of entries for every kind, clustered by owner and time, so that one shopper's page,
-- export and erasure are each one range of the primary key. What the source said stays as it was; what the
-- shopper says lies over it: a correction, the edit that excludes it, the edit that deletes it.
create table source (
  code varchar(32)  character set ascii collate ascii_bin not null,
  name varchar(80)  not null,
  primary key (code)
);

-- One edit by the owner (or by the clock), over one entry or a hundred thousand. An edit with a due date is
-- settled by a job: an exclusion ends, a deletion becomes final.
create table edit (
  id          bigint      not null auto_increment,
  customer_id bigint      not null,
  verb        varchar(16) character set ascii not null,
  made_at     datetime(6) not null,
  reason      varchar(16) character set ascii null,
  purposes    set('suggestions', 'marketing', 'in_store', 'statistics', 'partners') null,
  due_at      datetime(6) null,
  entries     int         not null,
  undone_at   datetime(6) null,
  settled_at  datetime(6) null,
  primary key (id),
  key edit_of_customer (customer_id, id),
  key edit_due (settled_at, undone_at, due_at),
  constraint edit_belongs_to_customer foreign key (customer_id) references customer (id) on delete restrict,
  constraint edit_has_verb check (verb in ('exclude', 'include', 'correct', 'delete')),
  constraint edit_has_reason check (reason is null or reason in ('gift', 'one_off', 'not_mine', 'private'))
);

create table entry (
  customer_id  bigint       not null,
  occurred_at  datetime(6)  not null,
  id           bigint       not null auto_increment,
  kind         varchar(16)  character set ascii collate ascii_bin not null,
  source       varchar(32)  character set ascii collate ascii_bin not null,
  external_key varchar(96)  collate utf8mb4_bin not null,
  order_key    varchar(64)  collate utf8mb4_bin null,
  received_at  datetime(6)  not null,
  product_id   bigint       null,
  title        varchar(200) not null,
  quantity     int          not null default 1,
  -- Of a purchase: how many pieces went back. Of a return: the purchase it cancels, where one fits.
  returned     int          not null default 0,
  returns_entry bigint      null,
  amount_minor bigint       null,
  currency     char(3)      character set ascii null,
  details      json         not null,
  correction   json         null,
  excluded_by  bigint       null,
  deleted_by   bigint       null,
  version      int          not null default 1,
  primary key (customer_id, occurred_at, id),
  constraint entry_by_id unique (id),
  constraint entry_by_key unique (source, external_key),
  constraint entry_of_customer foreign key (customer_id) references customer (id) on delete restrict
);

-- What an edit touched, and how it was before: this is what undo reads.
create table edited_entry (
  customer_id     bigint      not null,
  edit_id         bigint      not null,
  entry_id        bigint      not null,
  occurred_at     datetime(6) not null,
  version_after   int         not null,
  was_correction  json        null,
  was_excluded_by bigint      null,
  was_deleted_by  bigint      null,
  primary key (customer_id, edit_id, entry_id),
  constraint edited_entry_of_edit foreign key (edit_id) references edit (id) on delete restrict
);

-- A claim that a fixed field is wrong. An officer decides.
create table dispute (
  id          bigint        not null auto_increment,
  customer_id bigint        not null,
  entry_id    bigint        not null,
  field       varchar(32)   character set ascii not null,
  claim       varchar(2000) not null,
  made_at     datetime(6)   not null,
  primary key (id),
  key dispute_of_customer (customer_id, entry_id),
  constraint dispute_belongs_to_customer foreign key (customer_id) references customer (id) on delete restrict
);
