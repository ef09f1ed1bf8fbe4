-- A person with an account in each of two units keeps one of them when the units become one. Suspending the other is no
-- way out: a suspension closes all that she has in the municipality, and blocks her eID.

-- The account that took this one's place when its unit became part of another. Such an account is closed for good.
alter table account add column merged_into uuid references account;
alter table account add constraint account_merged_is_closed check (merged_into is null or suspended_at is not null);

-- Lets each person who has an account in both units go on with the one in the unit that stays: what the other holds goes
-- to it, with a line in each change log, and so do the sessions in which it was chosen. The accounts are locked already.
create function accounts_merge(p_unit uuid, p_into uuid) returns void language plpgsql volatile security definer
  set search_path = public, pg_temp as $$
declare
  who actor_record := actor();
  pair record;
begin
  for pair in select a.id as closed, b.id as kept from account a join account b on b.holder_token = a.holder_token
      where a.unit_id = p_unit and b.unit_id = p_into and a.suspended_at is null and b.suspended_at is null loop
    with given as (
      update assessment s set holder_account_id = pair.kept, unit_id = p_into where s.holder_account_id = pair.closed
        returning s.id, s.municipality_number
    )
    insert into audit_entry (at, account_id, role, unit_id, municipality_number, action, object_type, object_id, details)
      select actor_now(), who.id, who.role, who.unit_id, given.municipality_number, 'assessment.handed-over', 'assessment',
        given.id, jsonb_build_object('from', pair.closed, 'to', pair.kept)
      from given;
    update session s set account_id = pair.kept where s.account_id = pair.closed and s.ended_at is null;
    update account a set suspended_at = actor_now(), merged_into = pair.kept where a.id = pair.closed;
  end loop;
end $$;
revoke all on function accounts_merge(uuid, uuid) from public;

-- One unit becomes part of another: its accounts, invitations and assessments go along. 'done'; 'not-found';
-- 'both-assessed' (both hold an assessment of the same person).
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
  perform accounts_merge(p_id, p_into);
  update account a set unit_id = p_into where a.unit_id = p_id;
  update invitation i set unit_id = p_into where i.unit_id = p_id;
  update assessment a set unit_id = p_into where a.unit_id = p_id;
  delete from unit u where u.id = p_id;
  return 'done';
end $$;

-- As before; an account whose place another took is not opened again.
create or replace function account_lift_suspension(p_id uuid) returns text language plpgsql volatile security definer
  set search_path = public, pg_temp as $$
declare
  the account;
begin
  if (actor()).role is distinct from 'korfor' then
    raise exception 'only KORFOR lifts a suspension' using errcode = '42501';
  end if;
  select * into the from account a where a.id = p_id and a.merged_into is null;
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
        and closed.merged_into is null and closed.municipality_number is not distinct from the.municipality_number) then
    return 'exists';
  end if;
  delete from eid_block b where b.holder_token = the.holder_token and b.municipality_number = the.municipality_number;
  update account a set suspended_at = null where a.holder_token = the.holder_token and a.suspended_at = the.suspended_at
    and a.merged_into is null and a.municipality_number is not distinct from the.municipality_number;
  return 'done';
end $$;
