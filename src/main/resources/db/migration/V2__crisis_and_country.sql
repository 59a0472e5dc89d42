-- Words of despair come before everything else in the queue; -1, because landed rows keep their numbers.
alter table submission drop constraint submission_severity_check;
alter table submission add constraint submission_severity_check check (severity between -1 and 3);
alter table review drop constraint review_severity_check;
alter table review add constraint review_severity_check check (severity between -1 and 3);

-- Whom a client can turn to depends on the studio's country.
alter table studio add column country text not null default 'GB' check (country ~ '^[A-Z]{2}$');
