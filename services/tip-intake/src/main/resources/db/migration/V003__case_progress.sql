-- How far the case has come that a tip went into: what its reporter may be told.
create table case_progress (
    case_reference text primary key,
    version bigint not null,
    stage text not null check (stage in ('IN_REVIEW', 'WITH_AUTHORITY', 'CLOSED')),
    dispatches jsonb not null,
    -- Each change of stage with its instant, oldest first.
    steps jsonb not null
);
