-- Meetings, each whole in one document.
create table meeting (
    reference      text        primary key,
    version        bigint      not null,
    status         text        not null check (status in ('INVITED', 'HELD', 'CANCELLED')),
    host_office_id text        not null,
    case_reference text,
    starts_at      timestamptz not null,
    updated_at     timestamptz not null,
    offices        text[]      not null,
    readers        text[]      not null,
    state          jsonb       not null
);

create index meeting_by_readers on meeting using gin (readers);
create index meeting_by_office on meeting using gin (offices);
create index meeting_by_start on meeting (starts_at desc, reference desc);
create index meeting_by_case on meeting (case_reference) where case_reference is not null;

-- One row a decision, written with its meeting, to list what is open across all of them.
create table meeting_decision (
    decision_id     uuid    primary key,
    reference       text    not null references meeting,
    owner_office_id text    not null,
    case_reference  text,
    due_on          date    not null,
    open            boolean not null
);

create index meeting_decision_by_meeting on meeting_decision (reference);
create index meeting_decision_open_by_owner on meeting_decision (owner_office_id, due_on) where open;
create index meeting_decision_open_by_case on meeting_decision (case_reference, due_on) where open;
