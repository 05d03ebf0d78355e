-- A tip and all that hangs on it. The reporter's identity lies apart, in reporter_secret.
create table tip (
    reference text primary key,
    version bigint not null,
    status text not null
        check (status in ('RECEIVED', 'IDENTITY_REQUESTED', 'ACCEPTED', 'REJECTED', 'ANSWERED', 'WITHDRAWN')),
    kind text not null check (kind in ('REPORT', 'COMPLAINT', 'CONSULTATION')),
    channel text not null
        check (channel in ('WEB', 'PHONE', 'VOICEMAIL', 'LETTER', 'COUNTER', 'MINI_PROGRAM', 'AGENCY', 'ANALYTIC_MODEL')),
    language text not null check (language in ('zh', 'en')),
    title text not null,
    description text not null,
    region_code text,
    facts jsonb not null,
    anonymous boolean not null,
    reporter_kind text,
    receipt_hash bytea not null,
    intake_office text not null,
    audience text[] not null,
    submitted_at timestamptz not null,
    entered_by text,
    entered_office text,
    opened_at timestamptz,
    due_at timestamptz not null,
    due_on date not null,
    warned_at timestamptz,
    overdue boolean not null default false,
    decided_at timestamptz,
    rejection jsonb,
    case_reference text,
    files integer not null default 0,
    answers integer not null default 0
);

create unique index tip_by_receipt on tip (receipt_hash);
-- The inbox: undecided tips first, by the instant their limit ends.
create index tip_inbox_of_office on tip (intake_office, (decided_at is not null), due_at, reference);
create index tip_inbox_of_all on tip ((decided_at is not null), due_at, reference);
create index tip_by_audience on tip using gin (audience);

create table tip_history (
    id bigint generated always as identity primary key,
    tip text not null references tip,
    at timestamptz not null,
    version bigint not null,
    trigger text not null,
    from_status text,
    to_status text not null,
    person text,
    office text,
    basis text not null
);

create index tip_history_by_tip on tip_history (tip, id);

create table message (
    id uuid primary key,
    tip text not null references tip,
    kind text not null
        check (kind in ('NOTE', 'REQUEST', 'IDENTITY_REQUEST', 'CONSULTATION_ANSWER', 'REPLY', 'IDENTITY_REPLY')),
    -- Null for a reply that proves the reporter's identity: that text is sealed in reporter_secret.
    text text,
    request_id text,
    items text[] not null default '{}',
    due_on date,
    at timestamptz not null,
    person text,
    office text
);

create index message_by_tip on message (tip, at, id);

-- One row a file: the primary key is what lets a token be attached once only.
create table attachment (
    evidence_id text primary key,
    tip text not null references tip,
    message uuid references message,
    position integer not null,
    name text not null,
    media_type text not null,
    size bigint not null,
    sha256 text not null,
    attached_at timestamptz not null,
    attached_by text,
    record_version bigint not null,
    -- Came with a proof of the reporter's identity: not for the readers of the tip.
    identity boolean not null,
    refused text
);

create index attachment_by_tip on attachment (tip, attached_at, position);

-- Who the reporter is: sealed with AES-GCM under a key that the database does not know.
create table reporter_secret (
    id uuid primary key,
    tip text not null references tip,
    kind text not null check (kind in ('IDENTITY', 'REPLY')),
    sealed bytea not null,
    at timestamptz not null
);

create index reporter_secret_by_tip on reporter_secret (tip, at);

-- Every look at an identity, with its purpose.
create table reporter_reveal (
    id bigint generated always as identity primary key,
    tip text not null references tip,
    person text not null,
    office text not null,
    purpose text not null,
    at timestamptz not null
);

create index reporter_reveal_by_tip on reporter_reveal (tip, at);
