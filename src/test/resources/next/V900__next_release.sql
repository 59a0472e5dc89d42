-- The first step of a change as docs/nodes.md asks for it: it adds, and an older program does not notice. Waiting, before
-- anything is locked, stands for a large table: longer than a connection of the pool waits, and long enough to kill the node
-- that is at it.
select pg_sleep(35);
alter table submission add column of_the_next_release text;
create table of_the_next_release (
    studio_id uuid not null references studio,
    id        uuid not null,
    primary key (studio_id, id)
);
select keep_apart('of_the_next_release', 'select, insert, update, delete');
