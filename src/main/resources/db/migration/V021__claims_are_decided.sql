-- What an officer decided on a claim, and what is right, as the source is told.
alter table dispute
  add column decided_at  datetime(6) null,
  add column accepted    boolean     null,
  add column right_value varchar(2000) null,
  add constraint decided_claims_say_how check ((decided_at is null) = (accepted is null));
