-- Running cases that follow a new version of their process: dry runs and migrations, with
-- what became of each case.

create table case_migration (
	id varchar(36) not null primary key,
	kind varchar(20) not null,
	process varchar(255) not null,
	state varchar(20) not null,
	-- The process while it runs, so that only one runs at a time; else null.
	occupies varchar(255) unique,
	-- The parts with their instructions, as JSON.
	plan varchar not null,
	-- The dry run that a migration carries out, and the migration that it takes back.
	trial varchar(36),
	back_of varchar(36),
	reason varchar(2000) not null,
	started_by varchar(64) not null,
	started_at timestamp with time zone not null,
	touched_at timestamp with time zone not null,
	ended_at timestamp with time zone,
	total integer not null,
	problem varchar(4000)
);
create index ix_case_migration_process on case_migration (process, started_at);

create table case_migration_batch (
	migration varchar(36) not null references case_migration (id),
	batch varchar(64) not null,
	primary key (migration, batch)
);

create table case_migration_case (
	migration varchar(36) not null references case_migration (id),
	instance varchar(64) not null,
	business_key varchar(255),
	department varchar(64),
	unit varchar(64),
	source varchar(64) not null,
	target varchar(64) not null,
	suspended boolean not null,
	step varchar(1000),
	result varchar(20) not null,
	-- Why it is stuck or failed, and which times change; in words.
	reason varchar(4000),
	changes varchar(4000),
	at timestamp with time zone,
	primary key (migration, instance)
);
create index ix_case_migration_case_result on case_migration_case (migration, result);
create index ix_case_migration_case_instance on case_migration_case (instance);
