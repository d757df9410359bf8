-- The day of reporting, which decides on time or late, so that counting needs no
-- arithmetic with time zones.
alter table assignment add reported_on date;
update assignment set reported_on = cast(reported_at as date) where reported_at is not null;

-- What is open, and what was reported in a span of days.
create index ix_assignment_open on assignment (department, state, lead_unit, current_due);
create index ix_assignment_reported on assignment (department, reported_on);
