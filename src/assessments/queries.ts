import type { Fragment, Transaction } from '../platform/database.ts'
import type { RoundState } from './contract.ts'

/** The round that an acting account assesses in now; `id` and `instrument` are null until it has begun. */
export type CurrentRound = Readonly<{ state: RoundState; id: string | null; instrument: string | null }>

/**
 * The round of the acting account's municipality in the calendar year of the transaction's clock (Norway). Before it
 * begins, a round of the year before that was never transferred is told as lapsed.
 */
export async function findCurrentRound(tx: Transaction): Promise<CurrentRound> {
  const [round] = await tx<CurrentRound[]>`
    with today as (select extract(year from actor_now() at time zone 'Europe/Oslo')::int as year),
    mine as (select r.id, r.year, round_state(r, actor_now()) as state from round r, today t
      where r.municipality_number = actor_municipality() and r.year between t.year - 1 and t.year)
    select m.id, y.instrument, coalesce(m.state,
        case when exists (select 1 from mine l where l.year = t.year - 1 and l.state = 'lapsed') then 'lapsed'
          when y.year is null then 'year-not-opened' else 'not-planned' end) as state
    from today t left join mapping_year y on y.year = t.year left join mine m on m.year = t.year`
  return round ?? { state: 'year-not-opened', id: null, instrument: null }
}

/** What the acting account may know of a person: an opt-out in the municipality, and what its own unit has. */
export type PersonStanding = Readonly<{ optedOut: boolean; known: boolean; ownId: string | null }>

/** One look-up of one known person; other units' assessments have no part in it. */
export async function findPersonStanding(
  tx: Transaction,
  roundId: string,
  person: Buffer,
  optOut: Buffer,
): Promise<PersonStanding> {
  const [standing] = await tx<PersonStanding[]>`
    select opt_out_exists(${optOut}) as "optedOut", k.own is not null as known, k.id as "ownId"
    from (values (1)) as one left join assessment_known(${roundId}, ${person}) k on true`
  return standing ?? { optedOut: false, known: false, ownId: null }
}

/** The acting account's own assessment of a person in a round. */
export async function findOwnOf(
  tx: Transaction,
  roundId: string,
  person: Buffer,
): Promise<string | undefined> {
  const [row] = await tx<{ id: string }[]>`select id from assessment
    where round_id = ${roundId} and person_token = ${person} and holder_account_id = actor_account()`
  return row?.id
}

export type NewAssessment = Readonly<{
  id: string
  roundId: string
  personToken: Buffer
  optOutToken: Buffer
  numberCipher: Buffer
  contentCipher: Buffer
  errors: number
  warnings: number
  informed: boolean
  serviceType: number
}>

/**
 * Makes an assessment in a savepoint, so that the transaction outlives a refusal of the database.
 * @throws PostgresError with the constraint `assessment_once_per_unit`, `assessment_person_not_opted_out` or
 * `assessment_round_open`.
 */
export async function insertAssessment(tx: Transaction, made: NewAssessment): Promise<void> {
  await tx.savepoint(
    sp => sp`select assessment_start(${made.id}, ${made.roundId}, ${made.personToken}, ${made.optOutToken},
      ${made.numberCipher}, ${made.contentCipher}, ${made.errors}, ${made.warnings}, ${made.informed}, ${made.serviceType})`,
  )
}

export type AssessmentRow = Readonly<{
  id: string
  roundId: string
  roundState: RoundState
  instrument: string
  year: number
  numberCipher: Buffer
  contentCipher: Buffer
  version: number
  createdAt: Date
  changedAt: Date
}>

const ownAssessment = (tx: Transaction, id: string) => tx`
  select a.id, a.round_id as "roundId", round_state(r, actor_now()) as "roundState", y.instrument, y.year,
    a.number_cipher as "numberCipher", a.content_cipher as "contentCipher", a.version,
    a.created_at as "createdAt", a.changed_at as "changedAt"
  from assessment a join round r on r.id = a.round_id join mapping_year y on y.year = r.year
  where a.id = ${id} and a.holder_account_id = actor_account()`

/** One of the acting account's own; undefined for any other, which policies don't show. */
export async function findAssessment(tx: Transaction, id: string): Promise<AssessmentRow | undefined> {
  const [row] = await tx<AssessmentRow[]>`${ownAssessment(tx, id)}`
  return row
}

/**
 * The same, to be changed: other saves of it wait until the transaction ends. Undefined, too, where the policies allow
 * no change.
 */
export async function lockAssessment(tx: Transaction, id: string): Promise<AssessmentRow | undefined> {
  const [row] = await tx<AssessmentRow[]>`${ownAssessment(tx, id)} for no key update of a`
  return row
}

/** What a new version sets; what is left out stays. */
export type ChangedContent = Readonly<{
  contentCipher: Buffer
  errors?: number
  contradictions?: number
  warnings?: number
  informed?: boolean
}>

/** The statement that writes the next version of an assessment that was locked. */
export function contentUpdate(
  tx: Transaction,
  id: string,
  { contentCipher, errors, contradictions, warnings, informed }: ChangedContent,
): Fragment {
  return tx`
    update assessment set content_cipher = ${contentCipher}, version = version + 1,
      error_count = coalesce(${errors ?? null}, error_count), warning_count = coalesce(${warnings ?? null}, warning_count),
      contradiction_count = coalesce(${contradictions ?? null}, contradiction_count),
      informed = coalesce(${informed ?? null}, informed), changed_at = actor_now()
    where id = ${id}`
}

export type ListedRow = Readonly<{
  id: string
  numberCipher: Buffer
  errors: number
  contradictions: number
  warnings: number
  informed: boolean
  createdAt: Date
  changedAt: Date
}>

/** The acting account's own in a round, last changed first. */
export function listAssessments(tx: Transaction, roundId: string): Promise<readonly ListedRow[]> {
  return tx<ListedRow[]>`
    select id, number_cipher as "numberCipher", error_count as errors, contradiction_count as contradictions,
      warning_count as warnings, informed, created_at as "createdAt", changed_at as "changedAt"
    from assessment where round_id = ${roundId} and holder_account_id = actor_account()
    order by changed_at desc, id`
}

/** Erases one of the acting account's own. Gives false when there is none. */
export async function eraseAssessment(tx: Transaction, id: string): Promise<boolean> {
  const [row] = await tx<{ erased: boolean }[]>`select assessment_erase(${id}) as erased`
  return row?.erased ?? false
}
