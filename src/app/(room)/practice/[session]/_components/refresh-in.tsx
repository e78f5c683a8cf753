'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Asks the server again once so many milliseconds have passed: by then the clock has decided. */
export function RefreshIn({ ms }: { ms: number }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setTimeout(() => router.refresh(), Math.max(0, ms) + 1000)
    return () => clearTimeout(timer)
  }, [ms, router])
  return null
}
