-- Engagements can be found too, by who was chosen as well.
alter table document
    drop constraint document_kind_check,
    add constraint document_kind_check
        check (kind in ('TIP', 'CASE', 'MEDIATION', 'CONFIRMATION', 'ASSISTANCE', 'MEETING', 'OFFICE', 'INSTITUTION', 'EXPERT', 'SELECTION', 'ENGAGEMENT', 'SHARING'));
