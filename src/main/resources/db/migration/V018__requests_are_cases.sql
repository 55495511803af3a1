-- What shoppers ask of us and how far it is. Which state may follow which is written down here once more: a step that
-- is not in this table cannot be stored, whatever a program thinks.
create table request_way (
  from_state varchar(16) character set ascii collate ascii_bin not null,
  to_state   varchar(16) character set ascii collate ascii_bin not null,
  primary key (from_state, to_state)
);

insert into request_way (from_state, to_state) values
  ('received', 'open'), ('received', 'executing'), ('received', 'cancelled'),
  ('open', 'paused'), ('open', 'second_officer'), ('open', 'completed'), ('open', 'denied'), ('open', 'cancelled'),
  ('paused', 'open'), ('paused', 'denied'), ('paused', 'cancelled'),
  ('second_officer', 'open'), ('second_officer', 'approved'), ('second_officer', 'cancelled'),
  ('approved', 'executing'), ('approved', 'open'), ('approved', 'cancelled'),
  ('executing', 'completed'), ('executing', 'failed'),
  ('failed', 'executing');

-- The customer is null as soon as nothing leads to the person any more; what is left of the case says nothing of them.
create table request (
  id              bigint        not null auto_increment,
  version         int           not null default 1,
  customer_id     bigint        null,
  type            varchar(16)   character set ascii collate ascii_bin not null,
  regime          varchar(8)    character set ascii collate ascii_bin not null,
  residence       varchar(16)   character set ascii collate ascii_bin not null,
  -- Names of kinds, with commas; empty for everything.
  scope           varchar(500)  character set ascii collate ascii_bin not null default '',
  language        char(2)       character set ascii not null default 'en',
  -- The claim or the case that it is about.
  about           bigint        null,
  state           varchar(16)   character set ascii collate ascii_bin not null,
  state_before    varchar(16)   character set ascii collate ascii_bin null,
  received_at     datetime(6)   not null,
  acknowledged_at datetime(6)   null,
  paused_at       datetime(6)   null,
  paused_days     int           not null default 0,
  extended_at     datetime(6)   null,
  due_at          datetime(6)   not null,
  execute_at      datetime(6)   null,
  closed_at       datetime(6)   null,
  warned_at       datetime(6)   null,
  escalated_at    datetime(6)   null,
  officer         bigint        null,
  prepared_by     bigint        null,
  prepared_at     datetime(6)   null,
  -- What the one who prepared saw: a hash of the verdicts, without counts.
  prepared_as     char(64)      character set ascii collate ascii_bin null,
  approved_by     bigint        null,
  approved_at     datetime(6)   null,
  reason          varchar(24)   character set ascii collate ascii_bin null,
  -- SHA-256 of the code with which the case can be seen without signing in.
  code_hash       binary(32)    null,
  -- What went and what stayed, by kind and rule, once it was carried out.
  outcome         json          null,
  primary key (id),
  key request_of_customer (customer_id, id),
  key request_by_deadline (state, due_at),
  constraint request_by_code unique (code_hash),
  constraint request_came_this_way foreign key (state_before, state) references request_way (from_state, to_state),
  constraint request_of_a_customer foreign key (customer_id) references customer (id) on delete restrict,
  constraint request_has_type check (type in ('delete', 'stop', 'no_sale', 'access', 'dispute', 'appeal')),
  constraint request_has_regime check (regime in ('gdpr', 'cpra')),
  constraint request_is_approved_by_another
    check (approved_by is null or prepared_by is not null and approved_by <> prepared_by),
  constraint request_is_paused_or_not check ((state = 'paused') = (paused_at is not null)),
  constraint request_is_denied_with_a_reason check (state <> 'denied' or reason is not null)
);

-- Everything that happened to a case, in order. The note is what a person wrote, sealed with the customer's key.
create table request_event (
  id         bigint      not null auto_increment,
  request_id bigint      not null,
  at         datetime(6) not null,
  act        varchar(24) character set ascii collate ascii_bin not null,
  role       varchar(8)  character set ascii collate ascii_bin not null,
  officer    bigint      null,
  from_state varchar(16) character set ascii collate ascii_bin null,
  to_state   varchar(16) character set ascii collate ascii_bin null,
  reason     varchar(24) character set ascii collate ascii_bin null,
  note       text        null,
  primary key (id),
  key event_of_request (request_id, id),
  constraint event_of_a_request foreign key (request_id) references request (id) on delete restrict,
  constraint event_went_this_way foreign key (from_state, to_state) references request_way (from_state, to_state)
);

create table request_pause (
  id         bigint      not null auto_increment,
  request_id bigint      not null,
  from_at    datetime(6) not null,
  until_at   datetime(6) null,
  primary key (id),
  key pause_of_request (request_id, id),
  constraint pause_of_a_request foreign key (request_id) references request (id) on delete restrict
);

-- Letters between the shopper and the desk, sealed with the customer's key.
create table request_message (
  id         bigint      not null auto_increment,
  request_id bigint      not null,
  at         datetime(6) not null,
  officer    bigint      null,
  body       text        not null,
  primary key (id),
  key message_of_request (request_id, id),
  constraint message_of_a_request foreign key (request_id) references request (id) on delete restrict
);

-- Officers are customers, too, and have families: of these they see no case.
create table request_conflict (
  officer     bigint      not null,
  customer_id bigint      not null,
  stated_at   datetime(6) not null,
  primary key (officer, customer_id),
  constraint conflict_with_customer foreign key (customer_id) references customer (id) on delete cascade
);
