create table if not exists office (
    id text primary key,
    version bigint not null,
    type text not null,
    name text not null,
    name_zh text not null,
    level text not null,
    region_code text not null,
    open boolean not null
);

insert into office (id, version, type, name, name_zh, level, region_code, open)
values ('COURT-110108', 1, 'COURT', 'Haidian Court', '北京市海淀区人民法院', 'COUNTY', '110108', true),
       ('SAMR-110000', 1, 'SAMR', 'Beijing AMR', '北京市市场监督管理局', 'PROVINCE', '110000', true);
