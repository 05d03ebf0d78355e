-- Events on their way to the broker. A row is deleted once the broker has confirmed it, so the table
-- is short whenever all is well; history belongs to the domain's own tables.
create table outbox (
    seq               bigint generated always as identity,
    lane              smallint    not null check (lane between 0 and 15),
    event_id          uuid        not null,
    aggregate_type    text        not null,
    aggregate_id      text        not null,
    aggregate_version bigint      not null,
    type              text        not null,
    payload           jsonb       not null,
    headers           jsonb       not null,
    occurred_at       timestamptz not null,
    attempts          integer     not null default 0,
    next_attempt_at   timestamptz,
    last_error        text,
    parked_at         timestamptz,
    constraint outbox_pkey primary key (lane, seq),
    constraint outbox_event_id_key unique (event_id)
) with (
    -- Rows come and go fast: clean up by their number, not by a share of a table that is mostly empty.
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 10000
);

-- For "is there an earlier event of this aggregate that waits or is parked": only failed rows count.
create index outbox_failed_by_aggregate on outbox (aggregate_type, aggregate_id, seq) where attempts > 0;

-- What has been handled. The row is written in the handler's own transaction.
create table inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null default now(),
    constraint inbox_pkey primary key (consumer, event_id)
);

-- For the removal of old rows; they are written in the order of time, so a block range index is enough.
create index inbox_by_age on inbox using brin (received_at);
