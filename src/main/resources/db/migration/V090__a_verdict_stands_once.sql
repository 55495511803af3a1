-- Each entry that was kept said in its own row of whom it is, why and until when. An erasure writes tens of thousands of
-- them that say the same: now a verdict stands once, and they are its. Of whom they are is said by it alone.
create table kept_verdict (
  id          bigint        not null auto_increment,
  customer_id bigint        not null,
  -- [{"rule":"invoice","until":"2036-12-31","whole":false}], and the last of these days, or none while a hold is open.
  because     varchar(1000) character set ascii collate ascii_bin not null,
  until_day   date          null,
  kept_at     datetime(6)   not null,
  case_ref    varchar(64)   character set ascii collate ascii_bin null,
  primary key (id),
  key kept_verdict_of_customer (customer_id),
  key kept_verdict_due (until_day),
  constraint kept_verdict_of_customer foreign key (customer_id) references customer (id) on delete restrict
);

insert into kept_verdict (customer_id, because, until_day, kept_at, case_ref)
select distinct customer_id, because, until_day, kept_at, case_ref
  from kept_entry;

alter table kept_entry add column verdict_id bigint null first;

update kept_entry e
  join kept_verdict v
    on v.customer_id = e.customer_id
   and v.because = e.because
   and v.until_day <=> e.until_day
   and v.kept_at = e.kept_at
   and v.case_ref <=> e.case_ref
   set e.verdict_id = v.id;

-- What is copied from the entries was checked to be JSON there.
alter table kept_entry
  drop foreign key kept_entry_of_customer,
  drop key kept_entry_due,
  drop primary key,
  drop column customer_id,
  drop column because,
  drop column until_day,
  drop column kept_at,
  drop column case_ref,
  modify column verdict_id bigint not null,
  modify column details longtext character set utf8mb4 collate utf8mb4_bin not null,
  modify column correction longtext character set utf8mb4 collate utf8mb4_bin null,
  add primary key (verdict_id, occurred_at, id),
  add constraint kept_entry_by_verdict foreign key (verdict_id) references kept_verdict (id) on delete restrict;
