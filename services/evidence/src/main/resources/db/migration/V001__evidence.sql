create table sealed_file (
    id          uuid primary key,
    version     bigint      not null check (version > 0),
    state       text        not null check (state in ('SEALED', 'ATTACHED', 'REMOVED')),
    name        text        check (char_length(name) between 1 and 200),
    media_type  text        not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    sm3         text        not null check (sm3 ~ '^[0-9a-f]{64}$'),
    size        bigint      not null check (size > 0),
    scan        text        not null check (scan in ('OFF', 'CLEAN')),
    person      text,
    office      text,
    sealed_at   timestamptz not null,
    record_kind text        check (record_kind in ('TIP', 'CASE')),
    record      text,
    attached_at timestamptz,
    removed_at  timestamptz,
    check ((state = 'REMOVED') = (name is null)),
    check ((state = 'REMOVED') = (removed_at is not null)),
    check ((state = 'ATTACHED') = (record is not null)),
    check ((record is null) = (record_kind is null) and (record is null) = (attached_at is null))
);

create index sealed_file_of_content on sealed_file (sha256);
create index sealed_file_unattached on sealed_file (sealed_at) where state = 'SEALED';

create table access_grant (
    file           uuid   not null references sealed_file,
    record_kind    text   not null check (record_kind in ('TIP', 'CASE')),
    record         text   not null,
    record_version bigint not null,
    audience       text[] not null,
    primary key (file, record_kind, record)
);

-- A refusal may name a file that never was, so nothing is referenced.
create table refusal (
    file        uuid        not null,
    record_kind text        not null check (record_kind in ('TIP', 'CASE')),
    record      text        not null,
    reason      text        not null check (reason in ('ALREADY_ATTACHED', 'UNKNOWN', 'EXPIRED')),
    audience    text[]      not null,
    at          timestamptz not null,
    primary key (file, record_kind, record)
);

create table custody_entry (
    seq         bigint generated always as identity primary key,
    file        uuid        not null,
    act         text        not null check (act in ('UPLOADED', 'ATTACHED', 'ATTACHMENT_REFUSED', 'HANDED_OVER',
                                                    'WITHDRAWN', 'METADATA_READ', 'CONTENT_READ', 'CUSTODY_READ',
                                                    'REMOVED')),
    person      text,
    office      text,
    record_kind text        check (record_kind in ('TIP', 'CASE')),
    record      text,
    at          timestamptz not null,
    check ((record is null) = (record_kind is null))
);

create index custody_entry_of_file on custody_entry (file, seq);

-- The chain of custody is only ever added to.
create function custody_stands() returns trigger language plpgsql as $$
begin
    raise exception 'the chain of custody is not changed';
end
$$;

create trigger custody_stands before update or delete or truncate on custody_entry
    for each statement execute function custody_stands();

create table kept_head (
    service     text        not null,
    hour        timestamptz not null,
    count       bigint      not null check (count > 0),
    hash        text        not null,
    at          timestamptz not null,
    received_at timestamptz not null,
    primary key (service, hour)
);

create index kept_head_newest on kept_head (service, count desc);

create table alarm (
    seq     bigint generated always as identity primary key,
    kind    text        not null check (kind in ('AUDIT_HEAD_SHRANK', 'AUDIT_HEAD_CHANGED', 'SEAL_BROKEN')),
    subject text        not null,
    detail  text        not null,
    at      timestamptz not null
);
