create table effect (
    seq bigint generated always as identity primary key,
    court text not null,
    reference text not null,
    answer text not null
);
