-- Who goes on for a closed office is asked in the same words in every service.
alter table office add column open boolean not null generated always as (status = 'OPEN') stored;
