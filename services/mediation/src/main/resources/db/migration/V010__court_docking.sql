-- Docked courts. Times without a word to the contrary are real times: they say when to try again.

create table court_line (
    court_office_id text primary key,
    last_step bigint not null default 0
);

-- Rows of their own for the answers, so that an act and an answer never wait for each other's order.
create table court_answer_line (
    court_office_id text primary key,
    settled bigint not null default 0
);

create table court_step (
    id uuid primary key,
    court_office_id text not null,
    sequence bigint not null,
    reference text not null,
    kind text not null,
    -- text, not jsonb: whatever is sent again is the same to the byte
    message text not null,
    status text not null default 'WAITING' check (status in ('WAITING', 'SENT', 'REFUSED')),
    appended_at timestamptz not null default now(),
    attempts int not null default 0,
    next_attempt_at timestamptz not null default now(),
    lease uuid,
    leased_until timestamptz,
    last_error text,
    settled_at timestamptz,
    unique (court_office_id, sequence)
);

create index court_step_due on court_step (court_office_id, next_attempt_at)
    where status = 'WAITING';
create index court_step_order on court_step (court_office_id, reference, sequence)
    where status <> 'SENT';

create table court_answer (
    court_office_id text not null,
    sequence bigint not null,
    -- what the court signed, to the byte
    body bytea not null,
    signed_at bigint not null,
    signature text not null,
    received_at timestamptz not null default now(),
    reference text,
    kind text,
    status text not null default 'WAITING' check (status in ('WAITING', 'TAKEN', 'REFUSED')),
    code text,
    attempts int not null default 0,
    next_attempt_at timestamptz not null default now(),
    last_error text,
    settled_at timestamptz,
    primary key (court_office_id, sequence)
);

create index court_answer_open on court_answer (court_office_id, sequence) where status <> 'TAKEN';
