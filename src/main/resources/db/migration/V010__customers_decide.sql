-- What customers decided, kind by kind, with the very text that they were shown: append-only. The table of choices
-- holds the latest decision on each question, so that what counts is one look at a primary key.
create table decision (
  id          bigint        not null auto_increment,
  customer_id bigint        not null,
  kind        varchar(16)   character set ascii collate ascii_bin not null,
  -- A purpose, whether it is collected at all, or for how long it is kept.
  about       varchar(16)   character set ascii collate ascii_bin not null,
  choice      varchar(8)    character set ascii collate ascii_bin not null,
  decided_at  datetime(6)   not null,
  decided_by  varchar(16)   character set ascii not null,
  language    char(2)       character set ascii not null,
  shown       varchar(2000) not null,
  primary key (id),
  key decision_of_customer (customer_id, id),
  constraint decision_belongs_to_customer foreign key (customer_id) references customer (id) on delete restrict,
  constraint decision_has_question
    check (about in ('suggestions', 'marketing', 'in_store', 'statistics', 'partners', 'collect', 'keep')),
  constraint decision_has_maker check (decided_by in ('shopper', 'browser', 'joining'))
);

create table choice (
  customer_id bigint      not null,
  kind        varchar(16) character set ascii collate ascii_bin not null,
  about       varchar(16) character set ascii collate ascii_bin not null,
  choice      varchar(8)  character set ascii collate ascii_bin not null,
  decision_id bigint      not null,
  primary key (customer_id, kind, about),
  constraint choice_belongs_to_customer foreign key (customer_id) references customer (id) on delete restrict
);

-- "Yes, this time": what is collected only when its owner is asked may be collected from then until then.
create table permit (
  id          bigint        not null auto_increment,
  customer_id bigint        not null,
  kind        varchar(16)   character set ascii collate ascii_bin not null,
  from_at     datetime(6)   not null,
  until_at    datetime(6)   not null,
  language    char(2)       character set ascii not null,
  shown       varchar(2000) not null,
  primary key (id),
  key permit_of_customer (customer_id, kind, id),
  constraint permit_belongs_to_customer foreign key (customer_id) references customer (id) on delete restrict
);

alter table import_run
  add column not_allowed bigint not null default 0 after deleted,
  add column too_old     bigint not null default 0 after not_allowed;
