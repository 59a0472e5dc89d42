-- The seals of the access log: every minute a job takes the lines that are not sealed yet, and keeps their hashes and the hash
-- of the seal before.

-- Lines that wait for the next seal; written with the line, and gone once it is sealed.
create table audit_unsealed (
    studio_id uuid not null references studio,
    id        uuid not null,
    primary key (studio_id, id)
);

create table audit_seal (
    studio_id uuid        not null references studio,
    number    bigint      not null check (number > 0),
    at        timestamptz not null,
    ids       uuid[]      not null,
    digests   bytea[]     not null,
    previous  bytea       not null,
    hash      bytea       not null,
    primary key (studio_id, number),
    check (cardinality(ids) > 0 and cardinality(ids) = cardinality(digests))
);

create trigger audit_seal_written_once before update or delete or truncate on audit_seal execute function refuse_change();

-- Who opened one form: asked by its client.
create index audit_subject on audit_event (studio_id, subject_id, at, id);

insert into audit_unsealed (studio_id, id) select studio_id, id from audit_event;
