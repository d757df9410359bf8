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

-- What the review of an application found and decided so far.
create table application_review (
    application_id varchar(36) primary key references application (id),
    -- End of the formal examination, and of the time for completing what is missing.
    formal_due date,
    completion_due date,
    -- What is missing or in the way, in the desk's words.
    words varchar,
    words_by varchar(64),
    words_at timestamp with time zone,
    answer_from date,
    conditions varchar,
    conditions_by varchar(64),
    conditions_at timestamp with time zone,
    expert_opinion varchar,
    receipt_file varchar(36)
);
