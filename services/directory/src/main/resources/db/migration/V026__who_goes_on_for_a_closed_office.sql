-- What a closed office had in hand is handed over to its successor.
alter table office add column successor_id text;
create index office_by_successor on office (successor_id) where successor_id is not null;
