-- How many of a transfer's people were assessed by several units. One number goes over beside the rows: no row says whose
-- registrations were merged. Nobody but the statistics reads it, to protect it as any other count.
create table register_submission (
  municipality_number text not null references municipality,
  year smallint not null,
  doubly_registered integer not null check (doubly_registered >= 0),
  primary key (municipality_number, year)
);

-- It is a true count of people, so it is destroyed with the rows that it is of.
create or replace function register_destroy_due() returns table (municipality_number text, year int, transferred_at timestamptz, rows int)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if actor_system() is distinct from 'jobs' then
    raise exception 'the register is destroyed by the program alone' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('retention', 0));
  return query
    with gone as (
      delete from register_row r
        -- The first condition is the index's, the second the rule.
        where r.transferred_at <= actor_now() - interval '9 years' and retention_ends(r.transferred_at) <= actor_now()
        returning r.municipality_number, r.year, r.transferred_at
    ), counts as (
      delete from register_submission s using (select distinct g.municipality_number, g.year from gone g) whose
        where s.municipality_number = whose.municipality_number and s.year = whose.year
    ), receipts as (
      insert into retention_receipt (municipality_number, year, transferred_at, destroyed_at, rows)
        select g.municipality_number, g.year, g.transferred_at, actor_now(), count(*)::int from gone g group by 1, 2, 3
        returning *
    )
    select r.municipality_number, r.year::int, r.transferred_at, r.rows from receipts r;
end $$;

-- ── Who may what ────────────────────────────────────────────────────────────────────────────────────────────────
revoke all on register_submission from public;
grant select, insert on register_submission to brukerplan_app;

alter table register_submission enable row level security;
create policy register_submission_transfer on register_submission for insert with check (
  municipality_number = (select actor_municipality())
  and exists (select 1 from round r where r.municipality_number = register_submission.municipality_number
    and r.year = register_submission.year and in_transfer(r.id)));
create policy register_submission_read on register_submission for select using ((select actor_system()) = 'statistics');
