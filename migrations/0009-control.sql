-- Subsequent control (regulation § 12): the log is complete, can be looked at by those who answer for it, and each control
-- is itself written down. Beside it: how often an account asks about people whom it doesn't assess.

-- ── Each entry is complete ──────────────────────────────────────────────────────────────────────────────────────
-- An entry tells role, unit and municipality of its account, and else the municipality of what it is about: what KORFOR and
-- KORUS do in a municipality is seen by the municipality. The conditions spare the entries that came complete, as those of
-- every save do.
create function audit_entry_complete() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.role is null and new.account_id is not null then
    select a.role, a.unit_id, a.municipality_number into new.role, new.unit_id, new.municipality_number
      from account a where a.id = new.account_id;
  end if;
  if new.municipality_number is null and new.object_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
    new.municipality_number := case new.object_type
      when 'account' then (select a.municipality_number from account a where a.id = new.object_id::uuid)
      when 'invitation' then (select i.municipality_number from invitation i where i.id = new.object_id::uuid)
      when 'unit' then (select u.municipality_number from unit u where u.id = new.object_id::uuid)
      when 'round' then (select r.municipality_number from round r where r.id = new.object_id::uuid)
    end;
  elsif new.municipality_number is null and new.object_type in ('municipality', 'register', 'report', 'control') then
    -- A municipality's number, or `number year`.
    select m.number into new.municipality_number from municipality m where m.number = split_part(new.object_id, ' ', 1);
  end if;
  return new;
end $$;
create trigger audit_entry_complete before insert on audit_entry for each row
  when (new.municipality_number is null and (new.object_id is not null or (new.account_id is not null and new.role is null)))
  execute function audit_entry_complete();

-- ── Looking at the log ──────────────────────────────────────────────────────────────────────────────────────────
-- The newest first, of a municipality, an account or all; ties are told apart by id, which is never shown.
drop index audit_by_municipality;
create index audit_by_municipality on audit_entry (municipality_number, at desc, id desc);
create index audit_by_time on audit_entry (at desc, id desc);
create index audit_by_account on audit_entry (account_id, at desc, id desc);

-- What an opt-out erased in other units stands in each assessment's own change log and nowhere else: whoever knows when
-- an opt-out was made, and of whom, would learn from it that another unit had assessed the person.
create policy audit_control on audit_entry for select using (case (select actor_role())
  when 'korfor' then not (action = 'assessment.erased' and ground is not distinct from 'opt-out')
  when 'coordinator' then municipality_number = (select actor_municipality())
    and not (action = 'assessment.erased' and ground is not distinct from 'opt-out')
  else false end);

-- ── Controls that were done ─────────────────────────────────────────────────────────────────────────────────────
create table control (
  id uuid primary key,
  municipality_number text references municipality, -- null: of the whole country, by KORFOR
  account_id uuid not null references account,
  done_at timestamptz not null,
  period_from date not null,
  period_to date not null,
  outcome text not null check (outcome in ('nothing', 'explained', 'deviation')),
  findings text not null check (length(btrim(findings)) between 1 and 4000),
  constraint control_period check (period_from <= period_to)
);
create index control_by_municipality on control (municipality_number, done_at desc);
revoke all on control from public;
grant select, insert on control to brukerplan_app;
alter table control enable row level security;
create policy control_read on control for select using (case (select actor_role())
  when 'korfor' then true
  when 'coordinator' then municipality_number = (select actor_municipality())
  else false end);
create policy control_write on control for insert with check (account_id = (select actor_id()) and case (select actor_role())
  when 'korfor' then true
  when 'coordinator' then municipality_number = (select actor_municipality())
  else false end);

-- ── Searches that led to nothing ────────────────────────────────────────────────────────────────────────────────
-- Whoever asks about a person beyond her own list (may she be assessed, has she opted out) leaves a row; it goes when the
-- question led to an assessment or an opt-out the same day. What is left says how much an account asks without need, and
-- whether several ask about one person. The token is an HMAC under the round's key for this purpose alone: it can't be
-- joined with an assessment's or an opt-out's, and goes with the key. Nobody can read the rows but these functions.
create table person_search (
  id bigint generated always as identity primary key,
  account_id uuid not null references account,
  holder_token bytea not null,
  municipality_number text not null references municipality,
  round_id uuid references round,
  token bytea,                                      -- null where there was no round, and when its key is gone
  at timestamptz not null
);
create index person_search_by_holder on person_search (holder_token, at);
create index person_search_by_municipality on person_search (municipality_number, at);
create index person_search_by_round on person_search (round_id) where round_id is not null;
revoke all on person_search from public;
alter table person_search enable row level security;

