-- Administration (manual 2026, "Andre funksjoner" and appendix 2): handover, suspension, the authorisation register, the
-- welcome message, new terms of use, a change of role, and units. What touches accounts or others' assessments goes
-- through functions alone, so that neither a forgotten check nor a forgotten line in the log is possible.
--
-- Locks are taken in one order everywhere: accounts (by id), rounds, persons, assessments.

-- ── A suspended person ──────────────────────────────────────────────────────────────────────────────────────────
-- A suspension and a new account of the same person wait for each other.
create function account_lock_holder(p_holder_token bytea) returns void language sql volatile
  return pg_advisory_xact_lock(hashtextextended('accounts of ' || encode(p_holder_token, 'hex'), 0));
create function account_guard_block() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform account_lock_holder(new.holder_token);
  if exists (select 1 from eid_block b where b.municipality_number = new.municipality_number and b.year = year_in_oslo(actor_now())
      and b.holder_token = new.holder_token) then
    raise exception 'the eID is blocked' using errcode = '23514', constraint = 'account_eid_not_blocked';
  end if;
  return new;
end $$;
create trigger account_guard_block before insert on account for each row execute function account_guard_block();

-- When an account was last chosen at a login; the first time is `granted_at`.
alter table account add column last_login_at timestamptz;
create function session_note_login() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update account a set last_login_at = actor_now() where a.id = new.account_id;
  return null;
end $$;
create trigger session_note_login after insert or update of account_id on session for each row when (new.account_id is not null)
  execute function session_note_login();

-- ── Handover ────────────────────────────────────────────────────────────────────────────────────────────────────
-- A new holder is an assessor of the same unit or a coordinator of the municipality, and may act.
create function assessment_guard_holder() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from account a where a.id = new.holder_account_id and a.suspended_at is null
      and a.municipality_number = new.municipality_number
      and (a.role = 'coordinator' or (a.role = 'assessor' and a.unit_id = new.unit_id))) then
    raise exception 'the holder is of another unit' using errcode = '23514', constraint = 'assessment_holder_of_unit';
  end if;
  return new;
end $$;
create trigger assessment_guard_holder before update of holder_account_id on assessment for each row execute function assessment_guard_holder();

-- An account's assessments in rounds that still live.
create function account_assessments(p_account_id uuid)
returns table (id uuid, unit_id uuid, error_count smallint, informed boolean)
language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select a.id, a.unit_id, a.error_count, a.informed from assessment a join round r on r.id = a.round_id
    where a.holder_account_id = p_account_id and round_state(r, actor_now()) in ('open', 'locked', 'transferable');
  end;

-- Waits for what is being started, erased, opted out or transferred in the municipality, and lets none begin.
create function rounds_lock_living(p_municipality text) returns void language plpgsql volatile security definer
  set search_path = public, pg_temp as $$
begin
  perform 1 from round r where r.municipality_number = p_municipality and r.transferred_at is null order by r.id for no key update;
end $$;

-- Moves assessments and writes a line in each one's own change log. Accounts and rounds are locked already; an assessment
-- that is being saved is waited for.
create function assessments_move(p_from uuid, p_to uuid, p_ids uuid[]) returns integer language plpgsql volatile security definer
  set search_path = public, pg_temp as $$
declare
  who actor_record := actor();
  moved integer;
begin
  with given as (
    update assessment a set holder_account_id = p_to from account_assessments(p_from) held
      where held.id = a.id and a.holder_account_id = p_from and (p_ids is null or a.id = any (p_ids))
      returning a.id, a.municipality_number
  )
  insert into audit_entry (at, account_id, role, unit_id, municipality_number, action, object_type, object_id, details)
    select actor_now(), who.id, who.role, who.unit_id, given.municipality_number, 'assessment.handed-over', 'assessment', given.id,
      jsonb_build_object('from', p_from, 'to', p_to)
    from given;
  get diagnostics moved = row_count;
  return moved;
end $$;

-- An assessor's own, all or some; anybody's of the municipality, all, by its coordinator. All that were named, or none:
-- gives how many. What is refused breaks a constraint by name.
create function assessments_hand_over(p_from uuid, p_to uuid, p_ids uuid[]) returns integer language plpgsql volatile security definer
  set search_path = public, pg_temp as $$
