-- What the unusual patterns of subsequent control are found in: counts per account, municipality and day, kept where the
-- entries are chained, so that asking for them doesn't read the log again. The log decides: the counts can be made from it
-- anew at any time (audit_day_recount), and verify-audit compares the two.

-- ── What an entry counts as ─────────────────────────────────────────────────────────────────────────────────────
-- Day and night by Norway's clock; night from 23 to 05. Rights alone count as refusals: a number mistyped is none. What an
-- opt-out erased in other units counts nowhere: it would tell that they had assessed the person. Whoever changes a
-- definition here recounts in the same migration.
create view audit_counted with (security_invoker = true) as
  select e.id, e.account_id, e.role, e.municipality_number, (e.oslo)::date as day,
    (e.code like 'opt-out.too-many%')::int as search_limits,
    (e.code = 'access.denied' or e.code like '%not-found' or e.code like '%outside-branch')::int as refusals,
    ((e.action = 'opt-out.checked' and e.done) or e.code = 'assessment.opted-out')::int as opt_out_checks,
    (e.action = 'assessment.opened' and e.done)::int as openings,
    ((e.hour >= 23 or e.hour < 5) and (e.action like 'assessment.%' or e.action like 'opt-out.%' or e.action = 'person.looked-up'))::int
      as night_deeds,
    (e.action = 'assessment.number-shown' and e.done)::int as numbers_shown,
    (e.action like '%downloaded' and e.action not like 'letter.%' and e.done)::int as downloads,
    (e.action = 'assessment.erased' and e.done)::int as erasures
  from (
    select a.id, a.account_id, a.role, a.municipality_number, a.action, a.outcome = 'done' as done,
      a.at at time zone 'Europe/Oslo' as oslo, extract(hour from a.at at time zone 'Europe/Oslo') as hour,
      case when a.outcome = 'refused' then coalesce(a.details->>'code', '') else '' end as code
    from audit_entry a
    where a.account_id is not null and not (a.action = 'assessment.erased' and a.ground is not distinct from 'opt-out')
  ) e
  -- Most entries, such as saves by day, count as nothing, and are left before they are sorted.
  where e.code <> '' or e.hour >= 23 or e.hour < 5 or e.action like '%downloaded'
    or e.action in ('assessment.opened', 'assessment.number-shown', 'assessment.erased', 'opt-out.checked');

-- ── The counts ──────────────────────────────────────────────────────────────────────────────────────────────────
create table audit_day (
  day date not null,
  account_id uuid not null,
  municipality_number text,                         -- null: what KORFOR and KORUS did that is about no municipality
  role text,
  search_limits int not null,
  refusals int not null,
  opt_out_checks int not null,
  openings int not null,
  night_deeds int not null,
  numbers_shown int not null,
  downloads int not null,
  erasures int not null,
  constraint audit_day_once unique nulls not distinct (day, account_id, municipality_number)
);
create index audit_day_by_municipality on audit_day (municipality_number, day);
revoke all on audit_day, audit_counted from public;
grant select on audit_day, audit_counted to brukerplan_app;
alter table audit_day enable row level security;
-- As for the log itself.
create policy audit_day_control on audit_day for select using (case (select actor_role())
  when 'korfor' then true
  when 'coordinator' then municipality_number = (select actor_municipality())
  else (select actor_system()) is not distinct from 'audit' end);

