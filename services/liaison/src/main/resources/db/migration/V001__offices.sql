-- Every participating body. A closed office stays, because old records name it.
create table office (
    id            text primary key,
    type          text        not null,
    name          text        not null,
    name_zh       text        not null,
    level         text        not null,
    region_code   text        not null,
    region_chain  text[]      not null,
    parent_id     text references office (id),
    competence    text[]      not null,
    hotlines      text[]      not null,
    contacts      jsonb       not null,
    status        text        not null check (status in ('OPEN', 'CLOSED')),
    successor_id  text references office (id),
    version       bigint      not null,
    registered_at timestamptz not null,
    changed_at    timestamptz not null,
    check (parent_id <> id),
    check ((status = 'CLOSED') = (successor_id is not null))
);

create index office_by_place on office (region_code, id);
create index office_by_region_chain on office using gin (region_chain);
create index office_by_parent on office (parent_id);

-- What each version was, by whom: one row for each change, never altered.
create table office_history (
    office_id text        not null references office (id),
    version   bigint      not null,
    act       text        not null check (act in ('REGISTERED', 'CHANGED', 'CLOSED')),
    person    text        not null,
    by_office text,
    at        timestamptz not null,
    state     jsonb       not null,
    primary key (office_id, version)
);
