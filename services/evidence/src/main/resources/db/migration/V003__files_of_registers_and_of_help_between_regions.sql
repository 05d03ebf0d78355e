-- Entries of the registers, selections, requests for assistance and meetings have files too.
alter table sealed_file
    drop constraint sealed_file_record_kind_check,
    add constraint sealed_file_record_kind_check
        check (record_kind in ('TIP', 'CASE', 'MEDIATION', 'CONFIRMATION', 'INSTITUTION', 'EXPERT', 'SELECTION', 'ASSISTANCE', 'MEETING'));

alter table access_grant
    drop constraint access_grant_record_kind_check,
    add constraint access_grant_record_kind_check
        check (record_kind in ('TIP', 'CASE', 'MEDIATION', 'CONFIRMATION', 'INSTITUTION', 'EXPERT', 'SELECTION', 'ASSISTANCE', 'MEETING'));

alter table refusal
    drop constraint refusal_record_kind_check,
    add constraint refusal_record_kind_check
        check (record_kind in ('TIP', 'CASE', 'MEDIATION', 'CONFIRMATION', 'INSTITUTION', 'EXPERT', 'SELECTION', 'ASSISTANCE', 'MEETING'));

alter table custody_entry
    drop constraint custody_entry_record_kind_check,
    add constraint custody_entry_record_kind_check
        check (record_kind in ('TIP', 'CASE', 'MEDIATION', 'CONFIRMATION', 'INSTITUTION', 'EXPERT', 'SELECTION', 'ASSISTANCE', 'MEETING'));
