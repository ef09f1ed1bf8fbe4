// A row in each table that living through a year would fill later, one for each municipality.
import { chainAudit } from '../../src/audit/index.ts'
import { fillRegister } from '../statistics/fill-register.ts'
import { addReceipts, type World } from './world.ts'

export async function seedTables({ app, municipalities }: World): Promise<void> {
  const { owner, app: database } = app.database
  const at = app.clock.now()
  await owner`insert into login_attempt (cookie_hash, state, nonce, code_verifier, purpose, return_to, created_at)
    values ('\\x01', 's', 'n', 'v', 'login', '/', ${at})`
  await owner`insert into welcome_message (version, text_nb, text_nn, written_at, written_by)
    select 1, 'Hei', 'Hei', ${at}, id from account where role = 'korfor'`
  await owner`insert into training_attempt (assessment_id, vignette, started_at) select id, 'case', ${at} from assessment`
  await owner`insert into submission_progress (round_id, municipality_number, state, started_at, heartbeat_at)
    select id, municipality_number, 'failed', ${at}, ${at} from round`
  await owner`insert into letter_text (version, text_nb, text_nn, text_en, published_at, published_by)
    select 99, '', '', '', ${at}, id from account where role = 'korfor'`
  await owner`insert into reminder_sent (round_id, reminder, account_id, sent_at, outcome)
    select r.id, 'end', a.id, ${at}, 'sent' from round r join account a on a.municipality_number = r.municipality_number`
  await owner`insert into lapse_receipt (round_id, municipality_number, year, destroyed_at, assessments)
    select id, municipality_number, year, ${at}, 1 from round`
  await owner`insert into control (id, municipality_number, account_id, done_at, period_from, period_to, outcome, findings)
    select gen_random_uuid(), municipality_number, id, ${at}, '2026-09-01', '2026-09-30', 'nothing', 'Ingenting'
    from account where role in ('coordinator', 'korfor') and suspended_at is null`
  await owner`insert into register_extract (id, account_id, ordered_at, recipient, purpose, legal_basis, necessity, instrument,
      years, municipalities, variables, conditions, rows, person_key)
    select gen_random_uuid(), id, ${at}, 'En mottaker', 'Forskning', 'Et vedtak', '[]', '2026', '{2025}', '{9990}', '{sex}', '[]', 1,
      sha256('key') from account where role in ('korfor', 'korus', 'coordinator', 'assessor') and suspended_at is null`
  await owner`insert into extract_delivery (id, extract_id, format, account_id, started_at, rows)
    select gen_random_uuid(), id, 'csv', account_id, ${at}, 1 from register_extract`
  await owner`insert into person_search (account_id, holder_token, municipality_number, at)
    select id, holder_token, municipality_number, ${at} from account where role = 'assessor'`
  await owner`insert into audit_day select '2026-09-01', id, municipality_number, role, 0, 1, 0, 0, 0, 0, 0, 0 from account`
  for (const { id: number } of municipalities) {
    await owner`insert into unit_past (id, municipality_number, name, ended_at) values (gen_random_uuid(), ${number}, 'Før', ${at})`
    await owner`insert into municipality_contact (municipality_number, place, full_name, role, phone, email, changed_at)
      values (${number}, 1, 'En kontakt', 'Rådgiver', '', 'a@example.no', ${at})`
    await owner`insert into eid_block (holder_token, municipality_number, year, blocked_at) values ('\\x05', ${number}, 2026, ${at})`
    await owner`insert into opt_out (municipality_number, token, created_at) values (${number}, '\\x06', ${at})`
    await owner`insert into retention_receipt (municipality_number, year, transferred_at, destroyed_at, rows)
      values (${number}, 2015, ${at}, ${at}, 1)`
    await fillRegister(owner, { municipality: number, year: 2026, people: 1, doublyRegistered: 0, at })
  }
  await owner`insert into pool_agreement_word (municipality_number, neighbour_number, word, said_at, said_by)
    select distinct on (a.municipality_number) a.municipality_number, '0301', 'proposed', ${at}, a.id from account a
    where a.role = 'coordinator' and a.suspended_at is null order by a.municipality_number, a.full_name`
  await owner`insert into pool_agreement_told (word_id, account_id, told_at, outcome)
    select w.id, a.id, ${at}, 'sent' from pool_agreement_word w join account a on a.municipality_number = w.municipality_number`
  // The copies of whole releases would hide the places that have few.
  await owner`delete from release_table`
  await owner`insert into release_table (name, year, municipality_number, content)
    select 'one', year, municipality_number, '{}' from release`
  await owner`update release set content = '{}'`
  await owner`insert into pool (id, kind, created_at, content)
    select ('00000000-0000-4000-8000-00000000' || number)::uuid, 'years', ${at}, '{}' from municipality where synthetic`
  await owner`insert into pool_member (pool_id, municipality_number, year)
    select ('00000000-0000-4000-8000-00000000' || number)::uuid, number, 2025 from municipality where synthetic`
  await owner`insert into release_check (municipality_number, year, checked_at, counts, findings)
    select number, 2025, ${at}, 1, '[]' from municipality where synthetic`
  await owner`insert into pool_check (pool_id, checked_at, counts, findings) select id, ${at}, 1, '[]' from pool`
  await owner`insert into release_verdict (municipality_number, year, verdict, made_at, made_by)
    select distinct on (a.municipality_number) a.municipality_number, 2025, 'approved', ${at}, a.id from account a
    where a.role = 'coordinator' order by a.municipality_number, a.full_name`
  await owner`insert into release_answer (municipality_number, year, text, made_at, made_by)
    select number, 2025, 'Et svar', ${at}, (select id from account where role = 'korfor') from municipality where synthetic`
  await owner`insert into publication (id, slug, kind, code, year, published_at, published_by, content)
    select gen_random_uuid(), '2025-landet', 'country', 'country', 2025, ${at}, id, '{}' from account where role = 'korfor'`
  await owner.begin(tx => addReceipts(tx, at))
  await chainAudit(database)
  // The program chains what is pending every second; while the lock is ours, it lets it be.
  await owner`select pg_advisory_lock(hashtext('audit_chain'))`
  await owner`insert into audit_pending (entry_id) values (0)`
}
