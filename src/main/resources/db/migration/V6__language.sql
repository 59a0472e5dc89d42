-- The language in which a client filled in the form and was judged, so that it can be judged again to the same words.
alter table submission add column language text not null default 'en' check (language ~ '^[a-z]{2,3}$');
