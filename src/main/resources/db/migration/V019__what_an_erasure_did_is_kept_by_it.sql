-- The erasure itself keeps what went and what stayed, under the case's reference.
alter table request
  drop column outcome;
