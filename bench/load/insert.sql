insert into bench_row (id, body) values (gen_random_uuid(), cast(:body as bytea));