-- Adds entries to the counts of their days. For the one hand that chains.
create function audit_day_add(p_entries bigint[]) returns void language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    insert into audit_day as d (day, account_id, municipality_number, role, search_limits, refusals, opt_out_checks, openings,
        night_deeds, numbers_shown, downloads, erasures)
      select c.day, c.account_id, c.municipality_number, min(c.role), sum(c.search_limits), sum(c.refusals), sum(c.opt_out_checks),
        sum(c.openings), sum(c.night_deeds), sum(c.numbers_shown), sum(c.downloads), sum(c.erasures)
      from audit_counted c where c.id = any (p_entries)
      group by c.day, c.account_id, c.municipality_number
    on conflict on constraint audit_day_once do update set role = least(d.role, excluded.role),
      search_limits = d.search_limits + excluded.search_limits, refusals = d.refusals + excluded.refusals,
      opt_out_checks = d.opt_out_checks + excluded.opt_out_checks, openings = d.openings + excluded.openings,
      night_deeds = d.night_deeds + excluded.night_deeds, numbers_shown = d.numbers_shown + excluded.numbers_shown,
      downloads = d.downloads + excluded.downloads, erasures = d.erasures + excluded.erasures;
  end;

-- Makes all counts anew from the entries that are chained: for a migration that changes what is counted, and for the owner
-- of the database when verify-audit says that they differ.
create function audit_day_recount() returns void language plpgsql volatile set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('audit_chain'));
  delete from audit_day;
  perform audit_day_add(array(select c.entry_id from audit_chain c));
end $$;
select audit_day_recount();

-- As before, and the counts in the same transaction: an entry is counted if, and only if, it is chained.
create or replace function audit_chain_append(p_most int default 10000) returns integer language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  last_position bigint;
  last_hash bytea;
  e record;
  ids bigint[] := '{}';
  hashes bytea[] := '{}';
begin
  if not pg_try_advisory_xact_lock(hashtext('audit_chain')) then
    return 0;
  end if;
  select c.position, c.hash into last_position, last_hash from audit_chain c order by c.position desc limit 1;
  last_hash := coalesce(last_hash, '\x');
  for e in
    with taken as (delete from audit_pending p where p.entry_id in (select q.entry_id from audit_pending q order by q.entry_id limit p_most) returning p.entry_id)
    select a.id, audit_content(a) as content from audit_entry a join taken t on t.entry_id = a.id order by a.id
  loop
    last_hash := sha256(last_hash || convert_to(e.content, 'UTF8'));
    ids := ids || e.id;
    hashes := hashes || last_hash;
  end loop;
  insert into audit_chain (position, entry_id, hash)
    select coalesce(last_position, 0) + link.n, link.entry_id, link.hash from unnest(ids, hashes) with ordinality as link (entry_id, hash, n);
  perform audit_day_add(ids);
  return cardinality(ids);
end $$;

-- ── One person searched for by several ──────────────────────────────────────────────────────────────────────────
-- As before; the few persons with several searches are found before it is asked how many natural persons made them.
create or replace function person_search_shared(p_municipality text, p_since timestamptz, p_least int)
returns table (person int, account_id uuid, day date)
language sql stable security definer set search_path = public, pg_temp
  begin atomic
    with seen as materialized (
      select s.round_id, s.token, s.holder_token, s.account_id, date_in_oslo(s.at) as day
      from person_search s
      where s.token is not null and s.at >= p_since and s.at < (date_in_oslo(actor_now())::timestamp at time zone 'Europe/Oslo')
        and s.holder_token <> coalesce((select a.holder_token from account a where a.id = (select actor_id())), '')
        and (p_municipality is null or s.municipality_number = p_municipality)
        and case (select actor_role()) when 'korfor' then true
          when 'coordinator' then s.municipality_number = (select actor_municipality()) else false end
    ), several as (
      select round_id, token from seen group by round_id, token having count(*) >= p_least
    ), shared as (
      select round_id, token, row_number() over (order by count(distinct holder_token) desc, max(day) desc, md5(token))::int as person
      from seen join several using (round_id, token)
      group by round_id, token having count(distinct holder_token) >= p_least
    )
    select h.person, s.account_id, max(s.day) from seen s join shared h on h.round_id = s.round_id and h.token = s.token
    group by h.person, s.account_id order by h.person, max(s.day), s.account_id;
  end;

revoke execute on function audit_day_add(bigint[]), audit_day_recount() from public;
