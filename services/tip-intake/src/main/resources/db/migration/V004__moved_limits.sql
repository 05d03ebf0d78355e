-- What a line of history about a limit says that ends on another day: rule, old day, new day, reason.
alter table tip_history add column moved jsonb;
