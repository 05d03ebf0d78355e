-- References that were given out, before anything is bound to them.
create table confirmation_reference (
    reference text primary key
);

-- The whole application is one document, as a mediation is.
create table confirmation (
    reference           text        primary key references confirmation_reference,
    version             bigint      not null check (version > 0),
    status              text        not null check (status in ('APPLIED', 'SUPPLEMENT_REQUESTED', 'ACCEPTED',
        'NOT_ACCEPTED', 'WITHDRAWN', 'DEEMED_WITHDRAWN', 'CONFIRMED', 'DISMISSED')),
    mediation_reference text        not null references mediation,
    court_office_id     text        not null,
    applied_at          timestamptz not null,
    updated_at          timestamptz not null,
    due_on              date        not null,
    overdue             boolean     not null,
    readers             text[]      not null,
    state               jsonb       not null
);

create index confirmation_by_reader on confirmation using gin (readers);
create index confirmation_by_due on confirmation (due_on, reference);

-- An agreement is with one court at a time, and ruled on once.
create unique index confirmation_runs_once_per_mediation on confirmation (mediation_reference)
    where status not in ('NOT_ACCEPTED', 'WITHDRAWN', 'DEEMED_WITHDRAWN');
