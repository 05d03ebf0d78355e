-- Entries of the registers of institutions and persons can be found too.
alter table document
    drop constraint document_kind_check,
    add constraint document_kind_check
        check (kind in ('TIP', 'CASE', 'MEDIATION', 'CONFIRMATION', 'OFFICE', 'INSTITUTION', 'EXPERT'));
