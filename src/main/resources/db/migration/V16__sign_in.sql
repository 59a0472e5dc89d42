-- Signing in: how sure a session is of its person, tries in a row, second factors, and browsers seen before.

-- A session that has seen the password only opens no more than the pages of the second factor, where one is asked.
alter table session add column assurance text not null default 'PASSWORD' check (assurance in ('PASSWORD', 'FACTOR'));
-- Like "Firefox on Windows", for the list that a person reads. No address.
alter table session add column device text not null default 'A browser';

-- Tries in a row on one thing that can be guessed. After some, the next must wait, longer each time, and never for good.
create table attempt_streak (
    studio_id  uuid        not null,
    key        bytea       not null,
    n          integer     not null,
    held_until timestamptz not null,
    last_at    timestamptz not null,
    primary key (studio_id, key)
);

-- The key that a person's authenticator app shares with us, sealed under a key of its own. A step is used once.
create table second_factor (
    studio_id  uuid        not null,
    id         uuid        not null,
    person_id  uuid        not null,
    sealed_key bytea       not null,
    since      timestamptz not null,
    last_step  bigint      not null,
    primary key (studio_id, id),
    unique (studio_id, person_id),
    foreign key (studio_id, person_id) references person (studio_id, id)
);

-- Instead of a code, each once: a row goes when its code is used.
create table recovery_code (
    studio_id uuid  not null,
    person_id uuid  not null,
    mark      bytea not null,
    primary key (studio_id, person_id, mark),
    foreign key (studio_id, person_id) references person (studio_id, id)
);

-- Browsers in which a person has signed in to the end.
create table known_device (
    studio_id  uuid        not null,
    person_id  uuid        not null,
    token_hash bytea       not null,
    last_at    timestamptz not null,
    primary key (studio_id, person_id, token_hash),
    foreign key (studio_id, person_id) references person (studio_id, id)
);

-- A browser brings its token before anybody says who they are.
create index known_device_token on known_device (token_hash);
