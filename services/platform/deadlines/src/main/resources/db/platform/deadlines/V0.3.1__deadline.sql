-- The limits of records. fires_at is the next instant at which something is due to happen by itself.
create table deadline (
    id              uuid        not null default gen_random_uuid() primary key,
    record_kind     text        not null,
    record          text        not null,
    rule_id         text        not null,
    started_at      timestamptz not null,
    warn_at         timestamptz not null,
    due_at          timestamptz not null,
    warned_at       timestamptz,
    missed_at       timestamptz,
    stopped_at      timestamptz,
    fires_at        timestamptz generated always as (
        case
            when stopped_at is not null or missed_at is not null then null
            when warned_at is null then warn_at
            else due_at
        end) stored,
    attempts        integer     not null default 0,
    next_attempt_at timestamptz,
    last_error      text,
    constraint deadline_warning_before_end check (warn_at <= due_at)
);

-- For "what fires next"; limits that are stopped or missed are not in it.
create index deadline_by_firing on deadline (fires_at) where fires_at is not null;

-- For the limits of a record.
create index deadline_by_record on deadline (record_kind, record);

-- A record has at most one running limit of a rule.
create unique index deadline_running on deadline (record_kind, record, rule_id) where stopped_at is null;
