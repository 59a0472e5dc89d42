-- The ways into a draft: each browser that has it open, one code to write down, links by e-mail. Several browsers at
-- once, so the secret leaves the draft's own row. Only hashes are kept of what opens a draft; "content" holds, sealed under the
-- record's own key, the code that the client may see again, and for a browser, after sending, the result's link.
create table draft_access (
    studio_id   uuid        not null references studio,
    id          uuid        not null,
    draft_id    uuid        not null,
    kind        text        not null check (kind in ('BROWSER', 'CODE', 'LINK')),
    secret_hash bytea       not null,
    content     bytea,
    created_at  timestamptz not null,
    expires_at  timestamptz,
    used_at     timestamptz,
    used_by     bytea,
    primary key (studio_id, id),
    unique (studio_id, secret_hash)
);

create index draft_access_draft on draft_access (studio_id, draft_id);
create index draft_access_expiry on draft_access (studio_id, expires_at) where expires_at is not null;

-- The one index without a studio: the address /r names none, so that neither an e-mail nor a note tells where somebody
-- asked for help. It serves nothing but finding the studio of a code or link; everything after that names the studio.
create unique index draft_access_way_back on draft_access (secret_hash) where kind in ('CODE', 'LINK');

insert into draft_access (studio_id, id, draft_id, kind, secret_hash, created_at)
select studio_id, id, id, 'BROWSER', token_hash, created_at from draft;

alter table draft drop column token_hash;

-- How often something was tried within an hour. The key is a keyed hash: the table tells nobody's address. Tries that
-- name no studio are counted under the nil id.
create table attempt_bucket (
    studio_id    uuid        not null,
    key          bytea       not null,
    window_start timestamptz not null,
    n            integer     not null,
    primary key (studio_id, key, window_start)
);

-- The outbox: written in the transaction that causes a mail, sent after it. Recipient and values are sealed under a key
-- of the message's own, and both go once the mail is out.
create table message (
    studio_id       uuid        not null references studio,
    id              uuid        not null,
    dedup_key       text        not null,
    kind            text        not null,
    language        text        not null,
    content         bytea,
    state           text        not null check (state in ('WAITING', 'SENT', 'FAILED')),
    attempts        integer     not null,
    next_attempt_at timestamptz not null,
    created_at      timestamptz not null,
    ended_at        timestamptz,
    primary key (studio_id, id),
    unique (studio_id, dedup_key)
);

create index message_waiting on message (studio_id, next_attempt_at) where state = 'WAITING';
