-- The right to a copy: a link that works once, for at most a day, in the browser that holds the form. Of the link only the hash is
-- kept; the copy itself is made when the link is used, and stored nowhere.
create table copy_link (
    studio_id     uuid        not null,
    link_hash     bytea       not null,
    submission_id uuid        not null,
    made_at       timestamptz not null,
    expires_at    timestamptz not null check (expires_at <= made_at + interval '1 day'),
    used_at       timestamptz,
    primary key (studio_id, link_hash),
    foreign key (studio_id, submission_id) references submission (studio_id, id)
);

create index copy_link_expired on copy_link (expires_at);

-- Who recorded a choice that a client made known by phone or in the studio; empty for what the client did in their own browser.
alter table consent_event add column by_id uuid;
