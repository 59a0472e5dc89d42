-- Studios "crowd-..." with rows in every table that grows, so that plans are made as in a database that has them. What is sealed is
-- empty: nothing opens these forms. One large studio and one small are opened by the test itself; the others stand here.
insert into studio (studio_id, slug, name, phone, zone, opens, closes, working_days, created_at)
select gen_random_uuid(), 'crowd-' || n, 'Planted', '01632 960 000', 'Europe/London', '09:00', '17:00', 'MONDAY', now()
from generate_series(1, 60) n;

insert into edition (studio_id, number, sha256, published_at, published_by, document)
select studio_id, 1, '', now(), '', '{}' from studio where slug ~ '^crowd-[0-9]+$';

insert into studio_key (studio_id, version, wrapped, created_at)
select studio_id, 1, '', now() from studio where slug ~ '^crowd-[0-9]+$';

insert into person (studio_id, id, email, name, role, password_hash, created_at)
select studio_id, gen_random_uuid(), slug || '@crowd.example', 'P', 'PRACTITIONER', '', now()
from studio where slug ~ '^crowd-[0-9]+$';

insert into submission (studio_id, id, reference, link_hash, edition_number, severity, sent_at, promised_at, identity, answers, mood, assessment)
select studio_id, gen_random_uuid(), translate(upper(substr(md5(n || studio_id::text), 1, 10)), '01', 'XY'),
       decode(md5('link' || n || studio_id), 'hex'), 1, n % 4, now() - n * interval '400 days' / most, now(), '', '', '', ''
from (select *, case slug when 'crowd-large' then 3000 when 'crowd-small' then 30 else 100 end as most from studio where slug like 'crowd-%') s,
     generate_series(1, most) n;

insert into review (studio_id, id, state, severity, due_at, sent_at, reference, version, clock_from, acknowledged_at, replied_at,
                    decided_at, told_at, closed_at, assigned_to, claimed_by, claimed_until, snoozed_until, photos)
select studio_id, id, state, severity, due, sent_at, reference, 0, sent_at, sent_at,
       case when state = 'WAITING' and draw % 7 = 0 then sent_at end,
       case when state = 'DECIDED' then sent_at end, case when state = 'DECIDED' then sent_at end,
       case when state in ('CLOSED', 'WITHDRAWN', 'ERASED') then sent_at end,
       case when draw % 3 = 0 then person end, case when draw % 11 = 0 then person end,
       case when draw % 11 = 0 then now() + interval '1 hour' end,
       case when draw % 13 = 0 then now() + interval '1 hour' end, draw % 10 = 0
from (select s.*, abs(hashtext(reference)) as draw, now() + (abs(hashtext(reference || 'due')) % 5000 - 500) * interval '1 minute' as due,
             (array['DECIDED', 'DECIDED', 'DECIDED', 'DECIDED', 'DECIDED', 'DECIDED', 'DECIDED', 'DECIDED', 'DECIDED', 'DECIDED',
                    'WAITING', 'WAITING', 'WAITING', 'ASKED', 'SECOND', 'CONFLICT', 'CLOSED', 'WITHDRAWN', 'ERASED', 'ERASED']
             )[1 + abs(hashtext(reference || 'state')) % 20] as state,
             (select min(p.id::text)::uuid from person p where p.studio_id = s.studio_id) as person
      from submission s where studio_id in (select studio_id from studio where slug like 'crowd-%')) made;

create temporary table crowd as
select r.*, row_number() over () as n from review r where studio_id in (select studio_id from studio where slug like 'crowd-%');

-- Without a key, the forms of the two studios that are asked read as erased, and nothing tries to open them.
insert into record_key (studio_id, id, studio_key_version, wrapped)
select studio_id, id, 1, '' from crowd where studio_id in (select studio_id from studio where slug ~ '^crowd-[0-9]+$');

