-- Sessions and logins under way are read before it is known who acts, and so had no policies. Now the secret itself is what
-- opens them: who has the cookie, or ID-porten's name of the session, gives it to a function; nobody can list them. Past that
-- a natural person reaches her own sessions alone.

-- ── Logins under way ────────────────────────────────────────────────────────────────────────────────────────────
revoke all on login_attempt from brukerplan_app;
alter table login_attempt enable row level security;

-- Keeps a login that begins, and forgets those that nobody finished in time.
create function login_attempt_keep(p_cookie_hash bytea, p_state text, p_nonce text, p_code_verifier text, p_purpose text,
  p_return_to text, p_session_hash bytea, p_now timestamptz, p_minutes int) returns void
language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    delete from login_attempt l where l.created_at < p_now - make_interval(mins => p_minutes);
    insert into login_attempt (cookie_hash, state, nonce, code_verifier, purpose, return_to, session_hash, created_at)
      values (p_cookie_hash, p_state, p_nonce, p_code_verifier, p_purpose, p_return_to, p_session_hash, p_now);
  end;

-- Takes one out by the hash of its cookie: nothing can be used twice.
create function login_attempt_take(p_cookie_hash bytea)
returns table (state text, nonce text, code_verifier text, purpose text, return_to text, session_hash bytea, created_at timestamptz)
language sql volatile security definer set search_path = public, pg_temp rows 1
  begin atomic
    delete from login_attempt l where l.cookie_hash = p_cookie_hash
      returning l.state, l.nonce, l.code_verifier, l.purpose, l.return_to, l.session_hash, l.created_at;
  end;

-- ── Sessions ────────────────────────────────────────────────────────────────────────────────────────────────────
revoke all on session from brukerplan_app;
grant select, insert on session to brukerplan_app;
grant update (account_id, authenticated_at, last_seen_at, ended_at) on session to brukerplan_app;
alter table session enable row level security;
create policy session_own on session for select using (holder_token = (select actor_holder()));
create policy session_change_own on session for update using (holder_token = (select actor_holder()));
create policy session_begin on session for insert
  with check ((select actor_system()) = 'login' and holder_token = (select actor_holder()));

create function session_seen(p_id_hash bytea, p_now timestamptz) returns void
language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    update session s set last_seen_at = p_now where s.id_hash = p_id_hash;
  end;

create function session_end(p_id_hash bytea, p_now timestamptz) returns void
language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    update session s set ended_at = p_now where s.id_hash = p_id_hash;
  end;

-- Ends what came from one session at ID-porten, and gives the account that was chosen in each.
create function session_end_of_eid(p_idp_sid text, p_now timestamptz) returns table (account uuid)
language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    update session s set ended_at = p_now where s.idp_sid = p_idp_sid and s.ended_at is null returning s.account_id;
  end;

revoke execute on all functions in schema public from public;
grant execute on function login_attempt_keep(bytea, text, text, text, text, text, bytea, timestamptz, int), login_attempt_take(bytea),
  session_seen(bytea, timestamptz), session_end(bytea, timestamptz), session_end_of_eid(text, timestamptz) to brukerplan_app;
