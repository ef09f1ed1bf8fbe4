-- KORFOR's answers to municipalities that returned their figures, and the reports that KORFOR has published.

-- ── Answers ─────────────────────────────────────────────────────────────────────────────────────────────────────
create table release_answer (
  id bigint generated always as identity primary key,
  municipality_number text not null,
  year smallint not null,
  text text not null check (length(btrim(text)) between 3 and 2000),
  made_at timestamptz not null,
  made_by uuid not null references account,
  foreign key (municipality_number, year) references release
);
create index release_answer_of on release_answer (municipality_number, year, id);

-- ── Publications ────────────────────────────────────────────────────────────────────────────────────────────────
-- What was published stands as it was: the figures of region and country grow as more municipalities approve theirs.
create table publication (
  id uuid primary key,
  -- Its address: 2025-landet, 2025-region-nord.
  slug text not null unique check (slug ~ '^[0-9]{4}-[a-z0-9-]{1,80}$'),
  kind text not null check (kind in ('country', 'region', 'trust', 'county')),
  code text not null,
  year smallint not null,
  published_at timestamptz not null,
  published_by uuid not null references account,
  content jsonb not null,
  unique (kind, code, year)
);

-- ── Who may what ────────────────────────────────────────────────────────────────────────────────────────────────
revoke all on release_answer, publication from public;
grant select, insert on release_answer, publication to brukerplan_app;

alter table release_answer enable row level security;
create policy release_answer_read on release_answer for select using (in_branch(municipality_number)
  and (select actor_role()) <> 'assessor');
create policy release_answer_make on release_answer for insert with check ((select actor_role()) = 'korfor'
  and made_by = (select actor_id()));

alter table publication enable row level security;
create policy publication_read on publication for select using (true);
create policy publication_make on publication for insert with check ((select actor_role()) = 'korfor'
  and published_by = (select actor_id()));
