-- What the program stores around a form, for all forms of the studio :studio that have nothing around them yet: one in three waits,
-- the others were decided and their clients told.
create temporary table bare as
select s.*, row_number() over (order by sent_at desc) as n, abs(hashtext(reference)) % 3 = 0 as waits
from submission s where studio_id = ':studio' and not exists (select 1 from review r where r.studio_id = s.studio_id and r.id = s.id);

insert into review (studio_id, id, state, severity, due_at, sent_at, reference, version, clock_from, acknowledged_at, replied_at,
                    decided_at, told_at, decision)
select studio_id, id, case when waits then 'WAITING' else 'DECIDED' end, severity,
       now() + (abs(hashtext(reference || 'due')) % 5000 - 100) * interval '1 minute', sent_at, reference, 0, sent_at, sent_at,
       case when waits and n % 30 = 0 then sent_at end, case when not waits then sent_at end, case when not waits then sent_at end,
       case when not waits then ''::bytea end
from bare;

insert into event (studio_id, id, subject_id, at, kind)
select studio_id, gen_random_uuid(), id, sent_at, 'SENT' from bare
union all select studio_id, gen_random_uuid(), id, sent_at + interval '1 minute', 'TOLD' from bare where not waits;

insert into consent_event (studio_id, id, record_id, at, purpose, text_hash, language, given)
select studio_id, gen_random_uuid(), id, sent_at, 'health-answers', md5('') || md5(''), 'en', true from bare;

insert into told_decision (studio_id, id, submission_id, at, decided_at, decision)
select studio_id, gen_random_uuid(), id, sent_at, sent_at, '' from bare where not waits;

insert into chain_waiting (studio_id, kind, subject_id, record_id, at)
select studio_id, 'SUBMISSION', id, id, sent_at from bare
union all select t.studio_id, 'DECISION', t.id, t.submission_id, t.at
from told_decision t join bare on bare.studio_id = t.studio_id and bare.id = t.submission_id;

insert into tally (studio_id, day, name, slot, n)
select studio_id, sent_at::date, name, n % 8, count(*)
from bare, unnest(array['sent', 'started', 'outcome:check', 'outcome:open', 'took:10', 'met:routine', 'decided:check:check']) as counted(name)
group by 1, 2, 3, 4 on conflict do nothing;

insert into rule_tally (studio_id, day, rule, kind, slot, n)
select studio_id, sent_at::date, rule, kind, n % 8, count(*)
from bare, unnest(array['recent-transplant', 'keloid', 'blood-thinner']) as named(rule), unnest(array['RAISED', 'CONFIRMED']) as of(kind)
group by 1, 2, 3, 4, 5 on conflict do nothing;

-- Three forms of one client.
insert into client_link (studio_id, submission_id, client_id, linked_by, linked_at)
select studio_id, id, ':studio', ':studio', now() from bare where waits order by n limit 3;

drop table bare;
analyze
