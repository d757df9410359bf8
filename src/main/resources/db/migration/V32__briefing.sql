-- Its row is held while a node starts the weekly briefings.
create table briefing_lock (
    id integer primary key
);
insert into briefing_lock (id) values (1);
