-- What comes of a selection, under its reference; one document, as the selection is.
create table engagement (
    reference text        primary key references selection,
    version   bigint      not null check (version > 0),
    status    text        not null check (status in ('OFFERED', 'ACCEPTED', 'IN_PROGRESS', 'REPORTED', 'ENDED',
        'RELEASED')),
    member_id text,
    opened_at timestamptz not null,
    open      boolean     not null,
    readers   text[]      not null,
    state     jsonb       not null
);

create index engagement_by_reader on engagement using gin (readers);
create index engagement_by_member on engagement (member_id, opened_at);
