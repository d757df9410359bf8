-- Sketches of applications that were handed in: two that share a band are compared.
create table application_band (
    hash bigint not null,
    application_id varchar(36) not null references application (id),
    primary key (hash, application_id)
);
create index ix_application_band on application_band (application_id);

-- Earlier applications that the last check found to resemble one, for the desk to judge.
create table application_match (
    application_id varchar(36) not null references application (id),
    other_id varchar(36) not null references application (id),
    share numeric(5, 4) not null,
    -- JSON list of passages.
    passages varchar not null,
    primary key (application_id, other_id)
);

-- What the review of an application holds beside the application itself.
create table application_review (
    application_id varchar(36) primary key references application (id),
    received_on date not null,
    formal_due date not null,
    -- End of the time for completing what is missing, or for explaining.
    completion_due date,
    missing varchar,
    question varchar,
    explanation varchar,
    -- JSON of the desk's findings on the conditions.
    conditions varchar,
    receipt_file varchar(36)
);
