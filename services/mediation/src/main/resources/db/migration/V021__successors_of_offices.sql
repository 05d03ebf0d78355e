-- Who goes on for an office that was closed.
alter table office add column successor_id text;
