-- What went, what stayed and why, and what each system answered: canonical JSON and its signature. It names nobody.
create table certificate (
  case_ref  varchar(40)  character set ascii collate ascii_bin not null,
  issued_at datetime(6)  not null,
  content   longtext     collate utf8mb4_bin not null,
  signature binary(64)   not null,
  primary key (case_ref)
);
