-- One person searched for by several, as before, in one walk through the searches: joined with itself, the question was
-- planned well for the first who asked on a connection, and for the sixth, with values unknown to the planner, so that it
-- took minutes.
create or replace function person_search_shared(p_municipality text, p_since timestamptz, p_least int)
returns table (person int, account_id uuid, day date)
language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select g.person, u.account_id, max(u.day)
    from (
      select row_number() over (order by count(distinct s.holder_token) desc, max(date_in_oslo(s.at)) desc, md5(s.token))::int as person,
        array_agg(s.account_id) as accounts, array_agg(date_in_oslo(s.at)) as days
      from person_search s
      where s.token is not null and s.at >= p_since and s.at < (date_in_oslo(actor_now())::timestamp at time zone 'Europe/Oslo')
        and s.holder_token <> coalesce((select a.holder_token from account a where a.id = (select actor_id())), '')
        and (p_municipality is null or s.municipality_number = p_municipality)
        and case (select actor_role()) when 'korfor' then true
          when 'coordinator' then s.municipality_number = (select actor_municipality()) else false end
      group by s.round_id, s.token having count(distinct s.holder_token) >= p_least
    ) g cross join lateral unnest(g.accounts, g.days) as u (account_id, day)
    group by g.person, u.account_id order by g.person, max(u.day), u.account_id;
  end;
