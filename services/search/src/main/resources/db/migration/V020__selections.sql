-- Selections from the registers can be found too.
alter table document
    drop constraint document_kind_check,
    add constraint document_kind_check
        check (kind in ('TIP', 'CASE', 'MEDIATION', 'CONFIRMATION', 'SELECTION', 'OFFICE'));
