-- Sessions of all nodes. The id is the SHA-256 of what the cookie carries, so that a copy of
-- the database opens no session; content is a JSON object of texts.
create table web_session (
    id varchar(64) primary key,
    account varchar(64),
    created_at timestamp(3) with time zone not null,
    seen_at timestamp(3) with time zone not null,
    content varchar not null
);

create index web_session_account on web_session (account);
create index web_session_seen_at on web_session (seen_at);

-- Wrong passwords: of an account from an address, and of an address on any account (account '').
create table sign_in_failure (
    account varchar(255) not null,
    address varchar(64) not null,
    failures integer not null,
    last_at timestamp(3) with time zone not null,
    primary key (account, address)
);

create index sign_in_failure_last_at on sign_in_failure (last_at);

-- own_mark tells the password that the person chose; any other was set by somebody else.
-- to_change: an administrator reset it, which counts where first passwords may stay, too.
create table account_state (
    account varchar(64) primary key,
    own_mark varchar(64),
    to_change boolean not null,
    locked boolean not null
);