declare
  who actor_record := actor();
  moved integer;
begin
  if who.role is null or who.role not in ('assessor', 'coordinator') or (p_from <> who.id and (who.role <> 'coordinator' or p_ids is not null))
      or not exists (select 1 from account a where a.id = p_from and a.municipality_number = who.municipality_number) then
    raise exception 'only the holder or the coordinator hands over' using errcode = '42501';
  end if;
  perform 1 from account a where a.id in (who.id, p_from, p_to) order by a.id for share;
  if not exists (select 1 from account a where a.id = who.id and a.suspended_at is null) then
    raise exception 'the account has been suspended' using errcode = '42501', constraint = 'account_may_act';
  end if;
  if p_to = p_from or not exists (select 1 from account a where a.id = p_to and a.suspended_at is null and a.municipality_number = who.municipality_number) then
    raise exception 'nobody there to receive' using errcode = '23514', constraint = 'assessment_holder_of_unit';
  end if;
  perform rounds_lock_living(who.municipality_number);
  moved := assessments_move(p_from, p_to, p_ids);
  if p_ids is not null and moved <> cardinality(p_ids) then
    raise exception 'some are no longer there' using errcode = '23514', constraint = 'handover_whole';
  end if;
  return moved;
end $$;

-- Is an account within what the acting account administers? An assessor administers nobody.
create function account_in_charge(p_id uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select exists (select 1 from account a where a.id = p_id and case (actor()).role
      when 'korfor' then true
      when 'korus' then a.role <> 'korfor' and (a.region_code = (actor()).region_code or in_branch(a.municipality_number))
      when 'coordinator' then a.municipality_number = (actor()).municipality_number
      else false end);
  end;

-- Who may take over all that an account holds. `same_person`: another account of the same natural person.
create function handover_receivers(p_from uuid) returns table (id uuid, full_name text, role text, unit_name text, same_person boolean)
language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select a.id, a.full_name, a.role, u.name, a.holder_token = giver.holder_token
    from account giver join account a on a.municipality_number = giver.municipality_number left join unit u on u.id = a.unit_id
    where giver.id = p_from and a.id <> p_from and a.suspended_at is null
      and (p_from = (actor()).id or account_in_charge(p_from))
      and (a.role = 'coordinator' or (a.role = 'assessor'
        and (giver.unit_id is null or giver.unit_id = a.unit_id)
        and (giver.unit_id is not null or exists (select 1 from account_assessments(p_from)))
        and not exists (select 1 from account_assessments(p_from) held where held.unit_id is distinct from a.unit_id)))
    order by a.role <> 'assessor', a.full_name, a.id;
  end;

-- How far each account of a municipality has come, in counts alone.
create function account_counts(p_municipality text) returns table (account_id uuid, assessments int, with_errors int, finished int)
language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select a.id, count(*)::int, count(*) filter (where held.error_count > 0)::int,
      count(*) filter (where held.error_count = 0 and held.informed)::int
    from account a cross join lateral account_assessments(a.id) held
    where a.municipality_number = p_municipality and in_branch(p_municipality) and (actor()).role <> 'assessor'
    group by a.id;
  end;

-- ── Suspension ──────────────────────────────────────────────────────────────────────────────────────────────────
-- Closes all accounts that the person of an account has in its municipality, ends her sessions and blocks her eID from the
-- municipality's year. What she holds is handed to the receiver in the same step. `outcome`: 'done'; 'not-found'; 'own';
-- 'already'; 'receiver-needed' (she holds assessments, and nobody was named).
create function account_suspend(p_id uuid, p_receiver uuid, out outcome text, out accounts int, out assessments int)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  who actor_record := actor();
  the account;
  closing uuid[];
begin
  accounts := 0;
  assessments := 0;
  select * into the from account a where a.id = p_id and account_in_charge(p_id);
  if not found then
    outcome := 'not-found';
    return;
  end if;
  if the.holder_token = actor_holder() or p_id = who.id then
    outcome := 'own';
    return;
  end if;
  perform account_lock_holder(the.holder_token);
  perform 1 from account a where a.id in (who.id, p_receiver) or a.holder_token = the.holder_token order by a.id for no key update;
  if not exists (select 1 from account a where a.id = who.id and a.suspended_at is null) then
    raise exception 'the account has been suspended' using errcode = '42501', constraint = 'account_may_act';
  end if;
  select array_agg(a.id) into closing from account a where a.holder_token = the.holder_token and a.suspended_at is null
    and (a.id = p_id or a.municipality_number = the.municipality_number);
  if closing is null or not p_id = any (closing) then
    outcome := 'already';
    return;
  end if;
  if the.municipality_number is not null then
    perform rounds_lock_living(the.municipality_number);
    select count(*) into assessments from unnest(closing) as c(id) cross join lateral account_assessments(c.id) held;
    if assessments > 0 and p_receiver is null then
      outcome := 'receiver-needed';
      return;
    end if;
    if assessments > 0 and p_receiver = any (closing) then
      raise exception 'the receiver is being suspended' using errcode = '23514', constraint = 'assessment_holder_of_unit';
    end if;
    perform assessments_move(c.id, p_receiver, null) from unnest(closing) as c(id) where assessments > 0;
    insert into eid_block (holder_token, municipality_number, year, blocked_at)
      values (the.holder_token, the.municipality_number, year_in_oslo(actor_now()), actor_now()) on conflict do nothing;
  end if;
  update account a set suspended_at = actor_now() where a.id = any (closing);
  update session s set ended_at = actor_now() where s.holder_token = the.holder_token and s.ended_at is null;
  outcome := 'done';
  accounts := cardinality(closing);
end $$;

-- Only KORFOR lifts a suspension: of the account, and of those closed with it. 'done'; 'not-found'; 'not-suspended';
-- 'exists' (the person has been given a new account in the same place since).
create function account_lift_suspension(p_id uuid) returns text language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  the account;
begin
  if (actor()).role is distinct from 'korfor' then
    raise exception 'only KORFOR lifts a suspension' using errcode = '42501';
  end if;
  select * into the from account a where a.id = p_id;
  if not found then
    return 'not-found';
  end if;
  perform account_lock_holder(the.holder_token);
  select * into the from account a where a.id = p_id for no key update;
  if the.suspended_at is null then
    return 'not-suspended';
  end if;
  if exists (select 1 from account a join account closed on closed.holder_token = a.holder_token and closed.role = a.role
        and closed.region_code is not distinct from a.region_code and closed.municipality_number is not distinct from a.municipality_number
        and closed.unit_id is not distinct from a.unit_id
      where a.holder_token = the.holder_token and a.suspended_at is null and closed.suspended_at = the.suspended_at
        and closed.municipality_number is not distinct from the.municipality_number) then
    return 'exists';
  end if;
  delete from eid_block b where b.holder_token = the.holder_token and b.municipality_number = the.municipality_number;
  update account a set suspended_at = null where a.holder_token = the.holder_token and a.suspended_at = the.suspended_at
    and a.municipality_number is not distinct from the.municipality_number;
  return 'done';
end $$;

-- KORFOR makes an assessor a coordinator of the same municipality: an account beside the one she has, so that her rights
-- never add up and her assessments stay where they are. 'done'; 'not-found'; 'exists'.
create function account_make_coordinator(p_id uuid, p_assessor_id uuid) returns text language plpgsql volatile security definer
  set search_path = public, pg_temp as $$
declare
  the account;
begin
  if (actor()).role is distinct from 'korfor' then
    raise exception 'only KORFOR changes a role' using errcode = '42501';
  end if;
  select * into the from account a where a.id = p_assessor_id;
  if found then
    perform account_lock_holder(the.holder_token);
    select * into the from account a where a.id = p_assessor_id and a.role = 'assessor' and a.suspended_at is null for share;
  end if;
  if the.id is null then
    return 'not-found';
  end if;
  if exists (select 1 from account a where a.holder_token = the.holder_token and a.role = 'coordinator'
      and a.municipality_number = the.municipality_number and a.suspended_at is null) then
    return 'exists';
  end if;
  insert into account (id, holder_token, role, municipality_number, full_name, email, language, terms_version, granted_at)
    values (p_id, the.holder_token, 'coordinator', the.municipality_number, the.full_name, the.email, the.language, the.terms_version, actor_now());
  return 'done';
end $$;

-- ── Units ───────────────────────────────────────────────────────────────────────────────────────────────────────
grant update (name) on unit to brukerplan_app;
create policy unit_rename on unit for update using ((select actor_role()) = 'coordinator' and municipality_number = (select actor_municipality()));

-- One unit becomes part of another: its accounts, invitations and assessments go along. 'done'; 'not-found';
-- 'same-person' (somebody has an account in both); 'both-assessed' (both hold an assessment of the same person).
create function unit_merge(p_id uuid, p_into uuid) returns text language plpgsql volatile security definer set search_path = public, pg_temp as $$
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
  if exists (select 1 from account a join account b on b.holder_token = a.holder_token
      where a.unit_id = p_id and b.unit_id = p_into and a.suspended_at is null and b.suspended_at is null) then
    return 'same-person';
  end if;
  if exists (select 1 from assessment a join assessment b on b.round_id = a.round_id and b.person_token = a.person_token
      where a.unit_id = p_id and b.unit_id = p_into) then
    return 'both-assessed';
  end if;
  update account a set unit_id = p_into where a.unit_id = p_id;
  update invitation i set unit_id = p_into where i.unit_id = p_id;
  update assessment a set unit_id = p_into where a.unit_id = p_id;
  delete from unit u where u.id = p_id;
  return 'done';
end $$;

-- ── Texts that KORFOR writes ────────────────────────────────────────────────────────────────────────────────────
-- Plain text with a few signs for headings, lists, bold and links (see web/ui/prose.tsx); an empty text takes it away.
create table welcome_message (
  version integer primary key,
  text_nb text not null check (length(text_nb) <= 5000),
  text_nn text not null check (length(text_nn) <= 5000),
  written_at timestamptz not null,
  written_by uuid not null references account
);
revoke all on welcome_message from public;
grant select, insert on welcome_message to brukerplan_app;
alter table welcome_message enable row level security;
create policy welcome_message_read on welcome_message for select using ((select actor_role()) is not null);
create policy welcome_message_write on welcome_message for insert
  with check ((select actor_role()) = 'korfor' and written_by = (select actor_account()));

grant insert on terms to brukerplan_app;
alter table terms enable row level security;
create policy terms_read on terms for select using (true);
create policy terms_write on terms for insert with check ((select actor_role()) = 'korfor');

-- ── The board of KORUS and KORFOR ───────────────────────────────────────────────────────────────────────────────
-- How far each municipality of the branch has come this year, in counts alone. `expected`: rows of the last year
-- before this one in the register, or null.
create function board_counts(p_year int) returns table (municipality_number text, coordinators int, assessors int, assessments int,
  finished int, expected int)
language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select m.number,
      (select count(*)::int from account a where a.municipality_number = m.number and a.role = 'coordinator' and a.suspended_at is null),
      (select count(*)::int from account a where a.municipality_number = m.number and a.role = 'assessor' and a.suspended_at is null),
      (select count(*)::int from round r join assessment s on s.round_id = r.id where r.municipality_number = m.number and r.year = p_year),
      (select count(*)::int from round r join assessment s on s.round_id = r.id where r.municipality_number = m.number and r.year = p_year
        and s.error_count = 0 and s.informed),
      (select count(*)::int from register_row g where g.municipality_number = m.number and g.year < p_year
        group by g.year order by g.year desc limit 1)
    from municipality m where (actor()).role in ('korfor', 'korus') and in_branch(m.number)
      and (m.agreement_date is not null or exists (select 1 from round r where r.municipality_number = m.number));
  end;

revoke execute on all functions in schema public from public;
grant execute on function assessments_hand_over(uuid, uuid, uuid[]), account_in_charge(uuid), handover_receivers(uuid),
  account_counts(text), account_suspend(uuid, uuid), account_lift_suspension(uuid), account_make_coordinator(uuid, uuid),
  unit_merge(uuid, uuid), board_counts(int) to brukerplan_app;
