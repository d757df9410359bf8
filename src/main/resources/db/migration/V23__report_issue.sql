-- When a calendar opens its periods: so many working days before the cut-off day, and
-- whether by itself ("có") or by hand. Empty means 5 days, by hand.
alter table report_calendar add column open_days varchar default '' not null;
alter table report_calendar add column auto varchar default '' not null;

-- One row, locked by whoever opens a period or starts a missing report calendar.
create table report_lock (
    id integer primary key
);
insert into report_lock (id) values (1);
