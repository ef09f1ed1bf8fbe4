-- Two stores in one database. Collection holds identified, encrypted, short-lived assessments; register holds
-- pseudonymised rows. The application logs in as brukerplan_app, which owns nothing and bypasses nothing: what a
-- route forgets, the policies below refuse. Who acts is set per transaction (see src/platform/database.ts):
--   app.account   the chosen account                app.holder  HMAC token (hex) of the natural person logged in
--   app.now       the program's clock               app.ground  why exceptional access is asked ('submission', 'rectification')
--   app.system    the part of the program that acts without an account ('login', 'statistics', 'audit', 'operator')
-- act_as sets them all, and beside them role and place of the account.

-- ── Who acts ────────────────────────────────────────────────────────────────────────────────────────────────────
create function actor_account() returns uuid language sql stable
  return nullif(current_setting('app.account', true), '')::uuid;
create function actor_holder() returns bytea language sql stable
  return decode(nullif(current_setting('app.holder', true), ''), 'hex');
create function actor_ground() returns text language sql stable
  return nullif(current_setting('app.ground', true), '');
create function actor_system() returns text language sql stable
  return nullif(current_setting('app.system', true), '');
-- The clock is passed in; a transaction without one gets the database's own.
create function actor_now() returns timestamptz language sql stable
  return coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now());

-- The year of a round: the calendar's, in Norway.
create function year_in_oslo(p_at timestamptz) returns int language sql immutable
  return extract(year from p_at at time zone 'Europe/Oslo')::int;

-- ── Reference data ──────────────────────────────────────────────────────────────────────────────────────────────
create table korus_region (
  code text primary key,
  name text not null
);

create table municipality (
  number text primary key check (number ~ '^[0-9]{4}([0-9]{2})?$'),
  name text not null,
  parent_number text references municipality,       -- a city district's municipality (Oslo)
  county_number text not null,
  county_name text not null,
  region_code text not null references korus_region,
  health_trust text,
  population integer,
  population_year smallint,
  synthetic boolean not null default false,         -- demonstration and tests only
  agreement_date date                               -- cooperation and processor agreement with Helse Stavanger
);

-- ── Accounts ────────────────────────────────────────────────────────────────────────────────────────────────────
create table unit (
  id uuid primary key,
  municipality_number text not null references municipality,
  name text not null check (length(btrim(name)) between 2 and 100),
  created_at timestamptz not null,
  unique (id, municipality_number)
);
create unique index unit_name_once on unit (municipality_number, lower(btrim(name)));

create table terms (
  version integer primary key,
  text_nb text not null,
  text_nn text not null,
  published_at timestamptz not null
);

create table account (
  id uuid primary key,
  holder_token bytea not null,                      -- HMAC of the holder's national number under the national account key
  role text not null check (role in ('korfor', 'korus', 'coordinator', 'assessor')),
  region_code text references korus_region,
  municipality_number text references municipality,
  unit_id uuid references unit,
  full_name text not null check (length(btrim(full_name)) between 2 and 200),
  email text not null,
  service_type smallint check (service_type between 1 and 3),
  language text not null default 'nb' check (language in ('nb', 'nn')),
  terms_version integer references terms,
  granted_at timestamptz not null,
  suspended_at timestamptz,
  constraint account_unit_of_municipality foreign key (unit_id, municipality_number) references unit (id, municipality_number),
  constraint account_scope check (case role
    when 'korfor' then region_code is null and municipality_number is null and unit_id is null
    when 'korus' then region_code is not null and municipality_number is null and unit_id is null
    when 'coordinator' then region_code is null and municipality_number is not null and unit_id is null
    else region_code is null and municipality_number is not null and unit_id is not null and service_type is not null end)
);
create unique index account_once_per_place on account
  (holder_token, role, coalesce(region_code, ''), coalesce(municipality_number, ''), coalesce(unit_id, '00000000-0000-0000-0000-000000000000'))
  where suspended_at is null;
create index account_by_holder on account (holder_token);
create index account_by_municipality on account (municipality_number);

