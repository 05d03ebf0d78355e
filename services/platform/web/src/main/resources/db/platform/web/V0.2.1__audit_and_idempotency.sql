create table audit_log (
    id          bigint generated always as identity primary key,
    at          timestamptz not null,
    person      text,
    office      text,
    act         text not null,
    record_kind text not null,
    record      text not null,
    purpose     text,
    trace       text not null,
    position    bigint unique,
    hash        text
);

-- The chainer looks for what is not linked yet, once a second.
create index audit_log_unlinked on audit_log (id) where position is null;
create index audit_log_record on audit_log (record, at);

create table audit_head (
    one   boolean primary key default true check (one),
    count bigint not null,
    hash  text not null
);

insert into audit_head (count, hash) values (0, repeat('0', 64));

create table idempotency_key (
    key_hash   bytea primary key,
    body_hash  bytea not null,
    answer     bytea,
    created_at timestamptz not null
);

create index idempotency_key_age on idempotency_key (created_at);
