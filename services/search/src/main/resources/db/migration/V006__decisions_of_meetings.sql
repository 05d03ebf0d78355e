-- What meetings decided can be found too, by the offices that have to do it.
alter table document
    drop constraint document_kind_check,
    add constraint document_kind_check
        check (kind in ('TIP', 'CASE', 'MEDIATION', 'CONFIRMATION', 'ASSISTANCE', 'MEETING', 'DECISION', 'OFFICE', 'INSTITUTION', 'EXPERT', 'SELECTION', 'ENGAGEMENT', 'SHARING'));
