-- Versions of criteria sets; a version never changes.
create table criteria_set (
    id varchar(60) primary key,
    department varchar(64) not null,
    code varchar(40) not null,
    version integer not null,
    name varchar(300) not null,
    -- Such as "A >= 90; B >= 80; C >= 70".
    group_words varchar not null,
    saved_by varchar(64) not null,
    saved_at timestamp with time zone not null,
    constraint uq_criteria_set unique (department, code, version)
);

create table criterion (
    set_id varchar(60) not null references criteria_set (id),
    position integer not null,
    code varchar(20) not null,
    parent varchar(20),
    level varchar(20) not null,
    name varchar(1000) not null,
    max_points numeric(6, 2) not null,
    evidence varchar(500) not null,
    rule varchar not null,
    survey boolean not null,
    guidance varchar(4000) not null,
    primary key (set_id, code)
);
