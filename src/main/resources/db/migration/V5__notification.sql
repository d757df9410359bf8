alter table person add column email varchar(254);
alter table unit add column in_charge varchar(64);

-- One row for each recipient of a notice. Ids grow with time.
create table notice (
	id varchar(32) not null primary key,
	notice_key varchar(200) not null,
	recipient varchar(64) not null,
	on_behalf_of varchar(64),
	department varchar(64) not null,
	template varchar(64) not null,
	subject varchar(300) not null,
	body text not null,
	business_key varchar(255),
	urgent boolean not null,
	created_at timestamp with time zone not null,
	not_before timestamp with time zone not null,
	mail varchar(16) not null,
	claimed_at timestamp with time zone,
	attempts integer not null,
	last_error varchar(1000),
	sent_at timestamp with time zone,
	digest varchar(32),
	in_inbox boolean not null,
	read_at timestamp with time zone,
	constraint notice_once unique (notice_key, recipient)
);

create index notice_recipient on notice (recipient, id);
create index notice_log on notice (department, id);
create index notice_state on notice (department, mail, id);

create table notice_preference (
	person varchar(64) not null primary key,
	mail varchar(16),
	absent_from date,
	absent_to date,
	substitute varchar(64)
);

-- Its row is held while a node starts the daily digests.
create table notice_lock (
	id integer not null primary key
);

insert into notice_lock (id) values (1);
