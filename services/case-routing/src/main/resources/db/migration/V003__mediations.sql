-- The dispute behind a case may be before a mediation body; the case then shows how far that is.
alter table case_file
    drop constraint case_file_status_check,
    add constraint case_file_status_check
        check (status in ('OPEN', 'DISPATCHED', 'IN_PROGRESS', 'CONCLUDED', 'IN_MEDIATION', 'CLOSED')),
    add column referral jsonb;

-- The newest version heard of each mediation and confirmation that a case follows.
create table followed_record (
    reference text   primary key,
    version   bigint not null
);
