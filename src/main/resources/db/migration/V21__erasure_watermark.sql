-- How far this database has followed the ledger of erasures, which is a file outside of it. A database that was restored
-- from a copy is behind: the program erases again before it serves anybody. One row, made at the first start.
create table erasure_watermark (
    only_row  boolean primary key default true check (only_row),
    ledger_id uuid    not null,
    number    bigint  not null check (number >= 0)
);
