-- A history that is closed and only studied, such as research data of years ago: nothing of it goes by itself.
alter table source add column closed boolean not null default false;
