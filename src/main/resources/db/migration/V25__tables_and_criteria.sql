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

-- A change of a whole table by an Excel file. The file is evidence of the matter.
create table table_change (
    id varchar(36) primary key,
    department varchar(64) not null,
    table_key varchar(40) not null,
    state varchar(20) not null,
    started_by varchar(64) not null,
    started_at timestamp with time zone not null,
    file_id varchar(36),
    file_name varchar(300),
    file_sha256 varchar(64),
    -- What was in force when the file was checked; another table then is not overwritten.
    base_sha256 varchar(64),
    note varchar(4000),
    uploaded_by varchar(64),
    uploaded_at timestamp with time zone,
    decided_by varchar(64),
    decided_at timestamp with time zone,
    reason varchar(4000)
);
create index ix_table_change_department on table_change (department, table_key, started_at);

-- What the file changes, as it was approved.
create table table_change_line (
    change_id varchar(36) not null references table_change (id),
    position integer not null,
    kind varchar(10) not null,
    sheet varchar(100) not null,
    row_key varchar(500) not null,
    words varchar not null,
    primary key (change_id, position)
);
