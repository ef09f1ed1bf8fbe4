-- What the application's role may touch, and row by row what each actor may see. A subselect around a function lets
-- PostgreSQL evaluate it once per statement rather than per row.

revoke all on all tables in schema public from public;
revoke execute on all functions in schema public from public;
grant usage on schema public to brukerplan_app;
grant execute on all functions in schema public to brukerplan_app;

grant select on korus_region, municipality, terms, migration to brukerplan_app;
grant update (agreement_date) on municipality to brukerplan_app;
grant select on account to brukerplan_app;
grant select, insert on unit, invitation, mapping_year, round, submission_receipt, release to brukerplan_app;
grant update (full_name, email, service_type, language, terms_version) on account to brukerplan_app;
grant update (withdrawn_at) on invitation to brukerplan_app;
grant update (end_date, transfer_date, dates_changed_at, transferred_at) on round to brukerplan_app;
grant select, insert, update, delete on login_attempt, session to brukerplan_app;
grant select, insert, delete on round_key to brukerplan_app;
grant select, insert on municipality_key, national_key to brukerplan_app;
grant select, delete on assessment, round_person to brukerplan_app;
grant update (content_cipher, version, error_count, warning_count, informed, changed_at) on assessment to brukerplan_app;
grant select, insert, update on submission_progress to brukerplan_app;
grant select, insert on register_row to brukerplan_app;
grant select, insert on audit_entry to brukerplan_app;
grant select on audit_chain, audit_pending to brukerplan_app;

-- Does the coordinator of the round's municipality act in the transfer of it, from the day on which it may be done until it
-- has been?
create function in_transfer(round_id uuid) returns boolean language sql stable
  return actor_ground() = 'submission' and actor_role() = 'coordinator' and exists (select 1 from round r where r.id = in_transfer.round_id
    and r.municipality_number = actor_municipality() and round_state(r, actor_now()) = 'transferable');
revoke execute on function in_transfer(uuid) from public;
grant execute on function in_transfer(uuid) to brukerplan_app;

alter table unit enable row level security;
create policy unit_in_branch on unit for select using (in_branch(municipality_number) or (select actor_system()) = 'login');
create policy unit_make on unit for insert with check (in_branch(municipality_number) and (select actor_role()) <> 'assessor');

alter table municipality enable row level security;
create policy municipality_all_see on municipality for select using (true);
create policy municipality_agreement on municipality for update using ((select actor_role()) = 'korfor');

alter table account enable row level security;
create policy account_own on account for select using (holder_token = (select actor_holder()));
create policy account_in_branch on account for select using (case (select actor_role())
  when 'korfor' then true
  when 'korus' then role <> 'korfor' and (region_code = (select actor_region()) or in_branch(municipality_number))
  when 'coordinator' then municipality_number = (select actor_municipality())
  when 'assessor' then municipality_number = (select actor_municipality()) and unit_id = (select actor_unit())
  else false end);
-- Accounts are made only through account_accept_invitation, suspended and opened again only through functions too.
create policy account_change_own on account for update using (holder_token = (select actor_holder()) and suspended_at is null);

-- The application never reads or writes whose eID is blocked: the functions do.
alter table eid_block enable row level security;

alter table invitation enable row level security;
create policy invitation_own on invitation for select using (created_by = (select actor_account()));
create policy invitation_in_branch on invitation for select using (case (select actor_role())
  when 'korfor' then true
  when 'korus' then role <> 'korfor' and (region_code = (select actor_region()) or in_branch(municipality_number))
  when 'coordinator' then municipality_number = (select actor_municipality())
  else false end);
create policy invitation_withdraw on invitation for update using (created_by = (select actor_account()) or case (select actor_role())
  when 'korfor' then true
  when 'korus' then role <> 'korfor' and (region_code = (select actor_region()) or in_branch(municipality_number))
  when 'coordinator' then municipality_number = (select actor_municipality())
  else false end);
-- Same level or lower, own branch; the first one of all comes from the operator.
create policy invitation_make on invitation for insert with check (
  ((select actor_system()) = 'operator' and role = 'korfor' and created_by is null)
  or (created_by = (select actor_account()) and case (select actor_role())
    when 'korfor' then true
    when 'korus' then role <> 'korfor' and (region_code = (select actor_region()) or in_branch(municipality_number))
    when 'coordinator' then role in ('coordinator', 'assessor') and municipality_number = (select actor_municipality())
    when 'assessor' then role = 'assessor' and unit_id = (select actor_unit()) and municipality_number = (select actor_municipality())
    else false end));

