-- What waits for the chain is taken in the order of what happened, five hundred at a time. Without these each five hundred cost a look
-- at all that wait: a day's forms of many studios at once, or a million that were filled in, would be sealed later and later.
create index chain_waiting_in_order on chain_waiting (studio_id, at, record_id, kind, subject_id) where digest is not null;
-- Empty but for what was stored before there was a chain.
create index chain_waiting_earlier on chain_waiting (studio_id, kind, at, subject_id) where digest is null;
