-- What this service needs to know of the offices, kept current by their events.
create table office (
    id text primary key,
    version bigint not null,
    type text not null,
    name text not null,
    name_zh text not null,
    region_code text not null,
    status text not null check (status in ('OPEN', 'CLOSED')),
    successor_id text
);

create index office_open_intake on office (region_code, id) where type = 'PROT' and status = 'OPEN';
