-- Rotation of the keys that wrap data keys: each is wrapped anew, by the part of the program that is called 'keys' and by
-- nobody else. Data keys themselves never change, so nothing that they seal is touched.
grant update (wrapped) on round_key, municipality_key, national_key to brukerplan_app;
create policy round_key_rewrap on round_key for update using ((select actor_system()) = 'keys');
create policy municipality_key_all on municipality_key for select using ((select actor_system()) = 'keys');
create policy municipality_key_rewrap on municipality_key for update using ((select actor_system()) = 'keys');
-- The national keys lie here wrapped; the program makes the one of account holders at its start, and a transfer the one of
-- lasting pseudonyms.
alter table national_key enable row level security;
create policy national_key_read on national_key for select using (true);
create policy national_key_make on national_key for insert with check ((select actor_system()) = 'keys'
  or ((select actor_ground()) = 'submission' and (select actor_role()) = 'coordinator'));
create policy national_key_rewrap on national_key for update using ((select actor_system()) = 'keys');
