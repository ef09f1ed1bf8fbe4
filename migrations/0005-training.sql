-- Which environment a database belongs to. The program writes it down at its first start and refuses to serve the
-- database as any other afterwards: synthetic people never meet real ones.
create table installation (
  only_one boolean primary key default true check (only_one),
  environment text not null check (environment in ('production', 'training', 'demonstration')),
  settled_at timestamptz not null
);
grant select, insert on installation to brukerplan_app;

-- Which written case an assessment in the training environment practises on. It goes when the assessment goes.
create table training_attempt (
  assessment_id uuid primary key references assessment on delete cascade,
  vignette text not null check (vignette ~ '^[a-z]{2,40}$'),
  started_at timestamptz not null
);
grant select, insert on training_attempt to brukerplan_app;
alter table training_attempt enable row level security;
-- The policies of assessment narrow the subselect to what the acting account may see.
create policy training_attempt_own on training_attempt for select using (exists
  (select 1 from assessment a where a.id = assessment_id and a.holder_account_id = (select (actor()).id)));
create policy training_attempt_begin on training_attempt for insert with check (exists
  (select 1 from assessment a where a.id = assessment_id and a.holder_account_id = (select (actor()).id)));

-- When the holder of an account had been shown around, or said that she need not be.
alter table account add column tour_seen_at timestamptz;
grant update (tour_seen_at) on account to brukerplan_app;
