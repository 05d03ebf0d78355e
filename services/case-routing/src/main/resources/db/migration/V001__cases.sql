-- The case itself. What was handed in and the figures are value objects; everything that is searched,
-- ordered or guarded by has a column of its own. Nothing due is due at infinity, so that lists sort and
-- page by plain row comparison.
create table case_file (
    reference         text primary key,
    version           bigint      not null check (version > 0),
    status            text        not null
        check (status in ('OPEN', 'DISPATCHED', 'IN_PROGRESS', 'CONCLUDED', 'CLOSED')),
    routing_office_id text        not null,
    region_code       text        check (region_code ~ '^[0-9]{6}$'),
    tips              text[]      not null,
    content           jsonb       not null,
    figures           jsonb       not null,
    opened_at         timestamptz not null,
    closed_at         timestamptz,
    updated_at        timestamptz not null,
    clock             jsonb,
    escalations       jsonb       not null,
    due_on            date        not null,
    overdue           boolean     not null,
    readers           text[]      not null
);

create index case_file_by_reader on case_file using gin (readers);
create index case_file_by_due on case_file (due_on, reference);
create index case_file_by_status_and_due on case_file (status, due_on, reference);
create index case_file_by_region_and_due on case_file (region_code text_pattern_ops, due_on, reference);
create index case_file_overdue_by_due on case_file (due_on, reference) where overdue;

-- A tip goes into one case, once.
create table case_tip (
    tip_reference  text   primary key,
    tip_version    bigint not null,
    case_reference text   not null references case_file
);

create index case_tip_by_case on case_tip (case_reference);

create table dispatch (
    dispatch_id    uuid    primary key,
    case_reference text    not null references case_file,
    position       integer not null,
    office_id      text    not null,
    kind           text    not null check (kind in ('ENFORCEMENT', 'CRIMINAL_CLUE', 'INFORMATION')),
    status         text    not null
        check (status in ('SENT', 'ACKNOWLEDGED', 'REFUSED', 'RECALLED', 'CONCLUDED')),
    version        bigint  not null check (version > 0),
    due_on         date    not null,
    overdue        boolean not null,
    state          jsonb   not null,
    unique (case_reference, position)
);

create index dispatch_by_office_and_due on dispatch (office_id, due_on, case_reference);
create unique index dispatch_unfinished_once_per_office on dispatch (case_reference, office_id)
    where status in ('SENT', 'ACKNOWLEDGED');

create table instruction (
    instruction_id uuid    primary key,
    case_reference text    not null references case_file,
    position       integer not null,
    office_id      text    not null,
    status         text    not null check (status in ('OPEN', 'REPLIED', 'OVERDUE')),
    version        bigint  not null check (version > 0),
    due_on         date    not null,
    state          jsonb   not null,
    unique (case_reference, position)
);

-- One row a transition or other change, written in its transaction and never touched again.
create table case_history (
    seq            bigint generated always as identity primary key,
    case_reference text        not null references case_file,
    case_version   bigint      not null,
    at             timestamptz not null,
    act            text        not null,
    from_status    text,
    to_status      text,
    dispatch_id    uuid,
    instruction_id uuid,
    person         text        not null,
    office_id      text,
    detail         jsonb       not null
);

create index case_history_by_case on case_history (case_reference, seq);
