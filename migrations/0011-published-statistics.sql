-- Published statistics: pools of those who are too few alone, and the municipalities' word on their figures.

-- ── Pools ───────────────────────────────────────────────────────────────────────────────────────────────────────
-- Municipalities that have agreed to be shown together when they are too few alone; both must have said so.
create table pool_agreement (
  municipality_number text not null references municipality,
  neighbour_number text not null references municipality,
  agreed_at timestamptz not null,
  agreed_by uuid not null references account,
  primary key (municipality_number, neighbour_number),
  constraint pool_agreement_with_another check (municipality_number <> neighbour_number)
);

-- The protected counts of several municipalities or years together, drawn once.
create table pool (
  id uuid primary key,
  kind text not null check (kind in ('years', 'neighbours')),
  created_at timestamptz not null,
  content jsonb not null
);

-- What a pool was drawn from. The key says that nobody's rows are drawn twice.
create table pool_member (
  pool_id uuid not null references pool,
  municipality_number text not null,
  year smallint not null,
  primary key (municipality_number, year),
  foreign key (municipality_number, year) references release
);
create index pool_member_by_pool on pool_member (pool_id);

-- Only those who were shown as too few to be told: a second draw of the same people would tell more than one.
create function pool_member_was_too_few() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from release r where r.municipality_number = new.municipality_number and r.year = new.year
      and r.content ->> 'people' is not null) then
    raise exception 'the figures of % in % have been published', new.municipality_number, new.year
      using errcode = '23514', constraint = 'pool_member_was_too_few';
  end if;
  return new;
end $$;
create trigger pool_member_was_too_few before insert on pool_member for each row execute function pool_member_was_too_few();

-- ── Approval ────────────────────────────────────────────────────────────────────────────────────────────────────
-- A municipality sees its figures first. The last word counts; without any, they are approved when the deadline passes.
create table release_verdict (
  id bigint generated always as identity primary key,
  municipality_number text not null,
  year smallint not null,
  verdict text not null check (verdict in ('approved', 'returned')),
  comment text check (length(btrim(comment)) between 3 and 2000),
  made_at timestamptz not null,
  made_by uuid not null references account,
  foreign key (municipality_number, year) references release,
  constraint release_verdict_returned_with_reason check (verdict = 'approved' or comment is not null)
);
create index release_verdict_of on release_verdict (municipality_number, year, id);

-- ── Who may what ────────────────────────────────────────────────────────────────────────────────────────────────
revoke all on pool_agreement, pool, pool_member, release_verdict from public;
grant select, insert, delete on pool_agreement to brukerplan_app;
grant select, insert on pool, pool_member, release_verdict to brukerplan_app;
revoke execute on function pool_member_was_too_few() from public;

alter table pool_agreement enable row level security;
create policy pool_agreement_read on pool_agreement for select using ((select actor_system()) = 'statistics'
  or (select actor_role()) in ('korfor', 'korus', 'coordinator'));
create policy pool_agreement_make on pool_agreement for insert with check ((select actor_role()) = 'coordinator'
  and municipality_number = (select actor_municipality()) and agreed_by = (select actor_id()));
create policy pool_agreement_end on pool_agreement for delete using ((select actor_role()) = 'coordinator'
  and municipality_number = (select actor_municipality()));

alter table pool enable row level security;
alter table pool_member enable row level security;
create policy pool_read on pool for select using ((select actor_system()) = 'statistics'
  or exists (select 1 from pool_member m where m.pool_id = id and in_branch(m.municipality_number)
    and (select actor_role()) <> 'assessor'));
create policy pool_make on pool for insert with check ((select actor_system()) = 'statistics');
create policy pool_member_read on pool_member for select using ((select actor_system()) = 'statistics'
  or (in_branch(municipality_number) and (select actor_role()) <> 'assessor'));
create policy pool_member_make on pool_member for insert with check ((select actor_system()) = 'statistics');

alter table release_verdict enable row level security;
create policy release_verdict_read on release_verdict for select using ((select actor_system()) = 'statistics'
  or (in_branch(municipality_number) and (select actor_role()) <> 'assessor'));
create policy release_verdict_make on release_verdict for insert with check ((select actor_role()) = 'coordinator'
  and municipality_number = (select actor_municipality()) and made_by = (select actor_id()));
