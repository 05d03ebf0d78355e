-- The offices as liaison last said.
create table office (
    id          text    primary key,
    version     bigint  not null,
    type        text    not null,
    name        text    not null,
    name_zh     text    not null,
    level       text,
    region_code text    not null check (region_code ~ '^[0-9]{6}$'),
    parent_id   text,
    open        boolean not null
);

-- Every file belongs to one record, once.
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
