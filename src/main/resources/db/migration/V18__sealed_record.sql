-- The sealed record: what was sent, each later version of it, each decision that a client was told, and each erasure has a link
-- in an append-only chain of its studio. A link names ids and hashes only, so it outlives an erasure. See docs/record.md.

-- A decision as the client was told it, kept as it was: the review holds the newest one only.
create table told_decision (
    studio_id     uuid        not null,
    id            uuid        not null,
    submission_id uuid        not null,
    at            timestamptz not null,
    by_id         uuid,
    decided_at    timestamptz not null,
    decision      bytea       not null,
    primary key (studio_id, id),
    foreign key (studio_id, submission_id) references submission (studio_id, id)
);

create index told_decision_submission on told_decision (studio_id, submission_id, at, id);

create trigger told_decision_written_once before update or delete or truncate on told_decision
    execute function refuse_change();

-- Written in the transaction of what it seals, and gone when a job has made a link of it: so that forms sent at the same moment
-- do not wait for one another. Without a digest it is of a time before this table; the job works it out once.
create table chain_waiting (
    studio_id      uuid        not null references studio,
    kind           text        not null check (kind in ('SUBMISSION', 'AMENDMENT', 'DECISION', 'ERASURE')),
    subject_id     uuid        not null,
    record_id      uuid        not null,
    at             timestamptz not null,
    digest         bytea,
    edition_sha256 text,
    primary key (studio_id, kind, subject_id)
);

create table chain_link (
    studio_id      uuid        not null references studio,
    number         bigint      not null check (number > 0),
    kind           text        not null check (kind in ('SUBMISSION', 'AMENDMENT', 'DECISION', 'ERASURE')),
    subject_id     uuid        not null,
    record_id      uuid        not null,
    at             timestamptz not null,
    digest         bytea       not null,
    edition_sha256 text,
    previous       bytea       not null,
    hash           bytea       not null,
    primary key (studio_id, number),
    unique (studio_id, kind, subject_id)
);

create trigger chain_link_written_once before update or delete or truncate on chain_link execute function refuse_change();

-- What was there before is sealed as it stands today.
insert into told_decision (studio_id, id, submission_id, at, by_id, decided_at, decision)
select studio_id, gen_random_uuid(), id, coalesce(told_at, earlier_at), case when told_at is null then earlier_by else decided_by end,
       case when told_at is null then earlier_at else coalesce(decided_at, told_at) end,
       case when told_at is null then earlier_decision else decision end
from review
where (told_at is not null and decision is not null) or (told_at is null and earlier_decision is not null and earlier_at is not null);

insert into chain_waiting (studio_id, kind, subject_id, record_id, at)
select studio_id, 'SUBMISSION', id, id, sent_at from submission
union all select studio_id, 'AMENDMENT', id, submission_id, at from amendment
union all select studio_id, 'DECISION', id, submission_id, at from told_decision;

insert into chain_waiting (studio_id, kind, subject_id, record_id, at, digest)
select studio_id, 'ERASURE', id, id, closed_at,
       sha256(convert_to('stipple erasure 1', 'UTF8') || uuid_send(studio_id) || uuid_send(id))
from review where state = 'ERASED' and closed_at is not null;
