-- An office that takes over from another may hold two dispatches of one case: its own and the one handed over. That
-- nobody is sent a second one while the first is unfinished is seen to under the lock of the case.
drop index dispatch_unfinished_once_per_office;
create index dispatch_unfinished_by_office on dispatch (office_id, case_reference)
    where status in ('SENT', 'ACKNOWLEDGED');
