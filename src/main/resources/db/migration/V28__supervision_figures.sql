-- Figures of supervision are read from these alone: what is done in a span of days, what
-- is open, which tiers came and which obstacles wait.
create index ix_assignment_standing on assignment (department, state, reported_on, current_due, lead_unit, area,
    officer, directive_id, suspended, id);
drop index ix_assignment_reported;
create index ix_ladder_step_came on ladder_step (ladder_id, round, state, tier, tier_offset, answer_due, answered_at,
    name, at, id);
create index ix_obstacle_open on obstacle (decided_at, assignment_id);
