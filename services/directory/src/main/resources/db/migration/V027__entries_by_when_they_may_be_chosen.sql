-- Who may be chosen on a day, or may not, is looked for page by page, and not by going through the register.

-- The days on which an entry may be chosen unless it is changed: listed, at work, appointed, and with a licence that holds.
create function entry_chosen_within(status text, state jsonb) returns daterange
    language sql immutable parallel safe
    return (
        select case
            when status not in ('LISTED', 'WARNED', 'READMITTED') or not (at_work or back_from is not null)
                or first_day > last_day then 'empty'::daterange
            else daterange(first_day, last_day, '[]') end
        from (
            select at_work, back_from,
                greatest((state #>> '{appointment,from}')::date, case when at_work then null else back_from end) as first_day,
                least((state #>> '{appointment,until}')::date,
                    case when endless then null else licensed_until end) as last_day
            from (
                select (state #>> '{availability,available}')::boolean as at_work,
                    (state #>> '{availability,until}')::date + 1 as back_from,
                    (select bool_or(one ->> 'validUntil' is null)
                     from jsonb_array_elements(state #> '{profile,qualifications}') as one) as endless,
                    (select max((one ->> 'validUntil')::date)
                     from jsonb_array_elements(state #> '{profile,qualifications}') as one) as licensed_until
            ) as known
        ) as days);

alter table entry add column chosen_within daterange not null
    generated always as (entry_chosen_within(status, state)) stored;
