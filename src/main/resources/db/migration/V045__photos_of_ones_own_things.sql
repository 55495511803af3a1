-- A photo that a shopper took of something they own, by the key of the piece: developed anew without what the camera
-- wrote beside it, and sealed with the customer's own key (Base64 of AES-SIV).
create table closet_photo (
  customer_id bigint      not null,
  piece       varchar(64) character set ascii collate ascii_bin not null,
  put_at      datetime(6) not null,
  sealed      mediumtext  character set ascii collate ascii_bin not null,
  primary key (customer_id, piece),
  constraint closet_photo_of_customer foreign key (customer_id) references customer (id) on delete restrict
);
