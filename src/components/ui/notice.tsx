import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Icon } from './icon'

const KIND = {
  plain: { box: 'border-line-control bg-sunken', icon: null, ink: '' },
  ok: { box: 'border-ok bg-ok-soft', icon: 'check', ink: 'text-ok' },
  warn: { box: 'border-warn bg-warn-soft', icon: 'alert', ink: 'text-warn' },
  bad: { box: 'border-bad bg-bad-soft', icon: 'alert', ink: 'text-bad' },
} as const

type NoticeProps = {
  kind?: keyof typeof KIND
  /** "status" announces it politely when it appears, "alert" at once; leave out what stood there from the start. */
  role?: 'status' | 'alert'
  /** What to do about it. */
  action?: ReactNode
  children: ReactNode
}

/** A sentence across the page: what happened and what happens next. It stays until its cause is gone. */
export function Notice({ kind = 'plain', role, action, children }: NoticeProps) {
  const { box, icon, ink } = KIND[kind]
  return (
    <div
      role={role}
      className={clsx('flex flex-wrap items-center gap-x-4 gap-y-2 border-l-3 px-4 py-2.25 text-ui', box)}
    >
      <div className="flex flex-[1_1_18rem] gap-2">
        {icon && <Icon name={icon} className={clsx('mt-0.5', ink)} />}
        <div>{children}</div>
      </div>
      {action}
    </div>
  )
}
