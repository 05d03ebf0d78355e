create table dispatch (id text primary key, overdue boolean not null default false);
create table firing (record text not null, what text not null, at timestamptz not null);
