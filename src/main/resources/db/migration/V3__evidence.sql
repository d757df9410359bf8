create table evidence_file (
	id varchar(36) not null primary key,
	department varchar(64) not null,
	matter_id varchar(255) not null,
	assignment_id varchar(255),
	task_id varchar(64) not null,
	step varchar(255) not null,
	file_name varchar(200) not null,
	media_type varchar(100) not null,
	size_bytes bigint not null check (size_bytes > 0),
	sha256 char(64) not null,
	uploaded_by varchar(64) not null,
	uploaded_at timestamp with time zone not null,
	deleted_by varchar(64),
	deleted_at timestamp with time zone
);

create index evidence_file_task on evidence_file (task_id);
create index evidence_file_matter on evidence_file (department, matter_id);
create index evidence_file_assignment on evidence_file (assignment_id);

-- Content in parts of at most 256 KiB, so that nobody holds a whole file in memory.
-- H2 knows bytea as varbinary.
create table evidence_content (
	file_id varchar(36) not null references evidence_file (id),
	part integer not null,
	content bytea not null,
	primary key (file_id, part)
);
