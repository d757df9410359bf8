-- What a unit has typed for a report, as it was typed: numbers that cannot be read yet,
-- evidence and notes by indicator (JSON). It stays after the figures were handed in.
create table unit_report_work (
    id varchar(36) primary key,
    period_id varchar(36) not null references report_period (id),
    unit varchar(64) not null,
    -- Last day of this round.
    due date not null,
    savings integer not null,
    lines varchar,
    saved_by varchar(64),
    saved_at timestamp with time zone,
    -- Why the unit's head gave it back last.
    head_reason varchar(4000),
    constraint uq_unit_report_work unique (period_id, unit)
);

-- By which other names an indicator is met in targets of assignments, and from which
-- figures of the last period its first value is taken.
alter table indicator add column aliases varchar default '' not null;
alter table indicator add column carried_from varchar default '' not null;