-- A suspended person's eID is blocked from the municipality's round of that year, under any new invitation too.
create table eid_block (
  holder_token bytea not null,
  municipality_number text not null references municipality,
  year smallint not null,
  blocked_at timestamptz not null,
  primary key (municipality_number, year, holder_token)
);

create table invitation (
  id uuid primary key,
  token_hash bytea not null unique,                 -- SHA-256 of the 256-bit token; the token itself is shown once
  role text not null check (role in ('korfor', 'korus', 'coordinator', 'assessor')),
  region_code text references korus_region,
  municipality_number text references municipality,
  unit_id uuid references unit,
  max_uses smallint not null check (max_uses between 1 and 500),
  uses smallint not null default 0,
  created_by uuid references account,               -- null: made by an operator on the command line
  created_at timestamptz not null,
  expires_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint invitation_unit_of_municipality foreign key (unit_id, municipality_number) references unit (id, municipality_number),
  constraint invitation_not_overused check (uses <= max_uses),
  constraint invitation_thirty_days check (expires_at <= created_at + interval '31 days'),
  constraint invitation_scope check (case role
    when 'korfor' then region_code is null and municipality_number is null and unit_id is null
    when 'korus' then region_code is not null and municipality_number is null and unit_id is null
    when 'coordinator' then region_code is null and municipality_number is not null and unit_id is null
    else region_code is null and municipality_number is not null and unit_id is not null end)
);

-- A login under way: bound to the browser by a cookie, used once.
create table login_attempt (
  cookie_hash bytea primary key,
  state text not null,
  nonce text not null,
  code_verifier text not null,
  purpose text not null check (purpose in ('login', 'reauthentication')),
  return_to text not null,
  session_hash bytea,                               -- of the session that authenticates anew
  created_at timestamptz not null
);

create table session (
  id_hash bytea primary key,                        -- SHA-256 of the cookie's value
  holder_token bytea not null,
  account_id uuid references account,               -- chosen account; rights never add up
  idp_sid text,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  authenticated_at timestamptz not null,            -- last authentication at the eID, renewed before a transfer
  ended_at timestamptz
);
create index session_by_sid on session (idp_sid) where ended_at is null;
create index session_by_account on session (account_id) where ended_at is null;

-- The living session of a cookie, with the account chosen in it. One look-up per request, before it is known who acts:
-- PL/pgSQL, which keeps the plan between calls. A suspended account is none, and nor is one of a municipality that has
-- blocked the eID this year.
create function session_find(p_id_hash bytea, p_now timestamptz, p_idle_minutes int, p_longest_hours int)
returns table (holder_token bytea, authenticated_at timestamptz, last_seen_at timestamptz, account_id uuid, role text, region_code text,
  municipality_number text, unit_id uuid, service_type smallint, terms_accepted boolean)
language plpgsql stable security definer set search_path = public, pg_temp rows 1 as $$
begin
  return query
    select s.holder_token, s.authenticated_at, s.last_seen_at, a.id, a.role, a.region_code, a.municipality_number, a.unit_id,
      a.service_type, coalesce(a.terms_version = (select max(t.version) from terms t), false)
    from session s left join account a on a.id = s.account_id and a.suspended_at is null
      and not exists (select 1 from eid_block b where b.municipality_number = a.municipality_number
        and b.year = year_in_oslo(p_now) and b.holder_token = a.holder_token)
    where s.id_hash = p_id_hash and s.ended_at is null
      and s.last_seen_at > p_now - make_interval(mins => p_idle_minutes)
      and s.created_at > p_now - make_interval(hours => p_longest_hours);
end $$;

-- The acting account, if it may still act, with its role and place: looked up once, by act_as, when a transaction begins.
-- Every policy asks for them, row by row: these functions only read settings, and are folded into the statements.
create type actor_record as (id uuid, role text, region_code text, municipality_number text, unit_id uuid);
create function actor_id() returns uuid language sql stable
  return nullif(current_setting('app.actor', true), '')::uuid;
create function actor_role() returns text language sql stable
  return nullif(current_setting('app.role', true), '');
create function actor_region() returns text language sql stable
  return nullif(current_setting('app.region', true), '');
