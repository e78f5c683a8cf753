'use client'

import { Failure, type FailureProps } from './_components/failure'
import './globals.css'

/** Stands in for the root layout when that is what broke. */
export default function GlobalError(props: FailureProps) {
  return (
    <html lang="en">
      <body>
        <title>Something failed · SegPrep</title>
        <Failure {...props} />
      </body>
    </html>
  )
}
