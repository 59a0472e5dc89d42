-- The desk's lists in the order of sending, each by an index that holds its own rows and no others: a studio with a million decided
-- forms finds the few that wait, that were closed or that sleep as fast as one with a hundred.

-- Nothing asks for the moment of deciding.
drop index review_decided;
create index review_decided on review (studio_id, sent_at, reference) where state = 'DECIDED';

create index review_ended on review (studio_id, sent_at, reference)
    where state in ('CLOSED', 'ERASED') or (state = 'WITHDRAWN' and answer_by is null);

create index review_snoozed on review (studio_id, sent_at, reference) where state = 'WAITING' and snoozed_until is not null;

create index review_open_sent on review (studio_id, sent_at, reference)
    where state in ('WAITING', 'ASKED', 'LETTER', 'SECOND', 'CONFLICT') or (state = 'WITHDRAWN' and answer_by is not null);
