-- Priority of items, and items that stand for a dossier of the public one-stop service.
alter table directive_item add column priority varchar(10) default 'NORMAL' not null;
alter table directive_item add column public_dossier boolean default false not null;
alter table directive_item add column dossier_code varchar(100);
alter table directive_item add column dossier_applicant varchar(500);
alter table assignment add column priority varchar(10) default 'NORMAL' not null;
alter table assignment add column public_dossier boolean default false not null;
alter table assignment add column dossier_code varchar(100);
alter table assignment add column dossier_applicant varchar(500);

-- Apologies to applicants (NĐ 61/2018 Art. 19): one row for each due date at which one was
-- asked for. A matter gets one letter: letter_for is its id once the letter is written.
create table apology (
    id varchar(36) primary key,
    department varchar(64) not null,
    business_key varchar(255) not null,
    matter_id varchar(64) not null,
    letter_for varchar(64),
    unit varchar(64) not null,
    officer varchar(64),
    subject varchar not null,
    dossier_code varchar(100),
    applicant varchar(500),
    due date not null,
    state varchar(20) not null,
    process_instance_id varchar(64),
    prepared_at timestamp with time zone not null,
    procedure_name varchar(1000),
    progress varchar,
    reason varchar,
    new_due date,
    waiver varchar(30),
    drafted_by varchar(64),
    drafted_at timestamp with time zone,
    file_id varchar(36),
    return_reason varchar,
    sent_on date,
    sent_way varchar(20),
    sent_by varchar(64),
    closed_at timestamp with time zone,
    constraint uq_apology_due unique (matter_id, due),
    constraint uq_apology_letter unique (letter_for)
);
create index ix_apology_business_key on apology (business_key);