create function actor_municipality() returns text language sql stable
  return nullif(current_setting('app.municipality', true), '');
create function actor_unit() returns uuid language sql stable
  return nullif(current_setting('app.unit', true), '')::uuid;
create function actor() returns actor_record language sql stable
  return row(actor_id(), actor_role(), actor_region(), actor_municipality(), actor_unit())::actor_record;

-- Says who acts, and when, from here to the end of the transaction; '' for what doesn't apply. Security definer: the
-- policies of account ask who acts. An account that is suspended, or whose holder's eID is blocked from the municipality
-- this year, is refused: nothing is done or read in its name, whatever was asked for a moment before. An unknown one has
-- no role.
create function act_as(p_account text, p_holder text, p_ground text, p_system text, p_now text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who account;
begin
  if p_account <> '' then
    select * into who from account a where a.id = p_account::uuid;
    if who.suspended_at is not null or exists (select 1 from eid_block b where b.municipality_number = who.municipality_number
        and b.year = year_in_oslo(p_now::timestamptz) and b.holder_token = who.holder_token) then
      raise exception 'the account has been suspended' using errcode = '42501', constraint = 'account_may_act';
    end if;
  end if;
  perform set_config('app.account', p_account, true), set_config('app.holder', p_holder, true),
    set_config('app.ground', p_ground, true), set_config('app.system', p_system, true), set_config('app.now', p_now, true),
    set_config('app.actor', coalesce(who.id::text, ''), true), set_config('app.role', coalesce(who.role, ''), true),
    set_config('app.region', coalesce(who.region_code, ''), true),
    set_config('app.municipality', coalesce(who.municipality_number, ''), true),
    set_config('app.unit', coalesce(who.unit_id::text, ''), true);
end $$;

-- Is the municipality within the acting account's branch? The second function is for those above the municipalities, whom
-- few rows concern: PostgreSQL folds only functions without a subselect into a statement.
create function in_wider_branch(municipality text) returns boolean language sql stable
  return case actor_role()
    when 'korfor' then true
    when 'korus' then exists (select 1 from municipality m where m.number = in_wider_branch.municipality and m.region_code = actor_region())
    else false end;
create function in_branch(municipality text) returns boolean language sql stable
  return case when actor_municipality() is null then in_wider_branch(municipality) else municipality = actor_municipality() end;

-- A single look-up of one known token: nobody can list the invitations before having an account.
create function invitation_find(p_token_hash bytea)
returns table (id uuid, role text, region_code text, municipality_number text, region_name text, municipality_name text, unit_name text)
language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select i.id, i.role, i.region_code, i.municipality_number, r.name, m.name, u.name
    from invitation i left join korus_region r on r.code = i.region_code
      left join municipality m on m.number = i.municipality_number left join unit u on u.id = i.unit_id
    where i.token_hash = p_token_hash and i.withdrawn_at is null and i.expires_at > actor_now() and i.uses < i.max_uses;
  end;

-- The only way to make an account: role and place are the invitation's, never chosen by the guest. The invitation's
-- row is locked, so that no use is counted twice or lost. Gives 'done', or why not: 'invalid' (no such living
-- invitation), 'blocked' (the eID is suspended there), 'exists' (the person has this very account).
create function account_accept_invitation(
  p_id uuid, p_token_hash bytea, p_full_name text, p_email text, p_service_type int, p_language text, p_terms_version int
) returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  the_invitation invitation;
  same_place record;
begin
  if actor_holder() is null then
    raise exception 'nobody is logged in' using errcode = '42501';
  end if;
  select * into the_invitation from invitation i where i.token_hash = p_token_hash for update;
  if not found or the_invitation.withdrawn_at is not null or the_invitation.expires_at <= actor_now()
      or the_invitation.uses >= the_invitation.max_uses then
    return 'invalid';
  end if;
  if exists (select 1 from eid_block b where b.holder_token = actor_holder() and b.municipality_number = the_invitation.municipality_number
      and b.year = year_in_oslo(actor_now())) then
    return 'blocked';
  end if;
  select bool_or(a.suspended_at is null) as living, bool_or(a.suspended_at is not null) as suspended into same_place
    from account a where a.holder_token = actor_holder() and a.role = the_invitation.role
      and a.region_code is not distinct from the_invitation.region_code
      and a.municipality_number is not distinct from the_invitation.municipality_number
      and a.unit_id is not distinct from the_invitation.unit_id;
  if same_place.living then
    return 'exists';
  end if;
  -- Above the municipalities there is no round that a block could end with: only KORFOR lifts the suspension.
  if same_place.suspended and the_invitation.municipality_number is null then
    return 'blocked';
  end if;
  insert into account (id, holder_token, role, region_code, municipality_number, unit_id, full_name, email, service_type, language,
      terms_version, granted_at)
    values (p_id, actor_holder(), the_invitation.role, the_invitation.region_code, the_invitation.municipality_number,
      the_invitation.unit_id, p_full_name, p_email, case when the_invitation.role = 'assessor' then p_service_type end, p_language,
      p_terms_version, actor_now());
  update invitation i set uses = i.uses + 1 where i.id = the_invitation.id;
  return 'done';
end $$;

-- Whether anybody can still invite from the top; the operator sees no account.
create function korfor_exists() returns boolean language sql stable security definer set search_path = public, pg_temp
  begin atomic select exists (select 1 from account a where a.role = 'korfor' and a.suspended_at is null); end;

-- ── Rounds ──────────────────────────────────────────────────────────────────────────────────────────────────────
create table mapping_year (
  year smallint primary key check (year between 2015 and 2100),
  instrument text not null,
  opened_at timestamptz not null,
  opened_by uuid not null references account
);

create table round (
  id uuid primary key,
  municipality_number text not null references municipality,
  year smallint not null references mapping_year,
  end_date date not null,
  transfer_date date not null,
  created_at timestamptz not null,
  dates_changed_at timestamptz not null,
  transferred_at timestamptz,
  unique (municipality_number, year),
  constraint round_ends_before_transfer check (end_date < transfer_date),
  constraint round_transfer_within_year check (transfer_date <= make_date(year, 12, 31)),
  constraint round_end_within_year check (end_date >= make_date(year, 1, 1))
);

-- Dates are inclusive to their last second, Europe/Oslo.
create function round_state(r round, p_at timestamptz) returns text language sql immutable
  return case
    when r.transferred_at is not null then 'transferred'
    when (p_at at time zone 'Europe/Oslo')::date > make_date(r.year, 12, 31) then 'lapsed'
    when (p_at at time zone 'Europe/Oslo')::date >= r.transfer_date then 'transferable'
    when (p_at at time zone 'Europe/Oslo')::date > r.end_date then 'locked'
    else 'open' end;
create function round_state_now(round_id uuid) returns text language sql stable security definer
  begin atomic select round_state(r, actor_now()) from round r where r.id = round_id; end;

-- An opt-out must reach every living round: a round is made before or after it, never meanwhile.
create function rounds_lock_id(municipality text) returns bigint language sql immutable
  return hashtextextended('rounds of ' || municipality, 0);
create function round_make_lock() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(rounds_lock_id(new.municipality_number));
  return new;
end $$;
create trigger round_make_lock before insert on round for each row execute function round_make_lock();

-- A round's data key, wrapped by a key that lies outside the database and is destroyed in the transfer.
create table round_key (
  round_id uuid primary key references round,
  wrapped bytea not null
);
-- A municipality's lasting key: opt-out tokens hold across years.
create table municipality_key (
  municipality_number text primary key references municipality,
  wrapped bytea not null
);
-- National keys by purpose ('account': tokens of account holders).
create table national_key (
  purpose text primary key,
  wrapped bytea not null
);

-- ── Collection ──────────────────────────────────────────────────────────────────────────────────────────────────
create table opt_out (
  municipality_number text not null references municipality,
  token bytea not null,                             -- HMAC under the municipality's key
  created_at timestamptz not null,
  primary key (municipality_number, token)
);

-- One row per person and round, under the round's key. An assessment refers to it with opted_out = false, so that
-- an opt-out and an assessment of the same person can never both exist, whatever races with whatever.
create table round_person (
  round_id uuid not null references round,
  token bytea not null,
  opted_out boolean not null default false,
  primary key (round_id, token),
  unique (round_id, token, opted_out)
);

create table assessment (
  id uuid primary key,
  round_id uuid not null references round,
  municipality_number text not null references municipality,
  unit_id uuid references unit,                     -- null: made by the coordinator
  holder_account_id uuid not null references account,
  service_type smallint not null check (service_type between 1 and 3),
  person_token bytea not null,                      -- HMAC under the round's key
  opted_out boolean generated always as (false) stored,
  number_cipher bytea not null,                     -- AES-256-GCM under the round's key
  content_cipher bytea storage external not null,   -- facts, information, answers: AES-256-GCM under the round's key; nothing left to compress
  version integer not null default 1,
  error_count smallint not null,
  warning_count smallint not null,
  informed boolean not null,                        -- the gate of the transfer (regulation § 6)
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint assessment_unit_of_municipality foreign key (unit_id, municipality_number) references unit (id, municipality_number),
  constraint assessment_once_per_unit unique nulls not distinct (round_id, unit_id, person_token),
  constraint assessment_person_not_opted_out foreign key (round_id, person_token, opted_out)
    references round_person (round_id, token, opted_out)
) with (fillfactor = 60);
-- No index holds what a save changes, and pages keep room for the next version: a save touches no index at all.
create index assessment_by_holder on assessment (holder_account_id);
create index assessment_by_person on assessment (round_id, person_token);

-- The only way to make an assessment. The opt-out of an earlier year is known only under the municipality's token,
-- so both tokens are asked for here, where no caller can leave the check out.
create function assessment_start(
  p_id uuid, p_round_id uuid, p_person_token bytea, p_opt_out_token bytea,
  p_number_cipher bytea, p_content_cipher bytea, p_error_count int, p_warning_count int, p_informed boolean, p_service_type int
) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who actor_record := actor();
  the_unit uuid;
  the_round round;
begin
  if who.id is null or who.role not in ('assessor', 'coordinator') then
    raise exception 'only an assessor or a coordinator assesses' using errcode = '42501';
  end if;
  -- Waits for a suspension under way, and for a merger of units: the unit is the one it has become.
  select a.unit_id into the_unit from account a where a.id = who.id and a.suspended_at is null for share;
  if not found then
    raise exception 'the account has been suspended' using errcode = '42501', constraint = 'account_may_act';
  end if;
  select * into the_round from round r where r.id = p_round_id for share;
  if the_round.municipality_number is distinct from who.municipality_number then
    raise exception 'the round is of another municipality' using errcode = '42501';
  end if;
  if round_state(the_round, actor_now()) <> 'open' then
    raise exception 'the round is not open' using errcode = '23514', constraint = 'assessment_round_open';
  end if;
  -- The row lock makes an opt-out or an erasure wait, or us wait for it; either may take the row away meanwhile.
  loop
    insert into round_person (round_id, token) values (p_round_id, p_person_token) on conflict do nothing;
    perform 1 from round_person p where p.round_id = p_round_id and p.token = p_person_token for share;
    exit when found;
  end loop;
  if exists (select 1 from opt_out o where o.municipality_number = who.municipality_number and o.token = p_opt_out_token) then
    raise exception 'the person has opted out' using errcode = '23503', constraint = 'assessment_person_not_opted_out';
  end if;
  insert into assessment (id, round_id, municipality_number, unit_id, holder_account_id, service_type, person_token, number_cipher,
      content_cipher, error_count, warning_count, informed, created_at, changed_at)
    values (p_id, p_round_id, who.municipality_number, the_unit, who.id, p_service_type, p_person_token, p_number_cipher,
      p_content_cipher, p_error_count, p_warning_count, p_informed, actor_now(), actor_now());
end $$;

-- Whether the municipality holds any assessment of the round, without saying whose.
create function round_has_begun(p_round_id uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select exists (select 1 from assessment a where a.round_id = p_round_id and a.municipality_number = (actor()).municipality_number);
  end;

-- The acting account's assessment of a person, or else whether its own unit has one (then without an id). What other
-- units have is never told.
create function assessment_known(p_round_id uuid, p_person_token bytea) returns table (id uuid, own boolean)
language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select case when a.holder_account_id = (actor()).id then a.id end, a.holder_account_id = (actor()).id
    from assessment a
    where a.round_id = p_round_id and a.person_token = p_person_token and a.municipality_number = (actor()).municipality_number
      and (a.holder_account_id = (actor()).id or a.unit_id is not distinct from (actor()).unit_id)
    order by 2 desc limit 1;
  end;

-- The only way for a holder to erase. It leaves nothing behind: when no unit has assessed the person, the round forgets
-- the person too. What has been handed over in the same moment is no longer hers to erase. Round and person are locked
-- first, in the order of an opt-out and a transfer, so that none of them waits for another in a ring.
create function assessment_erase(p_id uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare
  the assessment;
  the_round round;
begin
  select * into the from assessment a where a.id = p_id and a.holder_account_id = (actor()).id;
  if not found then
    return false;
  end if;
  select * into the_round from round r where r.id = the.round_id for share;
  if round_state(the_round, actor_now()) not in ('open', 'locked', 'transferable') then
    return false;
  end if;
  perform 1 from round_person p where p.round_id = the.round_id and p.token = the.person_token for update;
  delete from assessment a where a.id = p_id and a.holder_account_id = (actor()).id;
  if not found then
    return false;
  end if;
  delete from round_person p where p.round_id = the.round_id and p.token = the.person_token and not p.opted_out
    and not exists (select 1 from assessment a where a.round_id = the.round_id and a.person_token = the.person_token);
  return true;
end $$;

-- An opt-out erases every assessment of the person in the municipality at once and blocks new ones, this round and
-- every later one. p_person_tokens: the person's token under each living round's key. Each erased assessment leaves a
-- line in its own change log; the caller is told nothing of other units'.
create function opt_out_make(p_token bytea, p_round_ids uuid[], p_person_tokens bytea[])
returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who actor_record := actor();
begin
  if who.id is null or who.role not in ('assessor', 'coordinator') then
    raise exception 'only an assessor or a coordinator registers an opt-out' using errcode = '42501';
  end if;
  if exists (select 1 from unnest(p_round_ids) as i(id) join round r on r.id = i.id where r.municipality_number <> who.municipality_number) then
    raise exception 'the round is of another municipality' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock_shared(rounds_lock_id(who.municipality_number));
  if exists (select 1 from round r join round_key k on k.round_id = r.id
      where r.municipality_number = who.municipality_number and r.id <> all (p_round_ids)) then
    raise exception 'a living round was left out' using errcode = '23514', constraint = 'opt_out_every_living_round';
  end if;
  insert into opt_out (municipality_number, token, created_at) values (who.municipality_number, p_token, actor_now())
    on conflict do nothing;
  for i in 1 .. coalesce(array_length(p_round_ids, 1), 0) loop
    -- Waits for a transfer under way; after it nothing is left that could be erased.
    perform 1 from round r where r.id = p_round_ids[i] for share;
    continue when not exists (select 1 from round_key k where k.round_id = p_round_ids[i]);
    -- An erasure may take the row away between the two.
    loop
      insert into round_person (round_id, token, opted_out) values (p_round_ids[i], p_person_tokens[i], false) on conflict do nothing;
      perform 1 from round_person p where p.round_id = p_round_ids[i] and p.token = p_person_tokens[i] for update;
      exit when found;
    end loop;
    with gone as (
      delete from assessment a where a.round_id = p_round_ids[i] and a.person_token = p_person_tokens[i] returning a.id
    )
    insert into audit_entry (at, account_id, role, unit_id, municipality_number, action, object_type, object_id, ground)
      select actor_now(), who.id, who.role, who.unit_id, who.municipality_number, 'assessment.erased', 'assessment', gone.id, 'opt-out'
      from gone;
    update round_person p set opted_out = true where p.round_id = p_round_ids[i] and p.token = p_person_tokens[i];
  end loop;
end $$;

create function opt_out_delete(p_token bytea, p_round_ids uuid[], p_person_tokens bytea[])
returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who actor_record := actor();
  was boolean;
begin
  if who.id is null or who.role not in ('assessor', 'coordinator') then
    raise exception 'only an assessor or a coordinator deletes an opt-out' using errcode = '42501';
  end if;
  if exists (select 1 from unnest(p_round_ids) as i(id) join round r on r.id = i.id where r.municipality_number <> who.municipality_number) then
    raise exception 'the round is of another municipality' using errcode = '42501';
  end if;
  delete from opt_out o where o.municipality_number = who.municipality_number and o.token = p_token;
  was := found;
  for i in 1 .. coalesce(array_length(p_round_ids, 1), 0) loop
    delete from round_person p where p.round_id = p_round_ids[i] and p.token = p_person_tokens[i] and p.opted_out;
  end loop;
  return was;
end $$;

-- A single look-up of one known token: nobody can list who opted out.
create function opt_out_exists(p_token bytea) returns boolean language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select exists (select 1 from opt_out o where o.municipality_number = (actor()).municipality_number and o.token = p_token);
  end;

-- ── Submission ──────────────────────────────────────────────────────────────────────────────────────────────────
create table submission_receipt (
  round_id uuid primary key references round,
  municipality_number text not null references municipality,
  year smallint not null,
  transferred_at timestamptz not null,
  account_id uuid not null references account,
  assessments integer not null,                     -- of the municipality when the button was pressed
  transferred integer not null,                     -- assessments that went into register rows
  with_errors integer not null,                     -- destroyed, not transferred
  not_informed integer not null,                    -- destroyed, not transferred
  merged integer not null,                          -- double registrations merged away
  register_rows integer not null,
  checksum bytea not null                           -- SHA-256 over the rows written, in order of pseudonym
);

-- What the screen shows while the one transaction runs; written on a connection of its own.
create table submission_progress (
  round_id uuid primary key references round,
  municipality_number text not null references municipality,
  state text not null check (state in ('running', 'done', 'failed')),
  handled integer not null default 0,
  total integer not null default 0,
  started_at timestamptz not null,
  heartbeat_at timestamptz not null
);

-- What a transfer would do now, in counts alone: for each unit (`unit` false and `name` null: made by coordinators), and in
-- all (`total` true). Security definer: the coordinator has no sight of others' assessments before the transfer.
create function submission_preview(p_round_id uuid) returns table (total boolean, name text, assessments int, will_go int,
  with_errors int, not_informed int, persons int)
language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select grouping(a.unit_id) = 1, min(u.name), count(*)::int, count(*) filter (where a.informed and a.error_count = 0)::int,
      count(*) filter (where a.informed and a.error_count > 0)::int, count(*) filter (where not a.informed)::int,
      count(distinct a.person_token) filter (where a.informed and a.error_count = 0)::int
    from assessment a left join unit u on u.id = a.unit_id
    where a.round_id = p_round_id and (actor()).role = 'coordinator' and a.municipality_number = (actor()).municipality_number
    group by grouping sets ((a.unit_id), ());
  end;

create function submission_lock_id(p_round_id uuid) returns bigint language sql immutable
  return hashtextextended('submission of ' || p_round_id, 0);

-- Whether the transfer of a round is under way in any process: a process that dies lets go of its lock at once.
create function submission_running(p_round_id uuid) returns boolean language sql stable
  return exists (select 1 from pg_locks l where l.locktype = 'advisory' and l.granted and l.objsubid = 1
    and l.database = (select d.oid from pg_database d where d.datname = current_database())
    and (l.classid::bigint << 32 | l.objid::bigint) = submission_lock_id(p_round_id));

-- The first step of a transfer. Gives null when another one is under way; otherwise the round and all its assessments are
-- locked until the transaction ends, and it gives how many they are. What was being saved is waited for; what comes
-- later waits, and finds the round transferred.
create function submission_begin(p_round_id uuid) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who actor_record := actor();
  the_round round;
  locked integer;
begin
  if who.role is distinct from 'coordinator' or actor_ground() is distinct from 'submission' then
    raise exception 'only a coordinator transfers' using errcode = '42501';
  end if;
  if not pg_try_advisory_xact_lock(submission_lock_id(p_round_id)) then
    return null;
  end if;
  -- Not `for update`: the row that tells the progress refers to the round, from another connection.
  select * into the_round from round r where r.id = p_round_id for no key update;
  if the_round.municipality_number is distinct from who.municipality_number then
    raise exception 'the round is of another municipality' using errcode = '42501';
  end if;
  if round_state(the_round, actor_now()) <> 'transferable' then
    raise exception 'the round is not transferable' using errcode = '23514', constraint = 'submission_round_transferable';
  end if;
  perform 1 from assessment a where a.round_id = p_round_id order by a.id for update;
  get diagnostics locked = row_count;
  return locked;
end $$;

-- A round is transferred once, for good, and only when nothing is left in collection.
create function round_guard_transfer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.transferred_at is not null then
    raise exception 'a transferred round does not change' using errcode = '23514', constraint = 'round_transferred_for_good';
  end if;
  if new.transferred_at is not null and (
      exists (select 1 from assessment a where a.round_id = new.id)
      or exists (select 1 from round_person p where p.round_id = new.id)
      or exists (select 1 from round_key k where k.round_id = new.id)
      or not exists (select 1 from submission_receipt s where s.round_id = new.id)) then
    raise exception 'the round still holds what a transfer destroys' using errcode = '23514', constraint = 'round_transferred_whole';
  end if;
  return new;
end $$;
create trigger round_guard_transfer before update on round for each row execute function round_guard_transfer();

-- ── Register ────────────────────────────────────────────────────────────────────────────────────────────────────
create table register_row (
  municipality_number text not null references municipality,
  year smallint not null,
  pseudonym bytea not null,
  service_type smallint not null,
  instrument text not null,
  answers smallint[] not null,                      -- in the order of the instrument's codebook; null = does not apply or not answered
  index_mean real,
  index_level smallint,
  transferred_at timestamptz not null,
  primary key (municipality_number, year, pseudonym)
);

-- The protected counts of a municipality and year, frozen once; every published number is computed from them.
create table release (
  municipality_number text not null references municipality,
  year smallint not null,
  created_at timestamptz not null,
  content jsonb not null,
  primary key (municipality_number, year)
);

-- ── Audit ───────────────────────────────────────────────────────────────────────────────────────────────────────
create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  account_id uuid,
  role text,
  unit_id uuid,
  municipality_number text,
  action text not null,
  object_type text,
  object_id text,
  ground text,
  outcome text not null default 'done' check (outcome in ('done', 'refused')),
  details jsonb not null default '{}'
);
create index audit_by_object on audit_entry (object_type, object_id, id);
create index audit_by_municipality on audit_entry (municipality_number, id);

-- The hash chain is appended in order by one hand at a time, moments after the entries commit: a chain written in
-- the entries' own transactions would make every save in the country wait for the one before it.
create table audit_pending (entry_id bigint primary key);
create table audit_chain (
  position bigint primary key,
  entry_id bigint not null unique,                  -- no reference: entries are never removed, and verify-audit says if one was
  hash bytea not null                               -- SHA-256(previous hash || content of the entry)
);

create function audit_content(e audit_entry) returns text language sql stable
  return jsonb_build_array(e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.account_id, e.role, e.unit_id,
    e.municipality_number, e.action, e.object_type, e.object_id, e.ground, e.outcome, e.details)::text;

create function audit_entry_queue() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into audit_pending (entry_id) values (new.id);
  return null;
end $$;
create trigger audit_entry_queue after insert on audit_entry for each row execute function audit_entry_queue();

create function audit_chain_append(p_most int default 10000) returns integer language plpgsql security definer
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
  return cardinality(ids);
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only' using errcode = '42501';
end $$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry for each statement execute function refuse_change();
create trigger audit_chain_append_only before update or delete or truncate on audit_chain for each statement execute function refuse_change();
