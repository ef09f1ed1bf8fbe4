// Links within Brukerplan, dressed by Designsystemet and carried out by the router.
import { Button, Link as DesignLink } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import type { ComponentProps, ReactNode } from 'react'

type To = { to: string; search?: Record<string, string | number>; hash?: string; children: ReactNode }

/** A link in running text. */
export function TextLink({ to, search, hash, children }: To) {
  return (
    <DesignLink asChild>
      <Link to={to} {...(search && { search })} {...(hash && { hash })}>
        {children}
      </Link>
    </DesignLink>
  )
}

/** A link to another page that looks like a button: for the one thing to do next. */
export function ButtonLink({
  to,
  search,
  hash,
  children,
  ...dress
}: To & Pick<ComponentProps<typeof Button>, 'variant' | 'data-size' | 'data-color'>) {
  return (
    <Button asChild {...dress}>
      <Link to={to} {...(search && { search })} {...(hash && { hash })}>
        {children}
      </Link>
    </Button>
  )
}
