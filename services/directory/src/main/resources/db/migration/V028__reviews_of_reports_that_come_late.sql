-- Not only ratings start a review, but also reports that do not come in time.
alter table practice_review drop constraint practice_review_reason_check;
alter table practice_review add constraint practice_review_reason_check
    check (reason in ('LOW', 'FALLING', 'LATE', 'LATER'));
