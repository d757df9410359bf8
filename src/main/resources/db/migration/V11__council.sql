-- The council's secret scores, its sessions and ballots. A ballot is a count only: nothing
-- ties it to who cast it; that a member has cast one is kept apart from it.

-- One round of scoring of an application.
create table scoring (
    id varchar(36) primary key,
    application_id varchar(36) not null references application (id),
    campaign_id varchar(36) not null references campaign (id),
    number integer not null,
    -- Why it goes on with fewer than two sheets.
    few_reason varchar,
    opened_at timestamp with time zone not null,
    closed_at timestamp with time zone,
    constraint uq_scoring unique (application_id, number)
);
create index ix_scoring_campaign on scoring (campaign_id);

create table score_sheet (
    id varchar(36) primary key,
    scoring_id varchar(36) not null references scoring (id),
    person varchar(64) not null,
    state varchar(20) not null,
    remark varchar,
    assigned_at timestamp with time zone not null,
    done_at timestamp with time zone,
    constraint uq_score_sheet unique (scoring_id, person)
);

create table score (
    sheet_id varchar(36) not null references score_sheet (id),
    code varchar(40) not null,
    points numeric(6, 1) not null,
    remark varchar,
    primary key (sheet_id, code)
);

-- Conflicts of interest that members declared themselves or at a session.
create table declared_conflict (
    application_id varchar(36) not null references application (id),
    person varchar(64) not null,
    reason varchar not null,
    declared_by varchar(64) not null,
    declared_at timestamp with time zone not null,
    primary key (application_id, person)
);

create table council_session (
    id varchar(36) primary key,
    department varchar(64) not null,
    campaign_id varchar(36) not null references campaign (id),
    number integer not null,
    state varchar(20) not null,
    vote_mode varchar(20) not null,
    meets_at timestamp with time zone not null,
    place varchar(500) not null,
    message varchar,
    ballot_end timestamp with time zone,
    -- Discussion as a whole, and why the minutes or the decision were given back.
    note varchar,
    return_reason varchar,
    chaired_by varchar(64),
    minutes_file varchar(36),
    minutes_signed_by varchar(64),
    minutes_signed_at timestamp with time zone,
    decision_number varchar(60),
    decided_on date,
    decided_by varchar(64),
    decision_file varchar(36),
    called_by varchar(64) not null,
    called_at timestamp with time zone not null,
    constraint uq_council_session unique (campaign_id, number)
);

create table session_member (
    session_id varchar(36) not null references council_session (id),
    person varchar(64) not null,
    role varchar(20) not null,
    position integer not null,
    attended boolean default false not null,
    voted boolean default false not null,
    primary key (session_id, person)
);

create table session_application (
    session_id varchar(36) not null references council_session (id),
    application_id varchar(36) not null references application (id),
    position integer not null,
    -- Members without a conflict, those of them who attend, and the votes that it takes.
    eligible integer default 0 not null,
    present integer default 0 not null,
    needed integer default 0 not null,
    votes_yes integer default 0 not null,
    votes_no integer default 0 not null,
    votes_blank integer default 0 not null,
    note varchar,
    outcome varchar(20),
    reason varchar,
    -- Agreement of the upper body where the author heads the department.
    needs_consent boolean default false not null,
    consent_given boolean,
    consent_number varchar(60),
    consent_on date,
    applied boolean default false not null,
    primary key (session_id, application_id)
);
create index ix_session_application on session_application (application_id);

-- Members who may not judge an application of a session.
create table session_recusal (
    session_id varchar(36) not null references council_session (id),
    application_id varchar(36) not null references application (id),
    person varchar(64) not null,
    ground varchar(20) not null,
    primary key (session_id, application_id, person)
);
