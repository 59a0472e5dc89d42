-- A forgotten password: a link that was mailed, by its hash. It works once, and not for long.
create table password_reset (
    token_hash bytea       primary key,
    studio_id  uuid        not null,
    person_id  uuid        not null,
    ends_at    timestamptz not null,
    foreign key (studio_id, person_id) references person (studio_id, id)
);

create index password_reset_person on password_reset (studio_id, person_id);

-- Reading in an emergency: somebody whose role opens no answers opens one form, for an hour. The reason may say something of the
-- client, so it is sealed under the form's own key and goes with it.
create table emergency_read (
    studio_id     uuid        not null,
    id            uuid        not null,
    submission_id uuid        not null,
    person_id     uuid        not null,
    at            timestamptz not null,
    ends_at       timestamptz not null,
    reason        bytea       not null,
    seen_at       timestamptz,
    seen_by       uuid,
    primary key (studio_id, id),
    foreign key (studio_id, submission_id) references submission (studio_id, id),
    foreign key (studio_id, person_id) references person (studio_id, id)
);

create index emergency_read_person on emergency_read (studio_id, person_id, submission_id, ends_at);
create index emergency_read_unseen on emergency_read (studio_id, at) where seen_at is null;
create index emergency_read_submission on emergency_read (studio_id, submission_id);
