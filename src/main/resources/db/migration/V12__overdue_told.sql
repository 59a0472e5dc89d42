-- The due time of which those who lead were written that it had passed; another due time is another mail.
alter table review add column overdue_told_for timestamptz;
