-- The offices as liaison last said.
create table office (
    id          text    primary key,
    version     bigint  not null,
    type        text    not null,
    name        text    not null,
    name_zh     text    not null,
    level       text,
    region_code text    not null check (region_code ~ '^[0-9]{6}$'),
    open        boolean not null
);

create index office_open_courts_by_level on office (level, id) where open and type = 'COURT';

-- Cases that case-routing referred to a body.
create table referral (
    case_reference text        primary key,
    version        bigint      not null,
    running        boolean     not null,
    body_office_id text        not null,
    title          text        not null,
    right_type     text,
    region_code    text,
    referred_at    timestamptz not null
);

create index referral_waiting_by_body on referral (body_office_id, referred_at, case_reference) where running;
