import { Button } from './ui/button'

/** Signs out by a plain form, so that the whole page and all it holds is left. */
export function SignOutForm({ size }: { size?: 's' | 'm' }) {
  return (
    <form method="post" action="/api/auth/signout">
      <Button size={size}>Sign out</Button>
    </form>
  )
}
