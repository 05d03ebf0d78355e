-- In which procedure of a case somebody is chosen: who took part in one is kept out of the others.
alter table selection add column instance text check (instance in ('FIRST', 'SECOND', 'REMANDED', 'RETRIAL'));

-- A body asks for a person of another region; the whole request is one document, as a selection is.
create table sharing (
    reference      text        primary key,
    version        bigint      not null check (version > 0),
    status         text        not null check (status in ('REQUESTED', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'REVOKED')),
    member_id      text        not null,
    office_id      text        not null,
    case_reference text,
    case_label     text        not null,
    valid_from     date        not null,
    valid_until    date        not null check (valid_until >= valid_from),
    requested_at   timestamptz not null,
    readers        text[]      not null,
    state          jsonb       not null
);

create index sharing_by_reader on sharing using gin (readers);
create index sharing_by_member on sharing (member_id, office_id);
create index sharing_granted on sharing (office_id) where status = 'GRANTED';
