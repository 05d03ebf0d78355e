-- The first and the last day on which an active mediator may be named; null for no bound. One of whom the directory
-- told before it told of days has none until it tells of him again.
alter table mediator
    add column active_from date,
    add column active_until date;
