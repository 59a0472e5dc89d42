-- What the owner of a studio settles at /admin, and who opened what.

-- Somebody who opens what a practitioner opens and changes nothing.
alter table person drop constraint person_role_check;
alter table person add constraint person_role_check
    check (role in ('PRACTITIONER', 'LEAD', 'FRONT_DESK', 'OWNER', 'READ_ONLY'));

-- People are switched off and never deleted: what they did keeps their name.
alter table person add column off_at timestamptz;
-- A password that somebody else made opens only the page on which one's own is chosen.
alter table person add column password_to_choose boolean not null default false;

create index session_person on session (studio_id, person_id);

-- The settings move on together, so that of two pages open at once one is told.
alter table studio add column version integer not null default 0;
alter table studio add column language text not null default 'en' check (language ~ '^[a-z]{2,3}$');

-- How soon a person reads. The promise to clients is made from the same numbers.
alter table studio add column safety_hours integer not null default 4 check (safety_hours between 1 and 8);
alter table studio add column red_days integer not null default 1 check (red_days between 1 and 2);
alter table studio add column amber_days integer not null default 2 check (amber_days between 1 and 5);
alter table studio add column routine_days integer not null default 3 check (routine_days between 1 and 10);
alter table studio add constraint studio_reading_order check (red_days <= amber_days and amber_days <= routine_days);

-- For practitioners, per session. All of it or none.
alter table studio add column price_currency text check (price_currency ~ '^[A-Z]{3}$');
alter table studio add column price_low integer check (price_low > 0);
alter table studio add column price_high integer check (price_high >= price_low);
alter table studio add column price_includes text;
alter table studio add constraint studio_price_whole
    check (num_nulls(price_currency, price_low, price_high, price_includes) in (0, 4));

-- When somebody last looked at them, for the checklist of a new studio.
alter table studio add column hours_checked_at timestamptz;
alter table studio add column wording_seen_at timestamptz;

create table closed_day (
    studio_id uuid not null references studio,
    day       date not null,
    note      text not null,
    primary key (studio_id, day)
);

-- A studio's own sentence under the headline of an outcome.
create table outcome_wording (
    studio_id uuid not null references studio,
    outcome   text not null check (outcome in ('open', 'check', 'wait', 'doctor', 'not-fit')),
    language  text not null check (language ~ '^[a-z]{2,3}$'),
    sentence  text not null check (char_length(sentence) between 1 and 300),
    primary key (studio_id, outcome, language)
);

-- Who opened or changed what, and when. Ids only: no name, no word of anybody's health.
create table audit_event (
    studio_id  uuid        not null references studio,
    id         uuid        not null,
    at         timestamptz not null,
    actor_id   uuid        not null,
    kind       text        not null check (kind ~ '^[A-Z_]{2,30}$'),
    subject_id uuid        not null,
    primary key (studio_id, id)
);

create index audit_newest on audit_event (studio_id, at, id);
create index audit_person on audit_event (studio_id, actor_id, at, id);

create trigger audit_written_once before update or delete or truncate on audit_event execute function refuse_change();
