-- Who writes or calls may claim that something is wrong before it is proven that they are the customer. Until then it
-- is no word of the customer's: their pages do not show it as such.
alter table dispute add column proven boolean not null default true;
