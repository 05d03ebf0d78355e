-- What meetings about a case have decided and nobody has fulfilled yet, as liaison tells of it. The newest version of
-- a meeting that was heard of stands in followed_record.
create table open_item (
    decision_id       text    primary key,
    case_reference    text    not null,
    meeting_reference text    not null,
    text              text    not null,
    owner_office_id   text    not null,
    due_on            date    not null,
    overdue           boolean not null
);

create index open_item_by_case on open_item (case_reference, due_on, decision_id);
create index open_item_by_meeting on open_item (meeting_reference);
