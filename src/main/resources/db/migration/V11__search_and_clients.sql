-- What a submission is found by, without a word of it: keyed marks of its reference, the words of the name with their
-- beginnings, the e-mail address and the phone number. Which kind a mark is of, the row does not tell; that two submissions
-- share one, and how many do, it does. No foreign key: the marks of one submission are many, and they go with its erasure.
create table search_mark (
    studio_id     uuid  not null,
    mark          bytea not null,
    submission_id uuid  not null,
    primary key (studio_id, mark, submission_id)
);

create index search_mark_submission on search_mark (studio_id, submission_id);

-- Which submissions have been marked; those sent before this table are marked by a job. Their own rows never change.
create table search_marked (
    studio_id     uuid not null,
    submission_id uuid not null,
    primary key (studio_id, submission_id)
);

-- Submissions that a person said are of one client. The client's id is made for the purpose and is nobody's.
create table client_link (
    studio_id     uuid        not null,
    submission_id uuid        not null,
    client_id     uuid        not null,
    linked_by     uuid        not null,
    linked_at     timestamptz not null,
    primary key (studio_id, submission_id),
    foreign key (studio_id, submission_id) references submission (studio_id, id)
);

create index client_link_client on client_link (studio_id, client_id);

-- Submissions that a person said are of two clients, each pair in both directions.
create table client_not_same (
    studio_id     uuid        not null,
    submission_id uuid        not null,
    other_id      uuid        not null,
    said_by       uuid        not null,
    said_at       timestamptz not null,
    primary key (studio_id, submission_id, other_id)
);
