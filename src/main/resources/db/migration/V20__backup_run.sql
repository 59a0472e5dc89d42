-- When copies of the database were made and read back, and how it went: for whoever watches over them. Of no studio.
create table backup_run (
    id         uuid        primary key,
    kind       text        not null check (kind in ('COPY', 'TEST')),
    started_at timestamptz not null,
    ended_at   timestamptz,
    good       boolean     not null default false,
    rows       bigint      not null default 0,
    bytes      bigint      not null default 0,
    trouble    text
);

create index backup_run_kind on backup_run (kind, started_at);
