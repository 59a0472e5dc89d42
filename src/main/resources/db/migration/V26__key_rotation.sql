-- Changing keys while everybody goes on. A studio's old key can only be destroyed when no record's key is wrapped by it any more,
-- whatever a program believes.
alter table record_key add foreign key (studio_id, studio_key_version) references studio_key (studio_id, version);

-- A studio's change of its key: who asked for it, how far it is, when it last moved.
create table key_rotation (
    studio_id uuid        not null references studio,
    version   integer     not null check (version > 1),
    asked_by  uuid        not null,
    asked_at  timestamptz not null,
    records   bigint      not null,
    moved     bigint      not null default 0,
    moved_at  timestamptz not null,
    ended_at  timestamptz,
    primary key (studio_id, version)
);

-- Which master keys each running node has, by their marks: nothing is wrapped by a key that one of them lacks.
create table key_holder (
    node    uuid        primary key,
    marks   text        not null,
    seen_at timestamptz not null
);
