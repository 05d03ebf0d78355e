-- What a body said about an engagement, once, and the answer to it.
create table practice_feedback (
    reference   text             primary key references engagement,
    member_id   text             not null,
    office_id   text             not null,
    scores      jsonb            not null,
    mean        double precision not null check (mean between 1 and 5),
    text        text,
    given_by    text             not null,
    given_at    timestamptz      not null,
    answer      text,
    answered_at timestamptz
);

create index practice_feedback_by_member on practice_feedback (member_id, given_at, reference);

-- Somebody whose figures are low or falling is looked at by the keeper; one look at a time.
create table practice_review (
    id           uuid             primary key,
    version      bigint           not null check (version > 0),
    member_id    text             not null,
    status       text             not null check (status in ('OPEN', 'DECIDED')),
    reason       text             not null check (reason in ('LOW', 'FALLING')),
    last_mean    double precision not null,
    earlier_mean double precision,
    opened_at    timestamptz      not null,
    readers      text[]           not null,
    decision     text             check (decision in ('KEPT', 'ADMONISHED', 'MEASURE')),
    text         text,
    decided_at   timestamptz,
    check ((status = 'DECIDED') = (decision is not null and text is not null and decided_at is not null))
);

create unique index practice_review_one_open on practice_review (member_id) where status = 'OPEN';
create index practice_review_by_member on practice_review (member_id, opened_at);
create index practice_review_by_age on practice_review (opened_at, id);
create index practice_review_by_reader on practice_review using gin (readers);
