-- What a line of history about a tip says that changed hands: from which office to which.
alter table tip_history add column handed_over jsonb;
