-- What a body said about an engagement, once, and the answer to it.
create table practice_feedback (
    reference   text             primary key references engagement,
    member_id   text             not null,
    scores      jsonb            not null,
    mean        double precision not null check (mean between 1 and 5),
    text        text,
    given_by    text             not null,
    given_at    timestamptz      not null,
    answer      text,
    answered_at timestamptz
);

create index practice_feedback_by_member on practice_feedback (member_id, given_at desc, reference);

-- Somebody whose figures are low or falling is looked at by the keeper; one look at a time.
create table practice_review (
    id        uuid        primary key,
    member_id text        not null,
    reason    text        not null check (reason in ('LOW', 'FALLING')),
    opened_at timestamptz not null,
    result    text,
    closed_by text,
    closed_at timestamptz
);

create unique index practice_review_one_open on practice_review (member_id) where closed_at is null;
create index practice_review_open on practice_review (opened_at, id) where closed_at is null;
