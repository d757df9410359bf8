-- The escalation ladder of each deadline, what became of its tiers, and the numbers of
-- urging slips.

create table ladder (
    id varchar(36) primary key,
    department varchar(64) not null,
    -- Who keeps the deadline, and under which id: "assignment", "task".
    owner varchar(40) not null,
    matter_id varchar(64) not null,
    -- Inputs of the decision table.
    kind varchar(40) not null,
    priority varchar(20) not null,
    business_key varchar(255),
    -- As the document set it; working days are counted again when the calendar changes.
    deadline_kind varchar(20) not null,
    deadline_words varchar(500),
    set_on date not null,
    -- Last day in time; of the running period when the deadline has none.
    last_day date not null,
    period varchar(20),
    reset_day date,
    reset_offset integer,
    round integer not null,
    state varchar(20) not null,
    next_at timestamp with time zone,
    process_instance_id varchar(64),
    started_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    constraint uq_ladder_matter unique (owner, matter_id)
);
create index ix_ladder_department on ladder (department, state, last_day);

create table ladder_step (
    id varchar(36) primary key,
    ladder_id varchar(36) not null references ladder (id),
    round integer not null,
    tier varchar(20) not null,
    name varchar(200) not null,
    tier_offset integer not null,
    state varchar(20) not null,
    planned_at timestamp with time zone not null,
    at timestamp with time zone not null,
    collapsed_into varchar(20),
    recipients varchar,
    slip varchar(40),
    on_meeting_list boolean default false not null,
    answer_by varchar(64),
    answer_due date,
    answer_waits boolean default false not null,
    on_answer varchar(20),
    reset_within integer,
    answer varchar,
    commitment date,
    answered_by varchar(64),
    answered_at timestamp with time zone,
    constraint uq_ladder_step unique (ladder_id, round, tier)
);
create index ix_ladder_step_meeting on ladder_step (on_meeting_list, ladder_id);

create table slip_number (
    department varchar(64) not null,
    number_year integer not null,
    last_number integer not null,
    primary key (department, number_year)
);
