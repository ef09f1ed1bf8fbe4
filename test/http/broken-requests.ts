// What requests are broken with, and what an answer to one must never be.
import fc from 'fast-check'

declare module 'vitest' {
  interface ProvidedContext {
    /** How many requests of each kind are tried, and from which seed on; set by FUZZ_RUNS and FUZZ_SEED. */
    fuzz: { runs: number; seed: number }
  }
}

/** What tends to break programs: other types, other alphabets, other languages' quotes, and far too much. */
export const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1.5,
    2 ** 31,
    2 ** 53,
    1e308,
    '',
    ' ',
    '\u0000',
    '\ud800',
    "' or 1=1 --",
    '"; drop table assessment; --',
    '{{7*7}}',
    '../../etc/passwd',
    '<script>alert(1)</script>',
    '🙂'.repeat(50),
    'x'.repeat(5000),
    [],
    {},
    [[[[]]]],
    JSON.parse('{"__proto__":{"role":"korfor"}}'),
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.jsonValue({ maxDepth: 2 }),
)

/** Where the code is, what the database said, or what it was asked. */
const insides =
  /node_modules|\.ts:\d|\bat \w+ \(|PostgresError|violates|syntax error|relation "|select \w|insert into|row-level/i

/** What is wrong with an answer: a server error, a refusal without words, or one that tells of the program. */
export function faultOf(status: number, body: string): string | undefined {
  if (status >= 500) return `${status} ${body.slice(0, 200)}`
  if (status < 400) return undefined
  const problem = JSON.parse(body)
  if (typeof problem.code !== 'string' || typeof problem.title !== 'string') return `without words: ${body}`
  return insides.test(body) ? `tells of the program: ${body}` : undefined
}
