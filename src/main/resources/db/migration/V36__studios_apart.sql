-- The second line between studios, and between the program and its own tables. The program works as a role that owns nothing:
-- it may do to each table what it needs and no more, and sees the rows of one studio. See docs/isolation.md.

-- The role belongs to the whole server. Where whoever migrates may not make one, an administrator has made it before.
do $$
begin
    if not exists (select from pg_roles where rolname = 'stipple_app') then
        create role stipple_app nologin;
    end if;
    if not pg_has_role(current_user, 'stipple_app', 'member') then
        grant stipple_app to current_user;
    end if;
exception when insufficient_privilege then
    raise exception 'The role stipple_app is missing. As an administrator of the database run: create role stipple_app nologin; grant stipple_app to %. Then start again',
        current_user;
end
$$;

-- What the program may do to a table, and, where its rows are of studios, whose it sees. A later migration calls it for each table
-- that it makes; one that was forgotten can be used by nobody but its owner, and a test names it.
create function keep_apart(the_table text, may text) returns void language plpgsql as $$
begin
    execute format('grant %s on %I to stipple_app', may, the_table);
    if exists (select from pg_attribute where attrelid = the_table::regclass and attname = 'studio_id') then
        execute format('alter table %I enable row level security', the_table);
        -- Where nothing is set, nothing is equal to it. Both are asked once for a statement, not once for a row.
        execute format('create policy one_studio on %I to stipple_app'
            ' using (studio_id = (select nullif(current_setting(''stipple.studio'', true), '''')::uuid))', the_table);
        execute format('create policy across_studios on %I to stipple_app'
            ' using ((select current_setting(''stipple.across'', true)) = ''on'')', the_table);
    end if;
end
$$;

do $$
declare
    may_delete constant text[] := array[
        'attempt_bucket', 'attempt_streak', 'audit_unsealed', 'chain_waiting', 'client_link', 'client_not_same', 'closed_day',
        'copy_link', 'draft', 'draft_access', 'follow_up', 'key_holder', 'known_device', 'message', 'outcome_wording',
        'password_reset', 'photo', 'record_key', 'recovery_code', 'review_label', 'saved_view', 'search_mark', 'second_factor',
        'session', 'studio_key'];
    -- Kept or taken away as a whole.
    never_changed constant text[] := array['provider_account', 'provider_way'];
    -- What may be deleted of the access log, and when, their own triggers say.
    ends_by_age constant text[] := array['audit_event', 'audit_seal'];
    one record;
begin
    execute format('grant usage on schema %I to stipple_app', current_schema());
    for one in
        select c.relname as name,
               exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgfoid = 'refuse_change'::regproc) as written_once
        from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
    loop
        perform keep_apart(one.name, case
            when one.name = 'flyway_schema_history' then 'select'
            when one.name = any (never_changed || ends_by_age) then 'select, insert, delete'
            when one.written_once or one.name = 'studio_export' then 'select, insert'
            when one.name = any (may_delete) then 'select, insert, update, delete'
            else 'select, insert, update' end);
    end loop;
end
$$;