create function date_in_oslo(t timestamptz) returns date language sql stable return (t at time zone 'Europe/Oslo')::date;

-- Notes a search, before it is answered. 'noted'; 'hour' or 'day': the natural person has asked about too many without
-- need, over all her accounts. Asking again about the same person within a day is not counted again.
create function person_search_note(p_round_id uuid, p_token bytea, p_per_hour int, p_per_day int) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  who actor_record := actor();
  the_holder bytea;
  lately record;
begin
  if who.id is null or who.role not in ('assessor', 'coordinator') then
    raise exception 'only an assessor or a coordinator searches for people' using errcode = '42501';
  end if;
  if p_round_id is not null and not exists (select 1 from round r where r.id = p_round_id and r.municipality_number = who.municipality_number) then
    raise exception 'the round is of another municipality' using errcode = '42501';
  end if;
  select a.holder_token into the_holder from account a where a.id = who.id;
  -- One at a time: no number of processes answers more than the limit.
  perform pg_advisory_xact_lock(hashtextextended('person_search ' || encode(the_holder, 'hex'), 0));
  delete from person_search s where s.municipality_number = who.municipality_number and s.at < actor_now() - interval '30 days';
  if exists (select 1 from person_search s where s.holder_token = the_holder and s.account_id = who.id and s.round_id = p_round_id
      and s.token = p_token and s.at > actor_now() - interval '1 day') then
    return 'noted';
  end if;
  select count(*) filter (where s.at > actor_now() - interval '1 hour') as hour, count(*) as day into lately
    from person_search s where s.holder_token = the_holder and s.at > actor_now() - interval '1 day';
  if lately.hour >= p_per_hour then
    return 'hour';
  elsif lately.day >= p_per_day then
    return 'day';
  end if;
  insert into person_search (account_id, holder_token, municipality_number, round_id, token, at)
    values (who.id, the_holder, who.municipality_number, p_round_id, p_token, actor_now());
  return 'noted';
end $$;

-- The account's search of today led to something. Those of earlier days stay: what others have been shown of them must not
-- change with what an account does about the person later.
create function person_search_settle(p_round_id uuid, p_token bytea) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  who actor_record := actor();
begin
  delete from person_search s where s.account_id = who.id and s.round_id is not distinct from p_round_id
    and s.token is not distinct from p_token and date_in_oslo(s.at) = date_in_oslo(actor_now())
    and s.id = (select max(o.id) from person_search o where o.account_id = who.id and o.round_id is not distinct from p_round_id
      and o.token is not distinct from p_token);
end $$;

-- One person searched for by several, on days that are over, without its having led to anything: which accounts, and on
-- which days. The viewer's own searches have no part in it, so that she can't find out whom it is about by searching.
create function person_search_shared(p_municipality text, p_since timestamptz, p_least int)
returns table (person int, account_id uuid, day date)
language sql stable security definer set search_path = public, pg_temp
  begin atomic
    with seen as (
      select s.round_id, s.token, s.holder_token, s.account_id, date_in_oslo(s.at) as day
      from person_search s
      where s.token is not null and s.at >= p_since and date_in_oslo(s.at) < date_in_oslo(actor_now())
        and s.holder_token <> coalesce((select a.holder_token from account a where a.id = actor_id()), '')
        and (p_municipality is null or s.municipality_number = p_municipality)
        and case actor_role() when 'korfor' then true when 'coordinator' then s.municipality_number = actor_municipality() else false end
    ), shared as (
      select round_id, token, row_number() over (order by count(distinct holder_token) desc, max(day) desc, md5(token))::int as person
      from seen group by round_id, token having count(distinct holder_token) >= p_least
    )
    select h.person, s.account_id, max(s.day) from seen s join shared h on h.round_id = s.round_id and h.token = s.token
    group by h.person, s.account_id order by h.person, max(s.day), s.account_id;
  end;

-- When a round's key goes, so does what was made with it.
create function person_search_forget() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update person_search s set round_id = null, token = null where s.round_id = old.round_id;
  return null;
end $$;
create trigger person_search_forget after delete on round_key for each row execute function person_search_forget();

revoke execute on all functions in schema public from public;
grant execute on function date_in_oslo(timestamptz), person_search_note(uuid, bytea, int, int), person_search_settle(uuid, bytea),
  person_search_shared(text, timestamptz, int) to brukerplan_app;
