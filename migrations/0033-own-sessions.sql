-- A person sees her own open sessions and ends them, an administrator ends somebody's; and a unit that became part of
-- another is remembered by its name, for the accounts that were closed in it and the entries of its time.

-- ── Sessions ────────────────────────────────────────────────────────────────────────────────────────────────────
-- `public_id` names a session to its holder; the cookie's hash never leaves the database. The kind of browser is read once,
-- at the login, as two words of a short list: the browser's own long description of itself is not kept.
alter table session add column public_id uuid not null default gen_random_uuid();
alter table session add constraint session_public_id_once unique (public_id);
alter table session add column browser text not null default 'other'
  check (browser in ('edge', 'chrome', 'firefox', 'safari', 'opera', 'samsung', 'other'));
alter table session add column system text not null default 'other'
  check (system in ('windows', 'macos', 'linux', 'chromeos', 'android', 'iphone', 'ipad', 'other'));
create index session_by_holder on session (holder_token) where ended_at is null;

-- Forgets the sessions of more than a week ago, which were over within a day: the log tells of logins. A session that
-- something else is about is left to the next time.
create function sessions_forget(p_now timestamptz) returns void
language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    delete from session s where s.id_hash in (select o.id_hash from session o
      where o.created_at < p_now - interval '7 days' for update skip locked);
  end;

-- Ends the sessions in which a person acts, or might yet choose to act, as an account that is in one's charge; what she is
-- doing elsewhere goes on. 'done'; 'not-found'; 'own' (those are ended on one's profile).
create function account_end_sessions(p_id uuid) returns text language plpgsql volatile security definer
  set search_path = public, pg_temp as $$
declare
  the account;
begin
  select * into the from account a where a.id = p_id and account_in_charge(p_id);
  if not found then
    return 'not-found';
  end if;
  if the.holder_token = actor_holder() or p_id = actor_id() then
    return 'own';
  end if;
  update session s set ended_at = actor_now() where s.holder_token = the.holder_token and s.ended_at is null
    and (s.account_id is null or account_in_charge(s.account_id));
  return 'done';
end $$;
revoke execute on function sessions_forget(timestamptz), account_end_sessions(uuid) from public;
grant execute on function sessions_forget(timestamptz), account_end_sessions(uuid) to brukerplan_app;

-- ── Units that are no more ──────────────────────────────────────────────────────────────────────────────────────
create table unit_past (
  id uuid primary key,                              -- the unit's own, as in the entries of its time
  municipality_number text not null references municipality,
  name text not null,
  ended_at timestamptz not null
);
revoke all on unit_past from public;
grant select on unit_past to brukerplan_app;
alter table unit_past enable row level security;
create policy unit_past_in_branch on unit_past for select
  using (in_branch(municipality_number) and (select actor_role()) <> 'assessor');

-- The unit that an account was closed in, where that has become part of another since. An account that is opened again
-- belongs to the unit that there is.
alter table account add column closed_in_unit uuid references unit_past;
create function account_forget_closing() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.closed_in_unit := null;
  return new;
end $$;
revoke execute on function account_forget_closing() from public;
create trigger account_forget_closing before update of suspended_at on account for each row
  when (new.suspended_at is null and old.closed_in_unit is not null) execute function account_forget_closing();

-- As before; the unit is remembered, and by the accounts that are closed.
create or replace function unit_merge(p_id uuid, p_into uuid) returns text language plpgsql volatile security definer
  set search_path = public, pg_temp as $$
declare
  who actor_record := actor();
begin
  if who.role is distinct from 'coordinator' then
    raise exception 'only a coordinator merges units' using errcode = '42501';
  end if;
  perform 1 from account a where a.id = who.id or a.unit_id in (p_id, p_into) order by a.id for no key update;
  if p_id = p_into or (select count(*) from unit u where u.id in (p_id, p_into) and u.municipality_number = who.municipality_number) <> 2 then
    return 'not-found';
  end if;
  perform rounds_lock_living(who.municipality_number);
  perform 1 from unit u where u.id in (p_id, p_into) order by u.id for update;
  if exists (select 1 from assessment a join assessment b on b.round_id = a.round_id and b.person_token = a.person_token
      where a.unit_id = p_id and b.unit_id = p_into) then
    return 'both-assessed';
  end if;
  insert into unit_past (id, municipality_number, name, ended_at)
    select u.id, u.municipality_number, u.name, actor_now() from unit u where u.id = p_id;
  perform accounts_merge(p_id, p_into);
  update account a set closed_in_unit = p_id where a.unit_id = p_id and a.suspended_at is not null and a.closed_in_unit is null;
  update account a set unit_id = p_into where a.unit_id = p_id;
  update invitation i set unit_id = p_into where i.unit_id = p_id;
  update assessment a set unit_id = p_into where a.unit_id = p_id;
  delete from unit u where u.id = p_id;
  return 'done';
end $$;