alter table mapping_year enable row level security;
create policy mapping_year_all_see on mapping_year for select using (true);
create policy mapping_year_open on mapping_year for insert with check ((select actor_role()) = 'korfor');

alter table round enable row level security;
create policy round_in_branch on round for select using (in_branch(municipality_number) or (select actor_system()) in ('submission', 'keys'));
create policy round_make on round for insert with check ((select actor_role()) = 'coordinator' and municipality_number = (select actor_municipality())
  and exists (select 1 from municipality m where m.number = municipality_number and m.agreement_date is not null));
create policy round_change on round for update using ((select actor_role()) = 'coordinator' and municipality_number = (select actor_municipality())
  and transferred_at is null)
  with check (municipality_number = (select actor_municipality()) and (transferred_at is null or (select actor_ground()) = 'submission'));

alter table round_key enable row level security;
create policy round_key_read on round_key for select using (exists (select 1 from round r where r.id = round_id and r.municipality_number = (select actor_municipality())));
-- It comes with the round and goes with the transfer, both of which are the coordinator's.
create policy round_key_make on round_key for insert with check ((select actor_role()) = 'coordinator'
  and exists (select 1 from round r where r.id = round_id and r.municipality_number = (select actor_municipality())));
create policy round_key_destroy on round_key for delete using (in_transfer(round_id));
create policy round_key_left on round_key for select using ((select actor_system()) = 'keys');
alter table municipality_key enable row level security;
create policy municipality_key_read on municipality_key for select using (municipality_number = (select actor_municipality()));
create policy municipality_key_make on municipality_key for insert with check (municipality_number = (select actor_municipality()));

-- An assessment is its holder's, who erases it by assessment_erase. The coordinator reaches the others' only in the act
-- of transfer.
alter table assessment enable row level security;
create policy assessment_own on assessment for select using (holder_account_id = (select actor_id()));
create policy assessment_in_transfer on assessment for select using ((select actor_ground()) = 'submission' and in_transfer(round_id));
create policy assessment_change on assessment for update using (holder_account_id = (select actor_id())
  and exists (select 1 from round r where r.id = round_id and (round_state(r, actor_now()) = 'open'
    or ((select actor_ground()) = 'rectification' and round_state(r, actor_now()) in ('locked', 'transferable')))))
  with check (municipality_number = (select actor_municipality()));
create policy assessment_destroy on assessment for delete using ((select actor_ground()) = 'submission' and in_transfer(round_id));

alter table round_person enable row level security;
create policy round_person_transfer on round_person using (in_transfer(round_id));

-- Opt-outs are reached only through opt_out_make, opt_out_delete and opt_out_exists.
alter table opt_out enable row level security;

alter table submission_receipt enable row level security;
create policy receipt_in_branch on submission_receipt for select using (in_branch(municipality_number) and (select actor_role()) <> 'assessor');
create policy receipt_make on submission_receipt for insert with check (in_transfer(round_id) and municipality_number = (select actor_municipality()));
alter table submission_progress enable row level security;
create policy progress_own on submission_progress using ((select actor_role()) = 'coordinator' and municipality_number = (select actor_municipality()));

-- The one-way door: rows go in with a transfer, and come out for KORFOR or, as protected counts only, for statistics.
alter table register_row enable row level security;
create policy register_row_transfer on register_row for insert with check (municipality_number = (select actor_municipality())
  and exists (select 1 from round r where r.municipality_number = register_row.municipality_number and r.year = register_row.year and in_transfer(r.id)));
create policy register_row_korfor on register_row for select using ((select actor_role()) = 'korfor' or (select actor_system()) = 'statistics');

alter table release enable row level security;
create policy release_in_branch on release for select using ((select actor_system()) = 'statistics' or (in_branch(municipality_number) and (select actor_role()) <> 'assessor'));
create policy release_make on release for insert with check ((select actor_system()) = 'statistics');

alter table audit_entry enable row level security;
create policy audit_append on audit_entry for insert with check (account_id is not distinct from (select actor_account()) or (select actor_system()) is not null);
create policy audit_verify on audit_entry for select using ((select actor_system()) = 'audit' or account_id = (select actor_account()));
