-- A day's count knows when the last of its entries came in, so that what is new since a visit is found by the days it
-- is about. That needs no table of arrivals, which cost every import a tenth of its time.
alter table kept_count add column last_received datetime(6) null;

update kept_count k
  join (select customer_id, max(received_at) as received_at from arrival group by customer_id) a
    on a.customer_id = k.customer_id
   set k.last_received = a.received_at;

update kept_count set last_received = timestamp '2000-01-01 00:00:00' where last_received is null;

alter table kept_count modify column last_received datetime(6) not null;

drop table arrival;
