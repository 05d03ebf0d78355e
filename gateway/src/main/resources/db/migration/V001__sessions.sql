-- Sessions of people who signed in through the browser; the layout is Spring Session's.
create table session (
    primary_id char(36) not null,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100),
    constraint session_pk primary key (primary_id)
);

create unique index session_by_id on session (session_id);
create index session_by_expiry on session (expiry_time);
create index session_by_principal on session (principal_name);

create table session_attributes (
    session_primary_id char(36) not null,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    constraint session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint session_attributes_fk foreign key (session_primary_id)
        references session (primary_id) on delete cascade
);
