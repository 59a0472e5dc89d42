-- When each job last ended well, on any node, and by when it should have done so again. Of the program, not of a studio. A job
-- that has never ended well has no time of success.
create table job_heartbeat (
    job          text        primary key,
    succeeded_at timestamptz,
    expected_by  timestamptz not null
);

-- Two looks that the alarms take twice a minute: mails that failed of late, and forms that the rules failed on.
create index message_failed on message (studio_id, ended_at) where state = 'FAILED';
create index submission_unscored on submission (studio_id, id) where assessment is null;
