-- Who keeps the case of a tip, once it is another centre than the one that opened it, and what the reporter was told.
alter table tip
    add column keeper_office text,
    add column keeping jsonb;

create index tip_inbox_of_keeper on tip (keeper_office, (decided_at is not null), due_at, reference)
    where keeper_office is not null;
