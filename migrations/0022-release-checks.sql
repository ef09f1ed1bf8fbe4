-- What is frozen is looked at before and after: the database refuses a small count, and what a solver concludes of each
-- release and pool is written down.

-- ── Before ──────────────────────────────────────────────────────────────────────────────────────────────────────
-- The program judges a release cell by cell before it freezes it. This is the wall behind that.
create function has_small_count(content jsonb) returns boolean language sql immutable
  return jsonb_path_exists(content, '$.tables[*].cells.* ? (@ > 0 && @ < 5)')
    or jsonb_path_exists(content, '$.tables[*].parts[*].cells.* ? (@ > 0 && @ < 5)')
    or jsonb_path_exists(content, '$.people ? (@ < 10)');
alter table release add constraint release_without_small_counts check (not has_small_count(content));
alter table pool add constraint pool_without_small_counts check (not has_small_count(content));

-- ── After ───────────────────────────────────────────────────────────────────────────────────────────────────────
-- What the auditor found in each release and pool: counts that can be told better than they should. With findings, the
-- figures enter no sum. A release is frozen once, so it is checked once.
create table release_check (
  municipality_number text not null,
  year smallint not null,
  checked_at timestamptz not null,
  counts integer not null check (counts >= 0),
  findings jsonb not null check (jsonb_typeof(findings) = 'array'),
  primary key (municipality_number, year),
  foreign key (municipality_number, year) references release
);
create table pool_check (
  pool_id uuid primary key references pool,
  checked_at timestamptz not null,
  counts integer not null check (counts >= 0),
  findings jsonb not null check (jsonb_typeof(findings) = 'array')
);

-- The words that decide whether figures enter sums, as they were at the instant that is asked for: what municipalities
-- have said, and after that, whatever they said, what the check found.
create view word_on_figures with (security_invoker = true) as
  select municipality_number, year, verdict, comment, made_at, id as place from release_verdict
    where made_at <= (select actor_now())
  union all
  select municipality_number, year, 'returned', null, checked_at, 9223372036854775807 from release_check
    where findings <> '[]' and checked_at <= (select actor_now())
  union all
  select m.municipality_number, m.year, 'returned', null, c.checked_at, 9223372036854775807
    from pool_check c join pool_member m on m.pool_id = c.pool_id
    where c.findings <> '[]' and c.checked_at <= (select actor_now());

-- ── Who may what ────────────────────────────────────────────────────────────────────────────────────────────────
revoke all on release_check, pool_check, word_on_figures from public;
grant select, insert on release_check, pool_check to brukerplan_app;
grant select on word_on_figures to brukerplan_app;
revoke execute on function has_small_count(jsonb) from public;
grant execute on function has_small_count(jsonb) to brukerplan_app;

alter table release_check enable row level security;
create policy release_check_read on release_check for select using ((select actor_system()) = 'statistics'
  or (in_branch(municipality_number) and (select actor_role()) <> 'assessor'));
create policy release_check_make on release_check for insert with check ((select actor_system()) = 'statistics');

alter table pool_check enable row level security;
create policy pool_check_read on pool_check for select using ((select actor_system()) = 'statistics'
  or exists (select 1 from pool_member m where m.pool_id = pool_check.pool_id and in_branch(m.municipality_number)
    and (select actor_role()) <> 'assessor'));
create policy pool_check_make on pool_check for insert with check ((select actor_system()) = 'statistics');
