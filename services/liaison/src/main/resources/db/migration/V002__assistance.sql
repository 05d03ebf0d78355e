-- Requests for help between offices, each whole in one document.
create table assistance (
    reference          text        primary key,
    version            bigint      not null,
    status             text        not null check (status in ('SENT', 'RECEIVED', 'ACCEPTED', 'IN_PROGRESS',
        'EXTENSION_ASKED', 'DONE', 'REJECTED', 'DISPUTED', 'REDIRECTED', 'WITHDRAWN')),
    kind               text        not null,
    from_office_id     text        not null,
    to_office_id       text        not null,
    superior_office_id text,
    case_reference     text,
    sent_at            timestamptz not null,
    updated_at         timestamptz not null,
    due_on             date        not null,
    overdue            boolean     not null,
    readers            text[]      not null,
    state              jsonb       not null
);

create index assistance_by_readers on assistance using gin (readers);
create index assistance_by_due_day on assistance (due_on, reference);
create index assistance_by_case on assistance (case_reference) where case_reference is not null;
create index assistance_by_asker on assistance (from_office_id);
create index assistance_by_asked on assistance (to_office_id);
create index assistance_by_superior on assistance (superior_office_id) where superior_office_id is not null;

-- Files are bound to a reference before its request is laid down, so references are drawn here.
create table assistance_reference (
    reference text primary key
);

-- What one side keeps for itself. No view, no event and no other office reads it.
create table assistance_note (
    note_id   uuid        primary key,
    reference text        not null references assistance,
    office_id text        not null,
    person    text        not null,
    text      text        not null,
    at        timestamptz not null
);

create index assistance_note_by_side on assistance_note (reference, office_id, at);
create index assistance_note_by_office on assistance_note (office_id);

-- All files of all records of this service; the key keeps one from being bound twice.
create table attachment (
    evidence_id    text        primary key,
    record         text        not null,
    purpose        text        not null,
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
