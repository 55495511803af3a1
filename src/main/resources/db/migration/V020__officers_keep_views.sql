-- What an officer looks for in the queue again and again: the filters as they stand in the page's address.
create table request_view (
  officer bigint       not null,
  name    varchar(40)  not null,
  query   varchar(300) not null,
  kept_at datetime(6)  not null,
  primary key (officer, name),
  constraint view_of_officer foreign key (officer) references account (id) on delete cascade
);
