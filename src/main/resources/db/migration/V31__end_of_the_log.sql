-- The access log ends by age. A stone stands for what went: how many lines, up to which seal, and the hash of that seal, so that
-- the first seal that is left still follows something. Lines and seals can be deleted in the one transaction that sets the
-- stone for them, and in no other.
create table audit_stone (
    studio_id  uuid        not null references studio,
    number     bigint      not null check (number > 0),
    at         timestamptz not null,
    up_to      bigint      not null check (up_to > 0),
    lines      bigint      not null check (lines > 0),
    -- All that went was written before it.
    before     timestamptz not null,
    last_hash  bytea       not null,
    previous   bytea       not null,
    hash       bytea       not null,
    written_in bigint      not null default cast(cast(pg_current_xact_id() as text) as bigint),
    primary key (studio_id, number)
);

create trigger audit_stone_written_once before update or delete or truncate on audit_stone execute function refuse_change();

create function refuse_early_end_of_line() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from audit_stone s where s.studio_id = old.studio_id and s.before > old.at
                   and s.written_in = cast(cast(pg_current_xact_id() as text) as bigint)) then
        raise exception 'rows of % are written once', tg_table_name using errcode = 'restrict_violation';
    end if;
    return old;
end
$$;

create function refuse_early_end_of_seal() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from audit_stone s where s.studio_id = old.studio_id and s.up_to >= old.number
                   and s.written_in = cast(cast(pg_current_xact_id() as text) as bigint)) then
        raise exception 'rows of % are written once', tg_table_name using errcode = 'restrict_violation';
    end if;
    return old;
end
$$;

drop trigger audit_written_once on audit_event;
create trigger audit_written_once before update or truncate on audit_event execute function refuse_change();
create trigger audit_ends_by_age before delete on audit_event for each row execute function refuse_early_end_of_line();

drop trigger audit_seal_written_once on audit_seal;
create trigger audit_seal_written_once before update or truncate on audit_seal execute function refuse_change();
create trigger audit_seal_ends_by_age before delete on audit_seal for each row execute function refuse_early_end_of_seal();

-- A word that the owner gave before this was not about the access log.
alter table retention add column log_years smallint not null default 6 check (log_years between 1 and 10);
alter table retention add column log_read boolean not null default false;
alter table retention_run add column log_lines bigint not null default 0;
