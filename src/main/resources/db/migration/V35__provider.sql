-- Signing in by an identity provider, where an operator has set one up.

-- Which account there is whose, by a mark (HMAC) of provider and account. An account is one person's, and a person has one.
create table provider_account (
    studio_id uuid        not null,
    person_id uuid        not null,
    mark      bytea       not null,
    since     timestamptz not null,
    primary key (studio_id, person_id),
    foreign key (studio_id, person_id) references person (studio_id, id)
);

-- Whoever comes back from the provider has not said of which studio they are.
create unique index provider_account_mark on provider_account (mark);

-- Ways to the provider on which somebody came back, by the hash of the browser's secret: each works once.
create table provider_way (
    mark    bytea       primary key,
    ends_at timestamptz not null
);

-- Who came by the provider is not asked to choose a password first.
alter table session add column by_provider boolean not null default false;
