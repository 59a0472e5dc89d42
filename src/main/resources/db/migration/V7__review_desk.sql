-- The desk: who holds and who is to do a case, pauses, second reviews, labels, saved views.

alter table review drop constraint review_state_check;
alter table review add constraint review_state_check check (state in (
    'WAITING', 'ASKED', 'LETTER', 'SECOND', 'CONFLICT', 'DECIDED', 'CLOSED', 'WITHDRAWN', 'ERASED'));

-- When the clock of the present wait began to run: at sending, at a reply, when a second person was asked.
alter table review add column clock_from timestamptz;
update review set clock_from = sent_at;
alter table review alter column clock_from set not null;

alter table review add column assigned_to     uuid;
alter table review add column acknowledged_at timestamptz;
alter table review add column snoozed_until   timestamptz;
alter table review add column paused_at       timestamptz;
alter table review add column replied_at      timestamptz;
-- A decision goes to the client at tell_at and can be taken back until then; told_at is when it went.
alter table review add column tell_at         timestamptz;
alter table review add column told_at         timestamptz;
-- A message to the client that can be taken back until tell_at.
alter table review add column pending_message bytea;
alter table review add column pending_by      uuid;
-- What the client was told before, while a newer decision can still be taken back.
alter table review add column earlier_decision bytea;
alter table review add column earlier_by      uuid;
alter table review add column earlier_at      timestamptz;
alter table review add column round           integer not null default 1 check (round > 0);
alter table review add column second_wanted   boolean not null default false;
alter table review add column closed_as       text check (closed_as in ('DUPLICATE', 'SPAM'));
-- Keyed marks of what the queue filters by: nobody who has the database alone can tell what they were made of.
alter table review add column outcome_mark    bytea;
alter table review add column pattern_mark    bytea;
alter table review add column photos          boolean not null default false;
alter table review add column flags           smallint not null default 0;

update review set told_at = decided_at where decided_at is not null;
-- What was decided or closed before safety had to be acknowledged needs no acknowledgement any more.
update review set acknowledged_at = coalesce(decided_at, closed_at) where state <> 'WAITING';

drop index review_queue;
-- Each place in the triage order is one range of one of these; decided rows stay out of all of them.
create index review_open on review (studio_id, severity, due_at, sent_at, reference)
    where state in ('WAITING', 'ASKED', 'LETTER', 'SECOND', 'CONFLICT') or (state = 'WITHDRAWN' and answer_by is not null);
create index review_due on review (studio_id, due_at, sent_at, reference)
    where state in ('WAITING', 'ASKED', 'LETTER', 'SECOND', 'CONFLICT') or (state = 'WITHDRAWN' and answer_by is not null);
create index review_urgent on review (studio_id, severity, due_at)
    where severity <= 0 and acknowledged_at is null;
create index review_second on review (studio_id, due_at) where state in ('SECOND', 'CONFLICT');
create index review_replied on review (studio_id, due_at) where replied_at is not null;
create index review_paused on review (studio_id, sent_at) where state in ('ASKED', 'LETTER');
create index review_tell on review (studio_id, tell_at) where tell_at is not null;
create index review_assigned on review (studio_id, assigned_to) where assigned_to is not null;
create index review_claimed on review (studio_id, claimed_by) where claimed_by is not null;
create index review_sent on review (studio_id, sent_at);

-- A private link sent with the news of a decision; it opens the same page as the one that the client was shown.
create table result_link (
    studio_id     uuid        not null,
    link_hash     bytea       not null,
    submission_id uuid        not null,
    made_at       timestamptz not null,
    primary key (studio_id, link_hash),
    foreign key (studio_id, submission_id) references submission (studio_id, id)
);

-- What each person thought, written once. A decision that is taken back stays here; the next one has a new round.
create table opinion (
    studio_id uuid        not null,
    id        uuid        not null,
    review_id uuid        not null,
    round     integer     not null,
    part      text        not null check (part in ('FIRST', 'SECOND', 'ARBITER')),
    person_id uuid        not null,
    at        timestamptz not null,
    content   bytea       not null,
    primary key (studio_id, id),
    unique (studio_id, review_id, round, part),
    foreign key (studio_id, review_id) references review (studio_id, id),
    foreign key (studio_id, person_id) references person (studio_id, id)
);

create trigger opinion_written_once before update or delete or truncate on opinion execute function refuse_change();

create table label (
    studio_id uuid not null references studio,
    id        uuid not null,
    name      text not null check (length(name) between 1 and 40),
    primary key (studio_id, id),
    unique (studio_id, name)
);

create table review_label (
    studio_id uuid not null,
    review_id uuid not null,
    label_id  uuid not null,
    primary key (studio_id, review_id, label_id),
    foreign key (studio_id, review_id) references review (studio_id, id),
    foreign key (studio_id, label_id) references label (studio_id, id)
);

create index review_label_label on review_label (studio_id, label_id, review_id);

-- A way of looking at the queue that somebody keeps; without a person it is everybody's.
create table saved_view (
    studio_id uuid        not null references studio,
    id        uuid        not null,
    person_id uuid,
    name      text        not null check (length(name) between 1 and 40),
    filter    text        not null,
    at        timestamptz not null,
    primary key (studio_id, id)
);

create index saved_view_person on saved_view (studio_id, person_id);

-- What one act on several rows did, so that it can be undone for a while.
create table bulk_act (
    studio_id uuid        not null references studio,
    id        uuid        not null,
    person_id uuid        not null,
    at        timestamptz not null,
    kind      text        not null check (kind in ('ASSIGN', 'SNOOZE', 'LABEL')),
    refused   integer     not null,
    before    jsonb       not null,
    undone_at timestamptz,
    primary key (studio_id, id)
);
