-- Not everybody asks on our page: some write, call or stand at the counter, and some ask in another's name. How it came,
-- who asked, and by what we know that it is them, is written down; nothing is done before that is proven.
alter table request
  add column came_by   varchar(12) character set ascii collate ascii_bin not null default 'page',
  add column asked_by  varchar(12) character set ascii collate ascii_bin not null default 'self',
  add column identity  varchar(12) character set ascii collate ascii_bin not null default 'password',
  add column authority varchar(12) character set ascii collate ascii_bin not null default 'none',
  add constraint request_came_by check (came_by in ('page', 'letter', 'mail', 'phone', 'counter', 'system')),
  add constraint request_was_asked_by check (asked_by in ('self', 'agent', 'guardian')),
  add constraint request_is_identified_by
    check (identity in ('none', 'password', 'document', 'details', 'callback', 'system')),
  add constraint request_is_asked_with check (authority in ('none', 'signed', 'power', 'office'));

-- What is done at once waits in the queue where it is not proven who asks, and can be denied there.
insert into request_way values ('received', 'denied');

-- Where a customer said they live, which says which law holds for what comes without asking them, such as a claim.
create table residence (
  customer_id bigint      not null,
  residence   varchar(16) character set ascii collate ascii_bin not null,
  said_at     datetime(6) not null,
  primary key (customer_id),
  constraint residence_of_customer foreign key (customer_id) references customer (id) on delete restrict,
  constraint residence_is_known check (residence in ('europe', 'california', 'elsewhere'))
);

-- Where one lives was said with each request so far; of a claim it was not.
insert into residence (customer_id, residence, said_at)
select r.customer_id, r.residence, r.received_at
  from request r
  join (select max(id) as id from request where type <> 'dispute' and customer_id is not null group by customer_id) latest
    on latest.id = r.id;

-- What the desk switches off for somebody who wrote or called is told as that.
alter table decision
  drop constraint decision_has_maker,
  add constraint decision_has_maker check (decided_by in ('shopper', 'browser', 'joining', 'desk'));

-- Who calls or writes names a number or an e-mail address.
create index customer_by_email on customer (email);
