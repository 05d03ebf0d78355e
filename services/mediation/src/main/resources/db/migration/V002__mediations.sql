create extension if not exists btree_gist;

-- The whole mediation is one document; what is searched, ordered or guarded by has a column of its own. Nothing
-- due is due at infinity, so that lists sort and page by plain row comparison.
create table mediation (
    reference      text        primary key,
    version        bigint      not null check (version > 0),
    status         text        not null check (status in ('APPLIED', 'RETURNED', 'CONSENT_SOUGHT', 'REFUSED',
        'CONSENTED', 'MEDIATOR_SELECTED', 'IN_MEDIATION', 'SUSPENDED_FOR_APPRAISAL', 'AGREED', 'PARTLY_AGREED',
        'FAILED', 'TERMINATED', 'PERFORMED')),
    framework      text        not null,
    body_office_id text        not null,
    case_reference text,
    opened_at      timestamptz not null,
    updated_at     timestamptz not null,
    due_on         date        not null,
    overdue        boolean     not null,
    readers        text[]      not null,
    state          jsonb       not null
);

create index mediation_by_reader on mediation using gin (readers);
create index mediation_by_due on mediation (due_on, reference);
create unique index mediation_runs_once_per_case on mediation (case_reference)
    where status not in ('RETURNED', 'REFUSED', 'FAILED', 'TERMINATED', 'AGREED', 'PARTLY_AGREED', 'PERFORMED');

-- Only the keyed hash of a code is kept.
create table invitation (
    code_hash  bytea       primary key,
    reference  text        not null references mediation,
    party_id   text        not null,
    issued_at  timestamptz not null,
    claimed_by text,
    claimed_at timestamptz
);

create index invitation_by_party on invitation (reference, party_id);

-- Every file belongs to one record, once.
create table attachment (
    evidence_id    text        primary key,
    record         text        not null,
    purpose        text        not null,
    party_id       text,
    name           text        not null,
    media_type     text        not null,
    size           bigint      not null,
    sha256         text        not null,
    attached_at    timestamptz not null,
    attached_by    text,
    record_version bigint      not null,
    refused        text
);

create index attachment_by_record on attachment (record, attached_at);

-- One row a transition or other change, written in its transaction and never touched again.
create table record_history (
    seq         bigint generated always as identity primary key,
    reference   text        not null,
    version     bigint      not null,
    at          timestamptz not null,
    act         text        not null,
    from_status text,
    to_status   text,
    person      text        not null,
    office_id   text,
    detail      jsonb       not null
);

create index record_history_by_reference on record_history (reference, seq);

-- What is said in confidence. No view, no event and no other service reads it.
create table confidential_note (
    note_id    uuid        primary key,
    reference  text        not null references mediation,
    author     text        not null,
    kind       text        not null check (kind in ('NOTE', 'CONCESSION')),
    party_id   text,
    session_id uuid,
    text       text        not null,
    at         timestamptz not null
);

create index confidential_note_by_author on confidential_note (reference, author, at, note_id);

create table mediator (
    person           text    primary key,
    version          bigint  not null,
    body_office_id   text    not null,
    name             text    not null,
    adult            boolean not null,
    qualifications   text[]  not null,
    mediation_years  integer not null,
    profession_years integer not null,
    commercial_years integer not null,
    roster_courts    text[]  not null,
    abroad           boolean not null,
    active           boolean not null
);

create index mediator_by_body on mediator (body_office_id, name, person);

create table hearing_room (
    id          text    primary key,
    version     bigint  not null,
    office_id   text    not null,
    region_code text    not null,
    name        text    not null,
    address     text,
    seats       integer,
    active      boolean not null
);

-- Two sessions never have one room at one time.
create table room_booking (
    session_id uuid      primary key,
    room_id    text      not null references hearing_room,
    reference  text      not null references mediation,
    during     tstzrange not null,
    exclude using gist (room_id with =, during with &&)
);

create index room_booking_by_mediation on room_booking (reference);
