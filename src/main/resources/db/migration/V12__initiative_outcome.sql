-- What follows the council: certificates, letters, replication, effects, appeals.

create table certificate_series (
    department varchar(64) not null,
    series_year integer not null,
    last_number integer not null,
    primary key (department, series_year)
);

-- One for each author of a recognised initiative.
create table certificate (
    id varchar(36) primary key,
    application_id varchar(36) not null references application (id),
    position integer not null,
    department varchar(64) not null,
    number integer not null,
    number_year integer not null,
    author varchar(200) not null,
    person varchar(64),
    issued_on date not null,
    file_id varchar(36) not null,
    pdf_id varchar(36),
    constraint uq_certificate_number unique (department, number_year, number),
    constraint uq_certificate_author unique (application_id, position)
);

-- The letter that tells an outcome; after an appeal there may be another.
create table outcome_letter (
    id varchar(36) primary key,
    application_id varchar(36) not null references application (id),
    outcome varchar(20) not null,
    made_at timestamp with time zone not null,
    file_id varchar(36) not null
);
create index ix_outcome_letter on outcome_letter (application_id, made_at);

-- Whether other units are to take over a recognised initiative. Units by id, separated by
-- commas; the directive is made by the step that follows.
create table replication (
    application_id varchar(36) primary key references application (id),
    wanted boolean not null,
    units varchar,
    words varchar,
    deadline_words varchar(500),
    decided_by varchar(64) not null,
    decided_at timestamp with time zone not null,
    directive_id varchar(36)
);

create table effect_check (
    id varchar(36) primary key,
    application_id varchar(36) not null references application (id),
    months integer not null,
    result varchar(20) not null,
    source varchar not null,
    words varchar,
    checked_by varchar(64) not null,
    checked_at timestamp with time zone not null,
    constraint uq_effect_check unique (application_id, months)
);

-- The claimed figures as they were written, and what was measured.
create table effect_figure (
    check_id varchar(36) not null references effect_check (id),
    position integer not null,
    indicator varchar not null,
    claimed_before varchar,
    claimed_after varchar,
    measured varchar,
    primary key (check_id, position)
);

-- An appeal against one outcome; outcome and reason as they were.
create table appeal (
    id varchar(36) primary key,
    application_id varchar(36) not null references application (id),
    outcome varchar(20) not null,
    outcome_reason varchar,
    outcome_at timestamp with time zone not null,
    appellant varchar(64) not null,
    statement varchar not null,
    lodged_at timestamp with time zone not null,
    opinion varchar,
    opinion_upholds boolean,
    opinion_by varchar(64),
    opinion_at timestamp with time zone,
    upheld boolean,
    reason varchar,
    decided_by varchar(64),
    decided_at timestamp with time zone,
    file_id varchar(36),
    constraint uq_appeal unique (application_id, outcome_at)
);
