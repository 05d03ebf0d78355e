-- Why an office was merged into another.
alter table office_history add column reason text;
