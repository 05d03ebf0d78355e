-- Registers of a hundred thousand entries are looked through by specialty, place, status, and parts of names.

-- Every way in which the specialties of an entry can be asked for: right, kind of appraisal, field, each one or left open.
create function entry_specialties(state jsonb) returns text[]
    language sql immutable parallel safe
    return (
        select coalesce(array_agg(distinct rights || '/' || kinds || '/' || fields), '{}')
        from jsonb_array_elements(state -> 'profile' -> 'specialties') as known,
            unnest(array['', known ->> 'rightType']) as rights,
            unnest(array['', known ->> 'appraisalKind']) as kinds,
            unnest(array['', known ->> 'technicalField']) as fields
        where rights || kinds || fields <> '');

alter table entry add column specialties text[] generated always as (entry_specialties(state)) stored;
alter table entry drop column right_types;

-- Trigrams find nothing by one or two characters, and most names of people have two or three. What stood around Latin
-- letters becomes neighbours here, so that a name found by a part has to be looked at once more.
create function entry_short_parts(words text) returns text[]
    language sql immutable parallel safe cost 1000
    return (
        select coalesce(array_agg(distinct part), '{}')
        from regexp_replace(words, '[\x01-\x7F]+', '', 'g') as chinese,
            generate_series(1, length(chinese)) as place,
            unnest(array[substr(chinese, place, 1), substr(chinese, place, 2)]) as part);

-- One index a register, or the whole register would be gone through beside it. How often a part occurs is counted over both:
-- of several partial indexes the database would take the first one's figures for all.
create index institution_by_short_part on entry using gin (entry_short_parts(words)) where register = 'INSTITUTIONS';
create index person_by_short_part on entry using gin (entry_short_parts(words)) where register = 'PERSONS';
alter index institution_by_short_part alter column 1 set statistics 0;
alter index person_by_short_part alter column 1 set statistics 0;
create statistics entry_short_parts on (entry_short_parts(words)) from entry;

create index entry_by_specialty on entry using gin (specialties);
create index entry_by_served_place on entry using gin (serves);
create index entry_by_status on entry (register, status, id);
create index entry_by_kind on entry (kind, id);
