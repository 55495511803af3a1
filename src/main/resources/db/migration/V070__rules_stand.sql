-- A rule that stands: visits at a time of the week are not used, nor are those to come. It belongs to an edit, which
-- grows with every visit that comes in at that time; to undo the edit is to undo the rule with all that it did. A rule
-- that only ends leaves what it did as it is.
create table standing_rule (
  customer_id bigint      not null,
  edit_id     bigint      not null,
  days        set('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday') not null,
  from_time   time        not null,
  -- Midnight for the end of the day.
  to_time     time        not null,
  ended_at    datetime(6) null,
  primary key (customer_id, edit_id),
  constraint standing_rule_of_edit foreign key (edit_id) references edit (id) on delete restrict,
  constraint standing_rule_of_customer foreign key (customer_id) references customer (id) on delete restrict
);
