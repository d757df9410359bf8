-- What instances are about, to find running and finished ones by; written with the
-- instance itself (docs/adr/0019). State, key and times stay in the engine's history.
-- Words are lower case without diacritics.
create table instance_index (
	id varchar(64) not null primary key,
	department varchar(64) not null,
	process varchar(255) not null,
	started_at timestamp not null,
	subject varchar(4000),
	detail varchar(4000),
	unit varchar(64),
	words varchar not null
);
create index ix_instance_index_started on instance_index (department, started_at, id);
create index ix_instance_index_unit on instance_index (department, unit, started_at);

-- From an instance to its assignment, and from a matter to its notices.
create index ix_assignment_instance on assignment (process_instance_id);
create index ix_notice_matter on notice (business_key, id);
