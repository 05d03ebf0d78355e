-- Every document that can be found, as last told by its owner. The index is made from this table and
-- can be made again at any time.
create sequence document_turn;

create table document (
    kind            text   not null check (kind in ('TIP', 'CASE', 'OFFICE')),
    reference       text   not null,
    version         bigint not null,
    audience        text[] not null,
    body            jsonb  not null,
    -- The version that the index holds; null while there is something to tell it.
    indexed_version bigint,
    -- Why the index will never take this version, if so.
    refusal         text,
    -- Who changed first is indexed first.
    turn            bigint not null default nextval('document_turn'),
    primary key (kind, reference)
);

create index document_to_index on document (turn) where indexed_version is null;
create index document_audience on document using gin (audience);
