-- How a case came from one centre to the next; who kept it once is among its readers.
alter table case_file add column hand_overs jsonb not null default '[]';

create index case_file_by_keeper on case_file (routing_office_id, reference);

-- Who goes on for an office that was closed.
alter table office add column successor_id text;

-- What became of each request that a case be taken over. The case may be unknown, so nothing is referenced.
create table case_transfer (
    request          text        primary key,
    heard            bigint      not null,
    version          bigint      not null,
    case_reference   text        not null,
    status           text        not null check (status in ('NOTED', 'REFUSED', 'DONE', 'ENDED')),
    reason           text        check (reason in ('CASE_UNKNOWN', 'CASE_CLOSED', 'TRANSFER_RUNNING', 'KEPT_ALREADY',
                                                   'NO_RECEIVER')),
    asking_office_id text        not null,
    asked_office_id  text        not null,
    from_office_id   text,
    to_office_id     text,
    at               timestamptz not null,
    check ((status = 'REFUSED') = (reason is not null))
);

-- One transfer of a case runs at a time.
create unique index case_transfer_running on case_transfer (case_reference) where status = 'NOTED';
