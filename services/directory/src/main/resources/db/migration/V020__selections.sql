-- The whole selection is one document; what is searched, counted or guarded by has a column of its own.
create table selection (
    reference      text        primary key,
    version        bigint      not null check (version > 0),
    status         text        not null check (status in ('AGREED', 'AWAITING_ENTROPY', 'DRAWN', 'VOID')),
    office_id      text        not null,
    case_reference text,
    case_label     text        not null,
    redraw_of      text        references selection,
    member_id      text,
    engaged        boolean     not null,
    created_at     timestamptz not null,
    due_on         date,
    readers        text[]      not null,
    state          jsonb       not null
);

create index selection_by_reader on selection using gin (readers);
create index selection_by_age on selection (created_at desc, reference desc);
create index selection_engaged_by_member on selection (member_id) where engaged;
create index selection_by_case on selection (case_reference) where case_reference is not null;
create index selection_by_label on selection (office_id, case_label);

-- A draw is repeated once at most.
create unique index selection_redraw_once on selection (redraw_of) where redraw_of is not null;

-- What will decide a draw, sealed until its round is there. Times of draw_wait are real times.
create table draw_seed (
    reference text  primary key references selection,
    nonce     bytea not null,
    sealed    bytea not null
);

create table draw_wait (
    reference       text        primary key references selection,
    source          text        not null,
    round           bigint      not null,
    next_attempt_at timestamptz not null,
    attempts        integer     not null default 0,
    leased_until    timestamptz
);

create index draw_wait_due on draw_wait (next_attempt_at);

-- The first word of the beacon on each round, and what it said against it later.
create table beacon_round (
    source       text        not null,
    round        bigint      not null,
    value        text        not null,
    published_at text        not null,
    signature    text        not null,
    seen_at      timestamptz not null,
    primary key (source, round)
);

create table beacon_contradiction (
    source       text        not null,
    round        bigint      not null,
    value        text        not null,
    published_at text        not null,
    signature    text        not null,
    seen_at      timestamptz not null,
    primary key (source, round, value)
);
