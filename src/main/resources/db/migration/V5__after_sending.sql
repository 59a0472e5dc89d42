-- What a client may do about a form that was sent: ask, have a person look again, withdraw, erase, send a changed one.

-- Time to think between sending and the first booking; never less than two days.
alter table studio add column thinking_days integer not null default 7 check (thinking_days >= 2);

-- The words of a question are sealed in its event; the queue needs only to know that something waits for an answer.
alter table review drop constraint review_state_check;
alter table review add constraint review_state_check check (state in ('WAITING', 'DECIDED', 'WITHDRAWN', 'ERASED'));
alter table review add column asked_at timestamptz;
alter table review add column again_at timestamptz;
alter table review add column answer_by timestamptz;
alter table review add column closed_at timestamptz;
create index review_closed on review (studio_id, closed_at) where state in ('WITHDRAWN', 'ERASED');

-- Which form a changed form goes back to. It begins with the draft, whose id the submission takes over.
create table follow_up (
    studio_id uuid not null,
    id        uuid not null,
    follows   uuid not null,
    primary key (studio_id, id),
    foreign key (studio_id, follows) references submission (studio_id, id)
);

create index follow_up_follows on follow_up (studio_id, follows);
