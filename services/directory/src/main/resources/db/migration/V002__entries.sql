create extension if not exists pg_trgm;

-- The whole entry is one document; what is searched, ordered or guarded by has a column of its own.
create table entry (
    id            text        primary key,
    register      text        not null check (register in ('INSTITUTIONS', 'PERSONS')),
    kind          text        not null check (kind in ('INSTITUTION', 'EXPERT', 'INVESTIGATOR', 'MEDIATOR')),
    version       bigint      not null check (version > 0),
    status        text        not null check (status in ('CANDIDATE', 'STANDARD_VERIFIED', 'LISTED', 'WARNED',
        'SUSPENDED', 'REMOVED', 'READMITTED')),
    published     boolean     not null,
    account       text,
    words         text        not null,
    region_chain  text[]      not null,
    serves        text[]      not null,
    right_types   text[]      not null,
    readers       text[]      not null,
    review_due_on date,
    updated_at    timestamptz not null,
    state         jsonb       not null
);

-- Nobody stands twice as the same; who was removed may apply anew.
create unique index entry_once_per_account on entry (kind, account) where account is not null and status <> 'REMOVED';
create index entry_by_register on entry (register, id);
create index entry_by_place on entry using gin (region_chain);
create index entry_by_right_type on entry using gin (right_types);
create index entry_by_reader on entry using gin (readers);
create index entry_by_words on entry using gin (words gin_trgm_ops);
