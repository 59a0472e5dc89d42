-- A photo belongs to a draft and, once it is sent, to the submission of the same id; it is sealed with that record's key.
-- One per view: another takes its place. The facts beside it are what a page shows before it is opened.
create table photo (
    studio_id uuid        not null references studio,
    record_id uuid        not null,
    view      text        not null check (view in ('front', 'top', 'back', 'scar')),
    sealed    bytea       not null,
    small     bytea       not null,
    bytes     integer     not null check (bytes > 0),
    width     integer     not null check (width between 1 and 2560),
    height    integer     not null check (height between 1 and 2560),
    hints     text        not null,
    added_at  timestamptz not null,
    primary key (studio_id, record_id, view)
);

-- Sealed bytes do not compress; trying costs time.
alter table photo alter column sealed set storage external;
alter table photo alter column small set storage external;
