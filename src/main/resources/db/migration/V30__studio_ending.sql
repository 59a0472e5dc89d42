-- The end of a studio: its owner names a day, may take it back until then, and on the day a job deletes what the studio holds and
-- destroys its key. From the first deletion on it cannot be taken back.
create table studio_ending (
    studio_id    uuid        not null references studio,
    id           uuid        not null,
    -- Empty for one that came back with an older backup and was ended again.
    asked_by     uuid,
    asked_at     timestamptz not null,
    ends_at      timestamptz not null,
    told_at      timestamptz,
    cancelled_at timestamptz,
    cancelled_by uuid,
    -- Since when those who were told of the end know that it was taken back.
    untold_at    timestamptz,
    began_at     timestamptz,
    ended_at     timestamptz,
    primary key (studio_id, id),
    check ((cancelled_at is null) = (cancelled_by is null)),
    check (cancelled_at is null or began_at is null)
);

create unique index studio_ending_one on studio_ending (studio_id) where cancelled_at is null;

-- That an owner took a copy of all there is, whole. Numbers only.
create table studio_export (
    studio_id uuid        not null references studio,
    id        uuid        not null,
    by_id     uuid        not null,
    at        timestamptz not null,
    clients   integer     not null,
    forms     integer     not null,
    primary key (studio_id, id)
);
