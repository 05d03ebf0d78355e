-- Requests for persons of other regions can be found too.
alter table document
    drop constraint document_kind_check,
    add constraint document_kind_check
        check (kind in ('TIP', 'CASE', 'MEDIATION', 'CONFIRMATION', 'ASSISTANCE', 'MEETING', 'OFFICE', 'INSTITUTION', 'EXPERT', 'SELECTION', 'SHARING'));
