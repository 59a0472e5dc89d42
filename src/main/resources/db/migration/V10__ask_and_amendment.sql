-- Asking back on named questions, and what the client answers. The submission itself is never changed: an answer makes an
-- amendment beside it, which is written once like the submission. Both are sealed under the submission's own key, so that
-- an erasure takes them too.
create table ask (
    studio_id     uuid        not null,
    id            uuid        not null,
    submission_id uuid        not null,
    asked_by      uuid        not null,
    asked_at      timestamptz not null,
    link_hash     bytea       not null,
    content       bytea       not null,
    expires_at    timestamptz not null,
    answered_at   timestamptz,
    ended_at      timestamptz,
    primary key (studio_id, id),
    unique (studio_id, link_hash),
    foreign key (studio_id, submission_id) references submission (studio_id, id)
);

create index ask_submission on ask (studio_id, submission_id, asked_at);

-- One at a time: a second one that comes in between is refused here, whatever the program thinks.
create unique index ask_open on ask (studio_id, submission_id) where answered_at is null and ended_at is null;

-- Version 1 is the submission, so the first amendment is number 2. "changed" says whether any answer differs from the
-- version before; an answer in words alone changes none.
create table amendment (
    studio_id     uuid        not null,
    id            uuid        not null,
    submission_id uuid        not null,
    ask_id        uuid        not null,
    number        integer     not null check (number > 1),
    at            timestamptz not null,
    promised_at   timestamptz not null,
    severity      smallint    not null check (severity between -1 and 3),
    changed       boolean     not null,
    answers       bytea       not null,
    mood          bytea       not null,
    words         bytea       not null,
    assessment    bytea,
    primary key (studio_id, id),
    unique (studio_id, submission_id, number),
    unique (studio_id, ask_id),
    foreign key (studio_id, submission_id) references submission (studio_id, id),
    foreign key (studio_id, ask_id) references ask (studio_id, id)
);

create trigger amendment_written_once before update or delete or truncate on amendment execute function refuse_change();
