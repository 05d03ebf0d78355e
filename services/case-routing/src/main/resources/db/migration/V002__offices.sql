-- What liaison tells of the offices; the newest version wins.
create table office (
    id          text    primary key,
    version     bigint  not null,
    type        text    not null,
    name        text    not null,
    name_zh     text    not null,
    region_code text    not null,
    competence  text[]  not null,
    open        boolean not null
);

create index office_open_by_type_and_region on office (type, region_code) where open;
