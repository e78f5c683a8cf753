import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getPerson, type PersonPage } from '@/domain/accounts/get-person'
import { canManagePeople } from '@/domain/accounts/policy'
import { ROLE_WORD } from '@/domain/accounts/words'
import { uuid } from '@/domain/core/text'
import { LocalTime } from '@/components/local-time'
import { Hang } from '@/components/ui/hang'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { requireViewer } from '@/web/session'
import { disablePersonAction, enablePersonAction, endSignInsAction } from '../actions'
import { PersonForm } from './_components/person-form'
import { RoleForm } from './_components/role-form'
import { TopicsForm } from './_components/topics-form'

export const metadata: Metadata = { title: 'Person', robots: { index: false } }

const LAST = 'This is the last administrator. Make another person an administrator first.'

export default async function PersonsPage({ params }: PageProps<'/admin/people/[person]'>) {
  const { person: given } = await params
  const viewer = await requireViewer(`/admin/people/${encodeURIComponent(given)}`)
  const id = uuid.safeParse(given)
  if (!canManagePeople(viewer) || !id.success) notFound()
  const person = await getPerson(viewer, id.data, new Date())
  if (!person) notFound()
  return (
    <Page width="work">
      <Head person={person} />
      <Hang first id="role" title="Role" note="A change holds from their next click on.">
        <Role person={person} />
      </Hang>
      {person.role === 'MENTOR' && (
        <Hang id="topics" title="Topics" note="Tick none to let this mentor review all.">
          <TopicsForm person={person.id} topics={person.topics} />
        </Hang>
      )}
      <Hang id="sign-ins" title="Sign-ins" note={person.devices > 0 && devicesInWords(person.devices)}>
        {person.devices === 0 ? (
          <p className="text-ui">Signed in nowhere.</p>
        ) : (
          <PersonForm
            person={person.id}
            action={endSignInsAction}
            label="Sign out everywhere"
            pendingLabel="Signing out"
          />
        )}
      </Hang>
      <Hang id="account" title="Account" note="Nothing is deleted.">
        <Account person={person} />
      </Hang>
      <Hang id="events" title="Events">
        <ul role="list" className="grid gap-1.5 text-ui">
          <li>
            <Link href={`/admin/events?who=${person.id}`}>What this person did</Link>
          </li>
          <li>
            <Link href={`/admin/events?subject=${person.id}`}>What was done to this account</Link>
          </li>
        </ul>
      </Hang>
    </Page>
  )
}

function Head({ person }: { person: PersonPage }) {
  const { name, email, role, isSelf, createdAt, lastSeenAt, disabledAt } = person
  return (
    <>
      <PageHead
        title={name}
        crumbs={[{ label: 'People', href: '/admin/people' }]}
        meta={[
          email,
          isSelf ? `${ROLE_WORD[role]}, you` : ROLE_WORD[role],
          <>
            Signed up <LocalTime at={createdAt.getTime()} as="day" />
          </>,
          lastSeenAt && (
            <>
              Last seen <LocalTime at={lastSeenAt.getTime()} as="moment" />
            </>
          ),
        ]}
      />
      {disabledAt && (
        <div className="mb-6">
          <Notice kind="warn">
            This account has been disabled since <LocalTime at={disabledAt.getTime()} as="moment" />. The
            person cannot sign in; nothing of theirs is deleted.
          </Notice>
        </div>
      )}
    </>
  )
}

function Role({ person: { id, role, isSelf, isLastAdmin } }: { person: PersonPage }) {
  if (isLastAdmin) return <p className="max-w-measure text-ui">{LAST}</p>
  return (
    <>
      <RoleForm person={id} role={role} />
      {isSelf && (
        <p className="mt-3 max-w-measure text-sm text-ink-2">
          This is you. If you give up the role of administrator, only another administrator can give it back.
        </p>
      )}
    </>
  )
}

function Account({ person: { id, disabledAt, isLastAdmin } }: { person: PersonPage }) {
  if (isLastAdmin) return <p className="max-w-measure text-ui">{LAST}</p>
  return disabledAt ? (
    <PersonForm
      person={id}
      action={enablePersonAction}
      label="Enable the account"
      pendingLabel="Enabling"
      detail="They can sign in again, with the role they had."
    />
  ) : (
    <PersonForm
      person={id}
      action={disablePersonAction}
      label="Disable the account"
      pendingLabel="Disabling"
      detail="They are signed out at once and cannot sign in again."
    />
  )
}

const devicesInWords = (devices: number) => (devices === 1 ? 'One device' : `${devices} devices`)
