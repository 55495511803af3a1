-- In whose name it was asked says, signed in, that they want it: 11 CCR §7063(a)(2).
alter table request
  drop constraint request_is_asked_with,
  add constraint request_is_asked_with check (authority in ('none', 'signed', 'power', 'office', 'confirmed'));
