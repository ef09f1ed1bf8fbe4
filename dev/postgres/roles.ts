import postgres from 'postgres'

/** The role that the application logs in as: it owns nothing, and row-level security binds it. */
export const applicationRole = 'brukerplan_app'

/**
 * Makes the application's role if it is missing, and gives it a new password. What it may do is
 * granted by the migrations.
 */
export const settleApplicationRole = async (ownerUrl: string, password: string): Promise<void> => {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    const [found] = await sql`select 1 from pg_roles where rolname = ${applicationRole}`
    if (found === undefined) {
      await sql.unsafe(
        `create role ${applicationRole} login nosuperuser nocreatedb nocreaterole noinherit nobypassrls`,
      )
    }
    // A role's password can't be a parameter; this one is of letters, digits, - and _ only.
    await sql.unsafe(`alter role ${applicationRole} password '${password}'`)
  } finally {
    await sql.end()
  }
}
