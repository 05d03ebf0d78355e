-- The row of the rule that a limit was counted by; null where somebody named the day, or where it was not kept.
alter table deadline add column rule_version text;

-- For going through the limits of a kind that can still move.
create index deadline_open on deadline (record_kind, id) where fires_at is not null;
