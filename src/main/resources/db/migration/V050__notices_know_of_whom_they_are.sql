-- A notice knows of whom it tells for as long as there is somebody: who is erased need not be corrected any more, and
-- no officer has a hand in a notice about themself or somebody close. Where the customer is gone, that is known by the
-- numbers of those officers, sealed like what the notice says, and gone with it.
alter table notice
  add column customer_id bigint null after case_ref,
  add column kept_from text character set ascii collate ascii_bin null after body,
  add key notice_of_customer (customer_id),
  add constraint notice_about_customer foreign key (customer_id) references customer (id) on delete set null;

update notice n
  join request r on n.case_ref = concat('V-', date_format(r.received_at, '%Y'), '-', lpad(r.id, 6, '0'))
   set n.customer_id = r.customer_id
 where n.state in ('owed', 'dead');
