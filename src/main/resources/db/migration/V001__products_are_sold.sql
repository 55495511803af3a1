-- What is sold. A product is known by the source that named it and that source's own key;
-- drawing and paint say which of our drawings stands for it and in which colours.
create table product (
  id              bigint       not null auto_increment,
  source          varchar(32)  character set ascii collate ascii_bin not null,
  external_key    varchar(64)  collate utf8mb4_bin not null,
  title           varchar(200) not null,
  department      varchar(32)  null,
  category        varchar(48)  null,
  brand           varchar(64)  null,
  colour          varchar(32)  null,
  size            varchar(32)  null,
  price_minor     bigint       null,
  currency        char(3)      character set ascii null,
  energy_kwh_year int          null,
  drawing         varchar(32)  not null default 'parcel',
  paint           char(7)      character set ascii not null default '#b59b7a',
  paint2          char(7)      character set ascii not null default '#e7dcc6',
  primary key (id),
  constraint product_by_key unique (source, external_key)
);
