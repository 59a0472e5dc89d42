-- How long forms are kept, as the owner of a studio settles it. Without a row the defaults hold and nothing is deleted: only the
-- owner's word, given on the page that shows what would go, lets the job delete.
create table retention (
    studio_id      uuid        primary key references studio,
    form_months    smallint    not null check (form_months between 1 and 24),
    photo_months   smallint    not null check (photo_months between 1 and form_months),
    treated_years  smallint    not null check (treated_years between 1 and 30),
    treated_reason text        not null check (char_length(treated_reason) between 1 and 300),
    version        integer     not null,
    confirmed_at   timestamptz,
    confirmed_by   uuid,
    foreign key (studio_id, confirmed_by) references person (studio_id, id),
    check ((confirmed_at is null) = (confirmed_by is null))
);

-- A claim, a complaint or a question of an authority: this form is not deleted by age until the day. The reason is sealed with the
-- form's own key, since it may tell of a person's health.
create table legal_hold (
    studio_id     uuid        not null,
    id            uuid        not null,
    submission_id uuid        not null,
    reason        bytea       not null,
    until         timestamptz not null,
    at            timestamptz not null,
    by_id         uuid        not null,
    ended_at      timestamptz,
    ended_by      uuid,
    primary key (studio_id, id),
    foreign key (studio_id, submission_id) references submission (studio_id, id),
    foreign key (studio_id, by_id) references person (studio_id, id),
    check ((ended_at is null) = (ended_by is null))
);

create unique index legal_hold_open on legal_hold (studio_id, submission_id) where ended_at is null;

-- What each run of the job did, or would have done. Numbers only.
create table retention_run (
    studio_id   uuid        not null references studio,
    id          uuid        not null,
    at          timestamptz not null,
    dry         boolean     not null,
    not_treated integer     not null,
    treated     integer     not null,
    photos      integer     not null,
    held        integer     not null,
    waiting     integer     not null,
    primary key (studio_id, id)
);

create trigger retention_run_written_once before update or delete or truncate on retention_run execute function refuse_change();

-- The job asks for the oldest forms that are still kept.
create index review_kept on review (studio_id, sent_at) where state <> 'ERASED';
