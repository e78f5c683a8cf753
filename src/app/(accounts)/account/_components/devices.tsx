import type { Device } from '@/domain/accounts/queries'
import { signOutDeviceAction, signOutEverywhereAction } from '../actions'
import { OneButtonForm } from './one-button-form'

type DevicesProps = { devices: Device[]; timeZone: string }

/** Where the person is signed in, and a way to end each. */
export function Devices({ devices, timeZone }: DevicesProps) {
  const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone })
  return (
    <div className="grid max-w-xl gap-4">
      <ul role="list" className="border-t border-line">
        {devices.map(({ id, name, isThisOne, createdAt, lastSeenAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2.75">
            <div className="flex-[1_1_16rem]">
              <p className="text-base font-medium">{name}</p>
              <p className="text-sm text-ink-2 tabular-nums">
                {isThisOne ? 'This device' : `Last used ${moment.format(lastSeenAt)}`}, signed in{' '}
                {moment.format(createdAt)}
              </p>
            </div>
            {!isThisOne && (
              <OneButtonForm action={signOutDeviceAction} id={id} label="Sign out" about={` ${name}`} />
            )}
          </li>
        ))}
      </ul>
      {devices.length > 1 && (
        <OneButtonForm action={signOutEverywhereAction} label="Sign out everywhere else" />
      )}
    </div>
  )
}
