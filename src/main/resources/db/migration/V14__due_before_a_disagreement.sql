-- By when a client was to hear before two colleagues disagreed, which gives the desk a later time: what is counted as in time is
-- this one. The clock of the wait (clock_from) is no longer set anew by a disagreement.
alter table review add column due_before timestamptz;
