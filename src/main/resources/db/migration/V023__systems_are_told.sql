-- The systems that also hold something on our customers, what each is to be told, and what each answered. The key we
-- share with a system and what a notice says of a person are sealed with the house's own key, which lies in the vault;
-- what a notice says goes as soon as it is answered or settled.
create table downstream_system (
  id         bigint        not null auto_increment,
  code       varchar(32)   character set ascii collate ascii_bin not null,
  name       varchar(80)   not null,
  holds      varchar(300)  not null,
  address    varchar(500)  not null,
  contact    varchar(200)  not null,
  -- Codes of the sources whose keys it knows, by comma; empty where it knows all.
  sources    varchar(1000) character set ascii collate ascii_bin not null,
  secret     varchar(200)  character set ascii collate ascii_bin not null,
  added_at   datetime(6)   not null,
  retired_at datetime(6)   null,
  version    int           not null default 1,
  primary key (id),
  constraint downstream_system_by_code unique (code)
);

create table notice (
  id          char(36)     character set ascii collate ascii_bin not null,
  system_id   bigint       not null,
  case_ref    varchar(40)  character set ascii collate ascii_bin not null,
  what        varchar(8)   character set ascii collate ascii_bin not null,
  part        int          not null,
  parts       int          not null,
  owed_at     datetime(6)  not null,
  body        longtext     character set ascii collate ascii_bin null,
  state       varchar(8)   character set ascii collate ascii_bin not null,
  tries       int          not null default 0,
  tried_at    datetime(6)  null,
  next_try_at datetime(6)  null,
  trouble     varchar(16)  character set ascii collate ascii_bin null,
  closed_at   datetime(6)  null,
  -- Why an officer settled it by hand, and who.
  reason      varchar(500) null,
  settled_by  varchar(48)  character set ascii null,
  primary key (id),
  key notice_due (state, next_try_at),
  key notice_of_case (case_ref),
  key notice_of_system (system_id, owed_at),
  constraint notice_of_downstream_system foreign key (system_id) references downstream_system (id) on delete restrict,
  constraint notice_has_what check (what in ('erase', 'correct', 'stop', 'test')),
  constraint notice_has_state check (state in ('owed', 'answered', 'dead', 'settled')),
  constraint only_owed_notices_are_tried check ((state = 'owed') = (next_try_at is not null)),
  constraint closed_notices_say_nothing check ((state in ('answered', 'settled')) = (body is null)),
  constraint closed_notices_have_a_time check ((state in ('answered', 'settled')) = (closed_at is not null)),
  constraint settled_notices_have_a_reason check ((state = 'settled') = (reason is not null))
);

-- What a system answered and signed, word for word. A receipt says no more than which notice, what became of it and
-- how many records, so it holds nothing personal.
create table receipt (
  notice_id char(36)       character set ascii collate ascii_bin not null,
  outcome   varchar(12)    character set ascii collate ascii_bin not null,
  records   bigint         null,
  signed_at datetime(6)    not null,
  body      varchar(1000)  character set ascii collate ascii_bin not null,
  signature varchar(300)   character set ascii collate ascii_bin not null,
  filed_at  datetime(6)    not null,
  primary key (notice_id),
  constraint receipt_of_notice foreign key (notice_id) references notice (id) on delete restrict,
  constraint receipt_has_outcome check (outcome in ('done', 'nothing-held'))
);
