-- Who speaks a language is looked for too.
create index entry_by_language on entry using gin ((state -> 'profile' -> 'languages') jsonb_path_ops);
-- What the keeper has to look after: few of many.
create index entry_with_review_overdue on entry (register, id) where state #>> '{review,missed}' = 'true';
create index entry_with_appointment_ending on entry (register, id) where state #>> '{ending,warnedAt}' is not null;
