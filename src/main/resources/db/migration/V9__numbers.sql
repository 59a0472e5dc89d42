-- What is counted when it happens, so that no page of numbers ever opens a form. Names are codes; nobody is in them. Each count
-- is spread over eight rows, so that forms sent at the same moment do not wait for one another.
create table tally (
    studio_id uuid     not null references studio,
    day       date     not null,
    name      text     not null check (name ~ '^[a-z0-9-]+(:[a-z0-9-]+){0,2}$'),
    slot      smallint not null check (slot between 0 and 7),
    n         bigint   not null,
    primary key (studio_id, day, name, slot)
) with (fillfactor = 70);

-- How often a rule was raised, and what people made of it. The row of an edition counts the forms that it judged.
create table rule_tally (
    studio_id uuid     not null references studio,
    day       date     not null,
    rule      text     not null,
    kind      text     not null check (kind in ('OPENED', 'RAISED', 'CONFIRMED', 'OVERRIDDEN', 'PROBLEM')),
    slot      smallint not null check (slot between 0 and 7),
    n         bigint   not null,
    primary key (studio_id, day, rule, kind, slot)
) with (fillfactor = 70);

-- What became of a treatment. An entry is never changed: a correction is a new one that names the one it replaces.
create table aftercare (
    studio_id     uuid        not null,
    id            uuid        not null,
    submission_id uuid        not null,
    kind          text        not null check (kind in ('TREATED', 'AFTER', 'DAY_30')),
    on_day        date        not null,
    at            timestamptz not null,
    by_id         uuid        not null,
    corrects      uuid,
    taken_back    boolean     not null default false,
    content       bytea       not null,
    primary key (studio_id, id),
    unique (studio_id, corrects),
    foreign key (studio_id, submission_id) references submission (studio_id, id),
    foreign key (studio_id, by_id) references person (studio_id, id),
    foreign key (studio_id, corrects) references aftercare (studio_id, id),
    check (corrects is not null or not taken_back)
);

create index aftercare_submission on aftercare (studio_id, submission_id, at, id);
create index aftercare_day on aftercare (studio_id, kind, on_day);

create trigger aftercare_written_once before update or delete or truncate on aftercare execute function refuse_change();