insert into search_mark (studio_id, mark, submission_id)
select studio_id, sha256(convert_to(id || ' ' || mark, 'UTF8')), id from crowd, generate_series(1, 10) mark;

insert into event (studio_id, id, subject_id, at, kind)
select studio_id, gen_random_uuid(), id, sent_at, kind from crowd, unnest(array['SENT', 'TOLD', 'OPENED']) kind;

insert into consent_event (studio_id, id, record_id, at, purpose, text_hash, language, given)
select studio_id, gen_random_uuid(), id, sent_at, 'health-answers', '', 'en', true from crowd;

insert into told_decision (studio_id, id, submission_id, at, decided_at, decision)
select studio_id, gen_random_uuid(), id, told_at, decided_at, '' from crowd where state = 'DECIDED';

insert into ask (studio_id, id, submission_id, asked_by, asked_at, link_hash, content, expires_at, answered_at)
select studio_id, id, id, id, sent_at, decode(md5('ask' || id), 'hex'), '', now(), sent_at from crowd where n % 3 = 0;

insert into amendment (studio_id, id, submission_id, ask_id, number, at, promised_at, severity, changed, answers, mood, words)
select studio_id, gen_random_uuid(), id, id, 2, sent_at, now(), 3, true, '', '', '' from crowd where n % 3 = 0;

insert into chain_link (studio_id, number, kind, subject_id, record_id, at, digest, previous, hash)
select studio_id, n, 'SUBMISSION', id, id, sent_at, '', '', '' from crowd;

insert into aftercare (studio_id, id, submission_id, kind, on_day, at, by_id, content)
select c.studio_id, gen_random_uuid(), c.id, 'TREATED', c.sent_at, c.sent_at, p.id, ''
from crowd c join person p on p.studio_id = c.studio_id where n % 3 = 0;

insert into photo (studio_id, record_id, view, sealed, small, bytes, width, height, hints, added_at)
select studio_id, id, view, '', '', 1, 1, 1, '', sent_at from crowd, unnest(array['front', 'top']) view where n % 3 = 0;

insert into opinion (studio_id, id, review_id, round, part, person_id, at, content)
select c.studio_id, gen_random_uuid(), c.id, 1, 'FIRST', p.id, c.sent_at, ''
from crowd c join person p on p.studio_id = c.studio_id where n % 3 = 0;

insert into legal_hold (studio_id, id, submission_id, reason, until, at, by_id)
select c.studio_id, gen_random_uuid(), c.id, '', now() + interval '1 year', c.sent_at, p.id
from crowd c join person p on p.studio_id = c.studio_id where n % 20 = 0;

insert into label (studio_id, id, name) select studio_id, gen_random_uuid(), 'Crowd' from studio where slug like 'crowd-%';

insert into review_label (studio_id, review_id, label_id)
select c.studio_id, c.id, l.id from crowd c join label l on l.studio_id = c.studio_id where n % 3 = 0;

insert into follow_up (studio_id, id, follows) select studio_id, gen_random_uuid(), id from crowd where n % 3 = 0;

insert into client_link (studio_id, submission_id, client_id, linked_by, linked_at)
select studio_id, id, md5(studio_id::text || n / 6)::uuid, id, sent_at from crowd where n % 3 = 0;

insert into audit_event (studio_id, id, at, actor_id, kind, subject_id)
select studio_id, gen_random_uuid(), sent_at, id, 'SUBMISSION', id from crowd;

insert into tally (studio_id, day, name, slot, n)
select studio_id, current_date - day, counted, 0, 1
from studio, generate_series(1, 100) day, unnest(array['sent', 'started', 'outcome:check', 'outcome:open']) counted where slug like 'crowd-%';

insert into rule_tally (studio_id, day, rule, kind, slot, n)
select studio_id, current_date - day, rule, 'RAISED', 0, 1
from studio, generate_series(1, 100) day, unnest(array['keloid', 'recent-transplant', 'blood-thinner']) rule where slug like 'crowd-%';

drop table crowd;
analyze;
