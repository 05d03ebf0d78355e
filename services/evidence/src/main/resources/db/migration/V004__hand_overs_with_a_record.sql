-- A record goes from one office to another, and its files with it: from whom, to whom, under what, once.
alter table custody_entry
    drop constraint custody_entry_act_check,
    add constraint custody_entry_act_check
        check (act in ('UPLOADED', 'ATTACHED', 'ATTACHMENT_REFUSED', 'HANDED_OVER', 'WITHDRAWN', 'TRANSFERRED',
                       'METADATA_READ', 'CONTENT_READ', 'CUSTODY_READ', 'REMOVED')),
    add column hand_over text,
    add column from_office text,
    add column request text,
    add constraint custody_entry_hand_over_check
        check ((act = 'TRANSFERRED') = (hand_over is not null) and (hand_over is null) = (from_office is null));

create unique index custody_entry_hand_over_once on custody_entry (file, record_kind, record, hand_over)
    where hand_over is not null;
