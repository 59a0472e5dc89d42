-- Every key begins with studio_id: the tables can be spread over machines by studio, and one studio's cost does not
-- depend on the others. Answers, names and assessments are sealed by the application before they reach a row.

create table studio (
    studio_id      uuid        primary key,
    slug           text        not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
    name           text        not null,
    phone          text        not null,
    zone           text        not null,
    opens          time        not null,
    closes         time        not null check (closes > opens),
    working_days   text        not null,
    api_token_hash bytea,
    created_at     timestamptz not null
);

create table studio_key (
    studio_id  uuid        not null references studio,
    version    integer     not null,
    wrapped    bytea       not null,
    created_at timestamptz not null,
    primary key (studio_id, version)
);

create table record_key (
    studio_id          uuid    not null references studio,
    id                 uuid    not null,
    studio_key_version integer not null,
    wrapped            bytea   not null,
    primary key (studio_id, id)
);

create table person (
    studio_id     uuid        not null references studio,
    id            uuid        not null,
    email         text        not null,
    name          text        not null,
    role          text        not null check (role in ('PRACTITIONER', 'LEAD', 'FRONT_DESK', 'OWNER')),
    password_hash text        not null,
    created_at    timestamptz not null,
    primary key (studio_id, id),
    unique (studio_id, email)
);

create index person_email on person (email);

create table session (
    token_hash   bytea       primary key,
    studio_id    uuid        not null,
    person_id    uuid        not null,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    ends_at      timestamptz not null,
    revoked_at   timestamptz,
    foreign key (studio_id, person_id) references person (studio_id, id)
);

create table edition (
    studio_id    uuid        not null references studio,
    number       integer     not null,
    sha256       text        not null,
    published_at timestamptz not null,
    published_by text        not null,
    document     jsonb       not null,
    primary key (studio_id, number)
);

create table draft (
    studio_id      uuid        not null references studio,
    id             uuid        not null,
    token_hash     bytea       not null,
    edition_number integer     not null,
    answers        bytea       not null,
    version        integer     not null,
    created_at     timestamptz not null,
    expires_at     timestamptz not null,
    primary key (studio_id, id),
    unique (studio_id, token_hash),
    foreign key (studio_id, edition_number) references edition (studio_id, number)
);

create index draft_expiry on draft (studio_id, expires_at);

-- A submission is written once. Review state lives in its own table so that this one never needs an update.
create table submission (
    studio_id      uuid        not null references studio,
    id             uuid        not null,
    reference      text        not null check (reference ~ '^[2-9A-HJ-NP-Z]{10}$'),
    link_hash      bytea       not null,
    edition_number integer     not null,
    severity       smallint    not null check (severity between 0 and 3),
    sent_at        timestamptz not null,
    promised_at    timestamptz not null,
    identity       bytea       not null,
    answers        bytea       not null,
    mood           bytea       not null,
    assessment     bytea,
    primary key (studio_id, id),
    unique (studio_id, reference),
    unique (studio_id, link_hash),
    foreign key (studio_id, edition_number) references edition (studio_id, number)
);

create table review (
    studio_id     uuid        not null,
    id            uuid        not null,
    state         text        not null check (state in ('WAITING', 'DECIDED')),
    severity      smallint    not null check (severity between 0 and 3),
    due_at        timestamptz not null,
    sent_at       timestamptz not null,
    reference     text        not null,
    claimed_by    uuid,
    claimed_until timestamptz,
    decided_by    uuid,
    decided_at    timestamptz,
    decision      bytea,
    version       integer     not null,
    primary key (studio_id, id),
    foreign key (studio_id, id) references submission (studio_id, id)
);

-- The queue reads waiting reviews in this order; decided rows stay out of the index.
create index review_queue on review (studio_id, severity, due_at, sent_at, reference) where state = 'WAITING';
create index review_decided on review (studio_id, decided_at) where state = 'DECIDED';

create table event (
    studio_id  uuid        not null,
    id         uuid        not null,
    subject_id uuid        not null,
    at         timestamptz not null,
    actor_id   uuid,
    kind       text        not null,
    detail     bytea,
    primary key (studio_id, id)
);

create index event_subject on event (studio_id, subject_id, at, id);

create table consent_event (
    studio_id uuid        not null,
    id        uuid        not null,
    record_id uuid        not null,
    at        timestamptz not null,
    purpose   text        not null,
    text_hash text        not null,
    language  text        not null,
    given     boolean     not null,
    primary key (studio_id, id)
);

create index consent_record on consent_event (studio_id, record_id, at);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are written once', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger submission_written_once before update or delete or truncate on submission execute function refuse_change();
create trigger event_written_once before update or delete or truncate on event execute function refuse_change();
create trigger consent_written_once before update or delete or truncate on consent_event execute function refuse_change();
create trigger edition_written_once before update or delete or truncate on edition execute function refuse_change();
