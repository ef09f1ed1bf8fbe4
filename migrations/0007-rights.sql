-- The person's rights (manual 2026, "Brukernes rettigheter"): what an account that holds an assessment is told when the
-- person demands access. It sees names and entries of the log that policies keep from it otherwise, of this one assessment.

-- The first step of an answer to the person. Gives whether the acting account holds the assessment in a round that has
-- not been transferred; a transfer or a handover that is under way is waited for, and one that comes later waits.
create function access_begin(p_id uuid) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  the_round round;
begin
  if actor_ground() is distinct from 'access' then
    raise exception 'the ground has not been stated' using errcode = '42501';
  end if;
  select r.* into the_round from round r join assessment a on a.round_id = r.id
    where a.id = p_id and a.holder_account_id = actor_id() for share of r;
  return coalesce(round_state(the_round, actor_now()) in ('open', 'locked', 'transferable'), false)
    and exists (select 1 from assessment a where a.id = p_id and a.holder_account_id = actor_id());
end $$;

-- Where an assessment belongs, and who made it and holds it.
create function access_origin(p_id uuid) returns table (municipality_name text, unit_name text, service_type smallint, maker_name text,
  holder_name text, transfer_date text)
language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select m.name, u.name, a.service_type,
      (select maker.full_name from audit_entry e join account maker on maker.id = e.account_id
        where e.object_type = 'assessment' and e.object_id = p_id::text and e.action = 'assessment.created' order by e.id limit 1),
      holder.full_name, r.transfer_date::text
    from assessment a join round r on r.id = a.round_id join municipality m on m.number = a.municipality_number join account holder on holder.id = a.holder_account_id
      left join unit u on u.id = a.unit_id
    where a.id = p_id and a.holder_account_id = actor_id() and actor_ground() = 'access';
  end;

-- The change log of one assessment: whatever was done with it, by whomever.
create function access_change_log(p_id uuid) returns table (at timestamptz, action text, account_id uuid, role text, account_name text,
  unit_name text, details jsonb, receiver_name text)
language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select e.at, e.action, e.account_id, e.role, who.full_name, u.name, e.details, receiver.full_name
    from audit_entry e left join account who on who.id = e.account_id left join unit u on u.id = e.unit_id
      left join account receiver on e.action = 'assessment.handed-over' and receiver.id::text = e.details->>'to'
    where e.object_type = 'assessment' and e.object_id = p_id::text and e.outcome = 'done' and actor_ground() = 'access'
      and exists (select 1 from assessment a where a.id = p_id and a.holder_account_id = actor_id())
    order by e.id;
  end;

revoke execute on function access_begin(uuid), access_origin(uuid), access_change_log(uuid) from public;
grant execute on function access_begin(uuid), access_origin(uuid), access_change_log(uuid) to brukerplan_app;
